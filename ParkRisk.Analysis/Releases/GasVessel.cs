using System.Collections.Immutable;
using ParkRisk.Analysis.Quantities;

namespace ParkRisk.Analysis.Releases;

/// <summary>A vessel filled with gas that empties through a hole, followed in time through the choked and the unchoked part.</summary>
/// <remarks>Energy and mass balance of an ideal gas: dm/dt = −rate, and the gas that stays behind expands isentropically when the wall gives no heat (T ∝ m^(γ−1)) or keeps its temperature. Source: TNO Yellow Book CPR 14E (2005) 2.5.2.2.</remarks>
/// <param name="Volume">m³.</param>
/// <param name="Pressure">Pa. Absolute, at the start.</param>
/// <param name="Temperature">K. At the start.</param>
/// <param name="MolarMass">kg/mol.</param>
/// <param name="HeatCapacityRatio">Above 1.</param>
public sealed record GasVessel(double Volume, double Pressure, double Temperature, double MolarMass, double HeatCapacityRatio)
{
    /// <summary>kg. Gas in the vessel at the start.</summary>
    public double InitialMass => Pressure * Volume * MolarMass / (PhysicalConstants.GasConstant * Temperature);

    /// <summary>Follows the release.</summary>
    /// <param name="holeDiameter">m.</param>
    /// <param name="dischargeCoefficient">0 … 1.</param>
    /// <param name="ambient">Pa. Absolute.</param>
    /// <param name="until">s. End of the calculation.</param>
    /// <param name="isIsothermal">True when the wall keeps the gas at its temperature, false when no heat enters.</param>
    /// <param name="steps">Number of equal steps of a fourth-order Runge–Kutta method.</param>
    /// <returns>The state at the ends of the steps, the first at time zero.</returns>
    public ImmutableArray<ReleaseState> BlowDown(
        double holeDiameter, double dischargeCoefficient, double ambient, double until, bool isIsothermal = false, int steps = 400)
    {
        double initial = InitialMass, step = until / steps, mass = initial;
        var states = ImmutableArray.CreateBuilder<ReleaseState>(steps + 1);
        double Rate(double m) => StateAt(m / initial, holeDiameter, dischargeCoefficient, ambient, isIsothermal).Rate;
        for (int i = 0; i <= steps; i++)
        {
            (double rate, double pressure) = StateAt(mass / initial, holeDiameter, dischargeCoefficient, ambient, isIsothermal);
            states.Add(new(i * step, mass, rate, pressure));
            double k1 = rate, k2 = Rate(mass - step / 2 * k1), k3 = Rate(mass - step / 2 * k2), k4 = Rate(mass - step * k3);
            mass -= Math.Min(mass, step / 6 * (k1 + 2 * k2 + 2 * k3 + k4));
        }

        return states.MoveToImmutable();
    }

    private (double Rate, double Pressure) StateAt(double share, double holeDiameter, double dischargeCoefficient, double ambient, bool isIsothermal)
    {
        double left = Math.Max(share, 0);
        double temperature = isIsothermal ? Temperature : Temperature * Math.Pow(left, HeatCapacityRatio - 1);
        double pressure = Pressure * left * temperature / Temperature;
        return pressure <= ambient
            ? (0, pressure)
            : (GasOrifice.Flow(holeDiameter, dischargeCoefficient, pressure, ambient, temperature, MolarMass, HeatCapacityRatio).MassRate, pressure);
    }
}

/// <summary>A release at one moment.</summary>
/// <param name="Time">s.</param>
/// <param name="RemainingMass">kg. Left in the vessel.</param>
/// <param name="MassRate">kg/s.</param>
/// <param name="Pressure">Pa. Absolute, in the vessel.</param>
public readonly record struct ReleaseState(double Time, double RemainingMass, double MassRate, double Pressure);
