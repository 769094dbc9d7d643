namespace ParkRisk.Analysis.Effects;

/// <summary>A field whose source points in any direction with equal chance, whatever the wind: the mean of another field over all directions.</summary>
/// <remarks>For horizontal jets whose direction is not known to follow the wind. The mean over the half circle is taken at 361 angles and 512 distances and read linearly.</remarks>
public sealed class DirectionAveragedEffect : IEffectField
{
    private const int Rings = 512, Angles = 361;

    private readonly double[] mean = new double[Rings + 1];
    private readonly double scale;

    /// <summary>Averages a field.</summary>
    /// <param name="field">The field with its source pointing along the wind.</param>
    public DirectionAveragedEffect(IEffectField field)
    {
        Reach = field.Reach;
        scale = Reach > 0 ? Rings / Reach : 0;
        double[] x = new double[Angles], y = new double[Angles], lethality = new double[Angles];
        for (int ring = 0; ring <= Rings; ring++)
        {
            double distance = Reach * ring / Rings;
            for (int k = 0; k < Angles; k++)
            {
                (double sin, double cos) = Math.SinCos(Math.PI * (k + 0.5) / Angles);
                (x[k], y[k]) = (distance * cos, distance * sin);
            }

            field.Evaluate(x, y, lethality);
            mean[ring] = lethality.Average();
        }
    }

    /// <inheritdoc/>
    public double Reach { get; }

    /// <inheritdoc/>
    public bool IsOmnidirectional => true;

    /// <inheritdoc/>
    public void Evaluate(ReadOnlySpan<double> downwind, ReadOnlySpan<double> crosswind, Span<double> lethality)
    {
        for (int i = 0; i < lethality.Length; i++)
        {
            double ring = Math.Sqrt(downwind[i] * downwind[i] + crosswind[i] * crosswind[i]) * scale;
            int k = Math.Min((int)ring, Rings - 1);
            lethality[i] = ring > Rings ? 0 : mean[k] + (mean[k + 1] - mean[k]) * (ring - k);
        }
    }
}
