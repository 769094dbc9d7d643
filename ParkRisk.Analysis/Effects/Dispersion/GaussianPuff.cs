namespace ParkRisk.Analysis.Effects.Dispersion;

/// <summary>Passive puff of an instantaneous release with reflection at the ground (model <c>gaussian-puff</c>).</summary>
/// <remarks>C = m/((2π)^(3/2)·σx·σy·σz)·exp(−(x−ut)²/2σx²)·exp(−y²/2σy²)·[exp(−(z−h)²/2σz²) + exp(−(z+h)²/2σz²)]. AIChE/CCPS (1999).</remarks>
public static class GaussianPuff
{
    /// <summary>kg/m³. Concentration in a puff.</summary>
    /// <param name="mass">kg. m.</param>
    /// <param name="sigmaX">m. σx, above zero.</param>
    /// <param name="sigmaY">m. σy, above zero.</param>
    /// <param name="sigmaZ">m. σz, above zero.</param>
    /// <param name="releaseHeight">m. h, not negative.</param>
    /// <param name="ahead">m. Distance of the receptor from the centre along the wind, x − u·t.</param>
    /// <param name="y">m. Distance from the axis.</param>
    /// <param name="z">m. Height above ground, not negative.</param>
    public static double Concentration(
        double mass, double sigmaX, double sigmaY, double sigmaZ, double releaseHeight, double ahead, double y, double z)
        => mass / (Math.Pow(2 * Math.PI, 1.5) * sigmaX * sigmaY * sigmaZ)
            * GaussianPlume.Bell(ahead / sigmaX) * GaussianPlume.Bell(y / sigmaY)
            * GaussianPlume.VerticalTerm(sigmaZ, releaseHeight, z);
}
