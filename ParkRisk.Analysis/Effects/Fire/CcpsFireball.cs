namespace ParkRisk.Analysis.Effects.Fire;

/// <summary>BLEVE fireball after AIChE/CCPS (<c>fireball-ccps</c>).</summary>
/// <remarks>AIChE/CCPS (1999), section 2.2.5; radiative fraction by pressure: Roberts, Fire Safety J. 4 (1981) 197. Size correlations from trials up to some tonnes of liquefied gas.</remarks>
public static class CcpsFireball
{
    private const double MomentumLimit = 30_000;

    /// <summary>Roberts: f = 0.27 P^0.32 with P in MPa, not above 1.</summary>
    /// <param name="burstPressure">Pa.</param>
    public static double RadiativeFraction(double burstPressure) => Math.Min(1, 0.27 * Math.Pow(burstPressure * 1e-6, 0.32));

    /// <summary>The fireball: D = 5.8 M^(1/3), t = 0.45 M^(1/3) s below 30 t, else 2.6 M^(1/6) s, centre at 0.75 D.</summary>
    /// <param name="mass">kg. Fuel in the fireball, the whole inventory by the Purple Book.</param>
    /// <param name="heatOfCombustion">J/kg.</param>
    /// <param name="radiativeFraction">0 … 1.</param>
    public static Fireball Of(double mass, double heatOfCombustion, double radiativeFraction)
    {
        double diameter = 5.8 * Math.Cbrt(mass);
        double duration = mass < MomentumLimit ? 0.45 * Math.Cbrt(mass) : 2.6 * Math.Pow(mass, 1.0 / 6);
        double power = radiativeFraction * mass * heatOfCombustion / (Math.PI * diameter * diameter * duration);
        return new Fireball(diameter / 2, duration, 0.75 * diameter, radiativeFraction, power);
    }
}
