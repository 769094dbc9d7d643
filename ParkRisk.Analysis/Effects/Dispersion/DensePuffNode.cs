namespace ParkRisk.Analysis.Effects.Dispersion;

/// <summary>A dense cloud at one time: flat core with Gaussian edge in plan, Gaussian in height.</summary>
/// <param name="Time">s. Since the release.</param>
/// <param name="Centre">m. Downwind coordinate of the centre.</param>
/// <param name="CoreRadius">m. Radius of the flat core.</param>
/// <param name="Sigma">m. σ of the edge.</param>
/// <param name="SigmaZ">m. σz.</param>
/// <param name="Concentration">kg/m³. At the centre on the ground.</param>
/// <param name="VolumeFraction">0 … 1. There, as if all of it were vapour.</param>
/// <param name="Temperature">K. There.</param>
/// <param name="Density">kg/m³. There.</param>
/// <param name="LiquidFraction">0 … 1. Share of the contaminant that is still liquid.</param>
public readonly record struct DensePuffNode(
    double Time, double Centre, double CoreRadius, double Sigma, double SigmaZ, double Concentration, double VolumeFraction,
    double Temperature, double Density, double LiquidFraction)
{
    /// <summary>m. Radius of the cylinder of the same mass, height and central concentration.</summary>
    public double Radius => Math.Sqrt(CoreRadius * CoreRadius + Math.Sqrt(2 * Math.PI) * CoreRadius * Sigma + 2 * Sigma * Sigma);

    /// <summary>kg/m³. Above the centre at a height.</summary>
    public double CentreConcentration(double z) => Concentration * GaussianPlume.Bell(z / SigmaZ);

    /// <summary>Logarithm of the concentration over that at the centre, at a distance from it.</summary>
    /// <param name="distance">m. Not negative.</param>
    public double LogShare(double distance)
    {
        double beyond = Math.Max(0, distance - CoreRadius) / Sigma;
        return -0.5 * beyond * beyond;
    }

    /// <summary>m. Distance from the centre at which a level is met at a height, or 0 where it never is.</summary>
    public double RadiusOf(double level, double z)
    {
        double ratio = CentreConcentration(z) / level;
        return ratio > 1 ? CoreRadius + Sigma * Math.Sqrt(2 * Math.Log(ratio)) : 0;
    }
}
