namespace ParkRisk.Analysis.Risk;

/// <summary>Everything that the engine needs of a set of outcomes to give their risk anywhere about the source; not changed once it is made.</summary>
/// <param name="Parts">The outcomes by the way they are integrated.</param>
/// <param name="Polar">The risk without sharp edges.</param>
/// <param name="Outlines">Sharp edges that turn with the wind.</param>
internal sealed record SourceTable(SourceParts Parts, PolarRiskTable Polar, EdgeOutlines Outlines)
{
    /// <summary>bytes. Memory that it holds, about.</summary>
    public long Size => Polar.Size + Outlines.Size;
}
