namespace ParkRisk.Analysis.Effects.Dispersion;

/// <summary>Lethality of a flash fire: 1 inside the envelope of the lower flammable limit, 0 outside. Purple Book CPR 18E (1999) section 5.2.</summary>
public sealed class FlashFireEffect : IEdgedEffectField
{
    private readonly ConcentrationField field;
    private readonly double limit;

    /// <summary>Sets the effect up.</summary>
    /// <param name="field">Footprint of the highest concentrations.</param>
    /// <param name="lowerFlammableLimit">kg/m³. Above zero.</param>
    public FlashFireEffect(ConcentrationField field, double lowerFlammableLimit)
    {
        this.field = field;
        limit = lowerFlammableLimit;
        DownwindReach = field.LargestDistance(limit) ?? 0;
        UpwindReach = Math.Max(0, -field.UpwindEdge);
        (Reach, HalfBreadth) = DownwindReach > 0 ? FieldEdge.Extent(field, limit, DownwindReach) : default;
    }

    /// <summary>m. How far the flammable limit reaches along the wind.</summary>
    public double DownwindReach { get; }

    /// <inheritdoc/>
    public double Reach { get; }

    /// <inheritdoc/>
    public double HalfBreadth { get; }

    /// <inheritdoc/>
    public double UpwindReach { get; }

    /// <inheritdoc/>
    public bool IsOmnidirectional => false;

    /// <inheritdoc/>
    public double InnerLethality => 1;

    /// <inheritdoc/>
    public double HalfAngle(double distance) => distance > Reach ? 0 : FieldEdge.HalfAngle(field, limit, distance);

    /// <inheritdoc/>
    public void Evaluate(ReadOnlySpan<double> downwind, ReadOnlySpan<double> crosswind, Span<double> lethality)
    {
        double logLimit = Math.Log(limit);
        field.LogConcentration(downwind, crosswind, lethality);
        for (int i = 0; i < lethality.Length; i++)
        {
            lethality[i] = lethality[i] >= logLimit ? 1 : 0;
        }
    }
}
