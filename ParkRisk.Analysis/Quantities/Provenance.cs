namespace ParkRisk.Analysis.Quantities;

/// <summary>How well a reference value is known. The order is from best to worst, so that the largest of several is the one that counts.</summary>
public enum Confidence
{
    /// <summary>Read in the source or in two independent transcriptions of it.</summary>
    High,

    /// <summary>From a secondary source or from general knowledge of the standard; plausible, not checked against the text.</summary>
    Medium,

    /// <summary>Uncertain: check before a verdict rests on it.</summary>
    Low,
}

/// <summary>Where a value comes from and how well it is known.</summary>
/// <param name="Source">Citation in words.</param>
/// <param name="Confidence">State of knowledge.</param>
public sealed record Provenance(string Source, Confidence Confidence);
