namespace ParkRisk.Analysis.Effects.Fire;

/// <summary>BLEVE fireball, static TNO model (<c>fireball-tno</c>).</summary>
/// <remarks>TNO Yellow Book CPR 14E (2005), section 6.5.7.</remarks>
public static class TnoFireball
{
    /// <summary>K. Usual rise of the combustion products to the flame temperature.</summary>
    public const double DefaultTemperatureRise = 1717;

    /// <summary>J/kg. Heat left for radiation: ΔH_c − Δh_v − c_p ΔT.</summary>
    /// <param name="heatOfCombustion">J/kg.</param>
    /// <param name="heatOfVaporisation">J/kg.</param>
    /// <param name="heatCapacity">J/(kg·K).</param>
    /// <param name="temperatureRise">K.</param>
    public static double NetHeat(double heatOfCombustion, double heatOfVaporisation, double heatCapacity, double temperatureRise = DefaultTemperatureRise)
        => heatOfCombustion - heatOfVaporisation - heatCapacity * temperatureRise;

    /// <summary>The fireball: r = 3.24 M^0.325, t = 0.852 M^0.26, centre at 2r, F_s = 0.00325 p_sv^0.32.</summary>
    /// <param name="mass">kg. Fuel in the fireball.</param>
    /// <param name="vapourPressure">Pa. Saturation pressure at failure.</param>
    /// <param name="netHeat">J/kg. From <see cref="NetHeat"/>, above zero.</param>
    public static Fireball Of(double mass, double vapourPressure, double netHeat)
    {
        double radius = 3.24 * Math.Pow(mass, 0.325), duration = 0.852 * Math.Pow(mass, 0.26);
        double fraction = 0.00325 * Math.Pow(vapourPressure, 0.32);
        return new Fireball(radius, duration, 2 * radius, fraction, fraction * mass * netHeat / (4 * Math.PI * radius * radius * duration));
    }
}
