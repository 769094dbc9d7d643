using ParkRisk.Analysis.Quantities;

namespace ParkRisk.Analysis.Effects.Dispersion;

/// <summary>Continuous dense release on flat ground by the correlation of Britter and McQuaid (model <c>britter-mcquaid-plume</c>).</summary>
/// <remarks>α = 0.2·log10(g0'²·Q0/u⁵); lengths scale with D = √(Q0/u) and the buoyancy length l_b = g0'·Q0/u³. Britter and McQuaid (1988) HSE CRR 17.</remarks>
public sealed class BritterMcQuaidPlume
{
    private readonly double[] ordinates;

    /// <summary>Sets the plume up.</summary>
    /// <param name="volumeRate">m³/s. Q0 at the density of the source, above zero.</param>
    /// <param name="reducedGravity">m/s². g0' = g(ρ0 − ρa)/ρa, above zero.</param>
    /// <param name="windSpeed">m/s. u at 10 m, above zero.</param>
    /// <param name="temperatureRatio">T0/Ta, above zero.</param>
    public BritterMcQuaidPlume(double volumeRate, double reducedGravity, double windSpeed, double temperatureRatio = 1)
    {
        SourceLength = Math.Sqrt(volumeRate / windSpeed);
        BuoyancyLength = reducedGravity * volumeRate / Math.Pow(windSpeed, 3);
        Alpha = 0.2 * Math.Log10(reducedGravity * reducedGravity * volumeRate / Math.Pow(windSpeed, 5));
        TemperatureRatio = temperatureRatio;
        ordinates = BritterMcQuaidCurves.Continuous.Ordinates(Alpha);
    }

    /// <summary>α.</summary>
    public double Alpha { get; }

    /// <summary>m. D.</summary>
    public double SourceLength { get; }

    /// <summary>m. l_b.</summary>
    public double BuoyancyLength { get; }

    /// <summary>T0/Ta.</summary>
    public double TemperatureRatio { get; }

    /// <summary>m. How far the cloud creeps upwind, L_U.</summary>
    public double UpwindExtent => SourceLength / 2 + 2 * BuoyancyLength;

    /// <summary>m. Half-width of the cloud at the source, L_H0.</summary>
    public double SourceHalfWidth => SourceLength + 8 * BuoyancyLength;

    /// <summary>Concentration over that of the source, before the correction for temperature.</summary>
    /// <param name="x">m. Downwind distance, not negative.</param>
    public double Ratio(double x) => BritterMcQuaidCurves.Continuous.Ratio(ordinates, x / SourceLength);

    /// <summary>0 … 1. Volume fraction.</summary>
    /// <param name="x">m. Downwind distance, not negative.</param>
    public double VolumeFraction(double x) => BritterMcQuaidCurves.NonIsothermal(Ratio(x), TemperatureRatio);

    /// <summary>m. Downwind distance at which a volume fraction is met.</summary>
    /// <param name="volumeFraction">Above 0, below 1.</param>
    public double Distance(double volumeFraction)
        => SourceLength * BritterMcQuaidCurves.Continuous.ScaledDistance(
            ordinates, BritterMcQuaidCurves.Isothermal(volumeFraction, TemperatureRatio));

    /// <summary>m. Half-width L_H.</summary>
    /// <param name="x">m. Downwind distance, not negative.</param>
    public double HalfWidth(double x) => SourceHalfWidth + 2.5 * Math.Cbrt(BuoyancyLength * x * x);

    /// <summary>m. Height L_V = D²/(2·L_H·c').</summary>
    /// <param name="x">m. Downwind distance, not negative.</param>
    public double Height(double x) => SourceLength * SourceLength / (2 * HalfWidth(x) * Ratio(x));

    /// <summary>The note of a release outside the published range, or null inside it.</summary>
    public ModelNote? RangeNote => BritterMcQuaidCurves.RangeNote("britter-mcquaid-plume", Alpha);
}
