namespace ParkRisk.Analysis.Effects.Dispersion;

/// <summary>Steady passive plume of a point source with reflection at the ground and, if wanted, at an inversion lid (model <c>gaussian-plume</c>).</summary>
/// <remarks>C = Q/(2π·u·σy·σz)·exp(−y²/2σy²)·[exp(−(z−h)²/2σz²) + exp(−(z+h)²/2σz²)]. Yellow Book CPR 14E (2005) section 4; AIChE/CCPS (1999). Flat ground, steady wind of at least 1 m/s.</remarks>
public static class GaussianPlume
{
    /// <summary>m/s. Slowest wind for which the plume is meant; slower winds are taken as this.</summary>
    public const double SlowestWind = 1;

    /// <summary>kg/m³. Concentration in a plume.</summary>
    /// <param name="massRate">kg/s. Q.</param>
    /// <param name="windSpeed">m/s. u at the height of the release, above zero.</param>
    /// <param name="sigmaY">m. σy, above zero.</param>
    /// <param name="sigmaZ">m. σz, above zero.</param>
    /// <param name="releaseHeight">m. h, not negative.</param>
    /// <param name="y">m. Distance from the axis.</param>
    /// <param name="z">m. Height above ground, not negative.</param>
    public static double Concentration(
        double massRate, double windSpeed, double sigmaY, double sigmaZ, double releaseHeight, double y, double z)
        => massRate / (2 * Math.PI * windSpeed * sigmaY * sigmaZ) * Bell(y / sigmaY) * VerticalTerm(sigmaZ, releaseHeight, z);

    /// <summary>Vertical term with reflection at the ground, 2 for source and receptor on the ground.</summary>
    /// <param name="sigmaZ">m. σz, above zero.</param>
    /// <param name="releaseHeight">m. h, not negative.</param>
    /// <param name="z">m. Height above ground, not negative.</param>
    public static double VerticalTerm(double sigmaZ, double releaseHeight, double z)
        => Bell((z - releaseHeight) / sigmaZ) + Bell((z + releaseHeight) / sigmaZ);

    /// <summary>Vertical term with reflections at the ground and at an inversion lid.</summary>
    /// <remarks>Image sources are added until they no longer count; once σz exceeds the lid the layer is well mixed and the term is √(2π)·σz/H.</remarks>
    /// <param name="sigmaZ">m. σz, above zero.</param>
    /// <param name="releaseHeight">m. h, between 0 and the lid.</param>
    /// <param name="z">m. Height above ground, between 0 and the lid.</param>
    /// <param name="lid">m. H, above zero.</param>
    public static double VerticalTermUnderLid(double sigmaZ, double releaseHeight, double z, double lid)
    {
        if (sigmaZ > 1.2 * lid) return Math.Sqrt(2 * Math.PI) * sigmaZ / lid;
        double term = VerticalTerm(sigmaZ, releaseHeight, z);
        for (int k = 1; k * 2 * lid - releaseHeight - z < 9 * sigmaZ; k++)
        {
            term += VerticalTerm(sigmaZ, releaseHeight, 2 * k * lid - z) + VerticalTerm(sigmaZ, releaseHeight, 2 * k * lid + z);
        }

        return term;
    }

    /// <summary>exp(−s²/2).</summary>
    internal static double Bell(double s) => Math.Exp(-0.5 * s * s);
}
