using ParkRisk.Analysis.Quantities;

namespace ParkRisk.Analysis.Effects.Dispersion;

/// <summary>A contaminant, part of it perhaps still liquid, mixed with moist air in homogeneous equilibrium at constant pressure.</summary>
/// <remarks>The temperature follows from the enthalpy: drops evaporate until the vapour is saturated (Clausius-Clapeyron through the boiling point), water of the air condenses when the mixture is colder than its dew point (Magnus). Yellow Book CPR 14E (2005) section 4.3; Wheatley (1987) SRD R410.</remarks>
public sealed class AerosolMixture
{
    private const double AirHeatCapacity = 1005;
    private const double WaterHeatCapacity = 1860;
    private const double WaterMolarMass = 0.018015;
    private const double WaterHeatOfVaporisation = 2.5e6;
    private const double LargestSaturation = 1 - 1e-6;
    private readonly DenseSubstance substance;
    private readonly AmbientAir air;
    private readonly double waterShare;
    private double lastTemperature;

    /// <summary>Sets the mixture up.</summary>
    public AerosolMixture(DenseSubstance substance, AmbientAir air)
    {
        this.substance = substance;
        this.air = air;
        double moles = Math.Min(0.5, air.RelativeHumidity * WaterPressure(air.Temperature) / air.Pressure);
        waterShare = moles * WaterMolarMass / (moles * WaterMolarMass + (1 - moles) * PhysicalConstants.AirMolarMass);
        lastTemperature = air.Temperature;
    }

    /// <summary>J. Enthalpy of the released contaminant, counted from its vapour at the temperature of the air.</summary>
    /// <param name="mass">kg (or kg/s). Above zero.</param>
    /// <param name="temperature">K.</param>
    /// <param name="liquidFraction">0 … 1. Mass fraction that is liquid.</param>
    public double ReleaseEnthalpy(double mass, double temperature, double liquidFraction)
        => mass * (substance.GasHeatCapacity * (temperature - air.Temperature) - liquidFraction * substance.HeatOfVaporisation);

    /// <summary>Temperature, volume and liquid of a mixture.</summary>
    /// <param name="mass">kg (or kg/s). Contaminant, above zero.</param>
    /// <param name="airMass">kg (or kg/s). Moist air, not negative.</param>
    /// <param name="enthalpy">J (or W). Counted from all-vapour at the temperature of the air.</param>
    public MixtureState Solve(double mass, double airMass, double enthalpy)
    {
        double water = airMass * waterShare, dry = airMass - water;
        double capacity = mass * substance.GasHeatCapacity + dry * AirHeatCapacity + water * WaterHeatCapacity;
        double temperature = air.Temperature + enthalpy / capacity;
        var amounts = new Moles(mass / substance.MolarMass, dry / PhysicalConstants.AirMolarMass, water / WaterMolarMass);
        (double drops, double fog) = temperature > 20 ? Condensed(amounts, temperature) : (1, 1);
        if (drops > 0 || fog > 0)
        {
            temperature = Equilibrium(amounts, capacity, enthalpy, Math.Max(temperature, 20));
            (drops, fog) = Condensed(amounts, temperature);
        }

        double gasMoles = amounts.Contaminant - drops + amounts.Air + amounts.Water - fog;
        double volume = gasMoles * PhysicalConstants.GasConstant * temperature / air.Pressure
            + drops * substance.MolarMass / substance.LiquidDensity;
        return new(temperature, (mass + airMass) / volume, volume, drops * substance.MolarMass / mass);
    }

    // The excess of enthalpy grows with the temperature, so a bracketed Newton iteration cannot fail.
    private double Equilibrium(in Moles amounts, double capacity, double enthalpy, double low)
    {
        double high = Math.Max(air.Temperature, low) + 1;
        while (Excess(amounts, capacity, enthalpy, high) < 0)
        {
            high += 50;
        }

        double temperature = Math.Clamp(lastTemperature, low, high);
        for (int i = 0; i < 60; i++)
        {
            double excess = Excess(amounts, capacity, enthalpy, temperature);
            if (excess > 0)
            {
                high = temperature;
            }
            else
            {
                low = temperature;
            }

            const double probe = 0.01;
            double slope = (Excess(amounts, capacity, enthalpy, temperature + probe) - excess) / probe;
            double next = temperature - excess / slope;
            if (!(next > low && next < high))
            {
                next = 0.5 * (low + high);
            }

            double change = Math.Abs(next - temperature);
            temperature = next;
            if (change < 1e-5) break;
        }

        return lastTemperature = temperature;
    }

    private double Excess(in Moles amounts, double capacity, double enthalpy, double temperature)
    {
        (double drops, double fog) = Condensed(amounts, temperature);
        return capacity * (temperature - air.Temperature) - drops * substance.MolarMass * substance.HeatOfVaporisation
            - fog * WaterMolarMass * WaterHeatOfVaporisation - enthalpy;
    }

    private (double Drops, double Fog) Condensed(in Moles amounts, double temperature)
    {
        double saturation = Math.Min(ContaminantPressure(temperature) / air.Pressure, LargestSaturation);
        double drops = Math.Max(0, amounts.Contaminant - saturation / (1 - saturation) * (amounts.Air + amounts.Water));
        if (amounts.Water <= 0) return (drops, 0);
        double moist = Math.Min(WaterPressure(temperature) / air.Pressure, 0.999);
        return (drops, Math.Max(0, amounts.Water - moist / (1 - moist) * (amounts.Air + amounts.Contaminant - drops)));
    }

    private double ContaminantPressure(double temperature)
        => PhysicalConstants.StandardPressure * Math.Exp(
            substance.HeatOfVaporisation * substance.MolarMass / PhysicalConstants.GasConstant
            * (1 / substance.BoilingTemperature - 1 / temperature));

    private static double WaterPressure(double temperature)
    {
        double celsius = Math.Max(temperature - PhysicalConstants.ZeroCelsius, -120);
        return 610.94 * Math.Exp(17.625 * celsius / (celsius + 243.04));
    }

    private readonly record struct Moles(double Contaminant, double Air, double Water);
}
