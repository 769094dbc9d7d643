namespace ParkRisk.Analysis.Effects.Fire;

/// <summary>Jet flame in the form of AQ/T 3046-2013 (<c>jet-fire-aqt3046</c>).</summary>
/// <remarks>AQ/T 3046-2013, annex E, eqs. E.57–E.59, after API RP 521. Needs only the power, so it also serves two-phase jets, for which the gas-jet models are not valid.</remarks>
public static class Aqt3046Jet
{
    /// <summary>m. L = (ΔH_c m)^0.444/161.66, the product in W.</summary>
    /// <param name="power">W. m ΔH_c.</param>
    public static double Length(double power) => Math.Pow(power, 0.444) / 161.66;

    /// <summary>W/m². Point source at the flame's centre with τ = 1 − 0.0565 ln x.</summary>
    /// <param name="radiantPower">W. f m ΔH_c.</param>
    /// <param name="distance">m. From the flame's centre, above zero.</param>
    public static double Flux(double radiantPower, double distance)
        => PointSource.Flux(radiantPower, distance, AtmosphericTransmissivity.Aqt3046(distance));
}
