using ParkRisk.Analysis.Quantities;

namespace ParkRisk.Analysis.Effects.Dispersion;

/// <summary>Instantaneous dense release on flat ground by the correlation of Britter and McQuaid (model <c>britter-mcquaid-puff</c>).</summary>
/// <remarks>α = 0.5·log10(g0'·V0^(1/3)/u²); R² = R0² + 1.2·t·√(g0'·V0) with R0 = (3V0/4π)^(1/3), centre at 0.4·u·t. Britter and McQuaid (1988) HSE CRR 17.</remarks>
public sealed class BritterMcQuaidPuff
{
    private readonly double[] ordinates;
    private readonly double length, spreading, windSpeed;

    /// <summary>Sets the cloud up.</summary>
    /// <param name="volume">m³. V0 at the density of the source, above zero.</param>
    /// <param name="reducedGravity">m/s². g0' = g(ρ0 − ρa)/ρa, above zero.</param>
    /// <param name="windSpeed">m/s. u at 10 m, above zero.</param>
    /// <param name="temperatureRatio">T0/Ta, above zero.</param>
    public BritterMcQuaidPuff(double volume, double reducedGravity, double windSpeed, double temperatureRatio = 1)
    {
        this.windSpeed = windSpeed;
        length = Math.Cbrt(volume);
        spreading = 1.2 * Math.Sqrt(reducedGravity * volume);
        Alpha = 0.5 * Math.Log10(reducedGravity * length / (windSpeed * windSpeed));
        InitialRadius = Math.Cbrt(3 * volume / (4 * Math.PI));
        TemperatureRatio = temperatureRatio;
        ordinates = BritterMcQuaidCurves.Instantaneous.Ordinates(Alpha);
    }

    /// <summary>α.</summary>
    public double Alpha { get; }

    /// <summary>m. R0.</summary>
    public double InitialRadius { get; }

    /// <summary>T0/Ta.</summary>
    public double TemperatureRatio { get; }

    /// <summary>0 … 1. Volume fraction of the released mixture at the leading edge at a distance.</summary>
    /// <param name="x">m. Downwind distance, not negative.</param>
    public double VolumeFraction(double x)
        => BritterMcQuaidCurves.NonIsothermal(BritterMcQuaidCurves.Instantaneous.Ratio(ordinates, x / length), TemperatureRatio);

    /// <summary>m. Downwind distance at which a volume fraction of the released mixture is met.</summary>
    /// <param name="volumeFraction">Above 0, not above 1.</param>
    public double Distance(double volumeFraction)
        => length * BritterMcQuaidCurves.Instantaneous.ScaledDistance(
            ordinates, BritterMcQuaidCurves.Isothermal(volumeFraction, TemperatureRatio));

    /// <summary>m. Downwind coordinate of the centre.</summary>
    /// <param name="time">s. Not negative.</param>
    public double Centre(double time) => 0.4 * windSpeed * time;

    /// <summary>m. Radius of the cloud.</summary>
    /// <param name="time">s. Not negative.</param>
    public double Radius(double time) => Math.Sqrt(InitialRadius * InitialRadius + spreading * time);

    /// <summary>m. Downwind coordinate of the leading edge.</summary>
    /// <param name="time">s. Not negative.</param>
    public double LeadingEdge(double time) => Centre(time) + Radius(time);

    /// <summary>The note of a release outside the published range, or null inside it.</summary>
    public ModelNote? RangeNote => BritterMcQuaidCurves.RangeNote("britter-mcquaid-puff", Alpha);
}
