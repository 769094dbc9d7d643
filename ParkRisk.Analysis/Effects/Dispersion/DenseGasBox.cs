using ParkRisk.Analysis.Meteorology;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Quantities;

namespace ParkRisk.Analysis.Effects.Dispersion;

/// <summary>Steady dense-gas cloud as a well-mixed box that slumps, entrains air and is warmed by the ground (model <c>dense-gas-box</c>).</summary>
/// <remarks>After van Ulden (1974) and the box and slab models reviewed by Britter and McQuaid (1988); top entrainment of Spicer and Havens (1986). Concentrations are averages over the box; far out in stable air the model under-predicts.</remarks>
public static class DenseGasBox
{
    private const double AirHeatCapacity = 1005;
    private const double InitialAirFraction = 0.05;
    private const double EdgeEntrainment = 0.6;
    private const double LongestDistance = 1e6;
    private const double Tolerance = 1e-6;
    private static readonly double[] ObukhovLengths = [-5, -20, -60, double.PositiveInfinity, 60, 15];

    /// <summary>The cloud at rising distances.</summary>
    /// <param name="source">The source.</param>
    /// <param name="distances">m. Rising, none below the half-width of the source.</param>
    public static DenseGasBoxState[] At(DenseGasBoxSource source, ReadOnlySpan<double> distances)
    {
        var box = new Box(source);
        var integration = Start(box, source);
        var states = new DenseGasBoxState[distances.Length];
        for (int i = 0; i < distances.Length; i++)
        {
            integration.AdvanceTo(distances[i]);
            states[i] = box.Describe(integration.X, integration.State);
        }

        return states;
    }

    /// <summary>m. Downwind distance at which the box average has fallen to a volume fraction, or null when it is below already at the source or not yet within 1000 km.</summary>
    /// <param name="source">The source.</param>
    /// <param name="volumeFraction">Above 0, below 1.</param>
    public static double? Distance(DenseGasBoxSource source, double volumeFraction)
    {
        var box = new Box(source);
        var integration = Start(box, source);
        double air = box.AirFlowAt(volumeFraction);
        if (integration.State[1] > air) return null;
        double x = integration.X, flow = integration.State[1];
        while (integration.X < LongestDistance)
        {
            (x, flow) = (integration.X, integration.State[1]);
            integration.Advance(Math.Min(LongestDistance, 1.02 * integration.X));
            if (double.IsNaN(integration.State[1])) return double.NaN;
            if (integration.State[1] >= air)
            {
                // Steps are 2 % at most, within which the air flow is a power of the distance to high accuracy.
                return x * Math.Pow(integration.X / x, Math.Log(air / flow) / Math.Log(integration.State[1] / flow));
            }
        }

        return null;
    }

    private static RungeKutta<Box> Start(Box box, DenseGasBoxSource source)
    {
        double air = InitialAirFraction / (1 - InitialAirFraction) * source.MassRate;
        double heat = source.MassRate * source.HeatCapacity * source.Temperature + air * AirHeatCapacity * source.AirTemperature;
        return new RungeKutta<Box>(box, source.HalfWidth, [source.HalfWidth, air, heat], 1e-3 * source.HalfWidth, Tolerance);
    }

    private readonly struct Box(DenseGasBoxSource source) : IDerivatives
    {
        private readonly WindProfile wind = new(
            source.ReferenceWindSpeed, source.ReferenceHeight, source.Roughness, 1 / ObukhovLengths[(int)source.Stability]);
        private readonly BriggsSigma sigma = BriggsSigma.For(source.Stability, TerrainRoughness.Rural);
        private readonly double airDensity = PhysicalConstants.AirDensity(source.AirTemperature, source.Pressure);

        public double AirFlowAt(double volumeFraction)
            => source.MassRate / source.MolarMass * PhysicalConstants.AirMolarMass * (1 - volumeFraction) / volumeFraction;

        public DenseGasBoxState Describe(double x, ReadOnlySpan<double> y)
        {
            var (temperature, _, height, _) = Mixture(y);
            double gas = source.MassRate / source.MolarMass, air = y[1] / PhysicalConstants.AirMolarMass;
            return new(x, gas / (gas + air), y[0], height, temperature);
        }

        public void Evaluate(double x, ReadOnlySpan<double> y, Span<double> rates)
        {
            var (temperature, density, height, speed) = Mixture(y);
            double friction = wind.FrictionVelocity;
            double gravity = Math.Max(0, PhysicalConstants.Gravity * (density - airDensity) / airDensity);
            double slumping = DenseGasSlump.FrontConstant * Math.Sqrt(gravity * height) / speed;
            double spreading = Math.Sqrt(Math.PI / 2) * sigma.LateralRate(x);
            double top = Math.Min(
                TopEntrainment.Velocity(friction, gravity * height / (friction * friction)),
                speed * Math.Sqrt(Math.PI / 2) * sigma.VerticalRate(x));
            double edge = EdgeEntrainment * speed * slumping + speed * Math.Max(0, spreading - slumping);
            rates[0] = Math.Max(slumping, spreading);
            rates[1] = airDensity * (2 * y[0] * top + 2 * height * edge);
            rates[2] = rates[1] * AirHeatCapacity * source.AirTemperature + 2 * y[0] * GroundHeat(y, temperature, density, speed);
        }

        private double GroundHeat(ReadOnlySpan<double> y, double temperature, double density, double speed)
        {
            double deficit = source.AirTemperature - temperature;
            if (!source.HasGroundHeat || deficit <= 0) return 0;
            double heatCapacity = (source.MassRate * source.HeatCapacity + y[1] * AirHeatCapacity) / (source.MassRate + y[1]);
            double friction = wind.FrictionVelocity;
            return 1.22 * density * heatCapacity * (friction * friction / speed) * deficit + 1.52 * Math.Pow(deficit, 4.0 / 3);
        }

        private (double Temperature, double Density, double Height, double Speed) Mixture(ReadOnlySpan<double> y)
        {
            double temperature = y[2] / (source.MassRate * source.HeatCapacity + y[1] * AirHeatCapacity);
            double volume = (source.MassRate / source.MolarMass + y[1] / PhysicalConstants.AirMolarMass)
                * PhysicalConstants.GasConstant * temperature / source.Pressure;
            double height = CloudHeight.Solve(wind, volume / (2 * y[0]), 0.56);
            return (temperature, (source.MassRate + y[1]) / volume, height, volume / (2 * y[0] * height));
        }
    }
}
