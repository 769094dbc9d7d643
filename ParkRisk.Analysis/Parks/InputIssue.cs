namespace ParkRisk.Analysis.Parks;

/// <summary>How much an issue matters.</summary>
public enum IssueSeverity
{
    /// <summary>Worth knowing; changes nothing.</summary>
    Info,

    /// <summary>The assessment goes on, and says so in its result.</summary>
    Warning,

    /// <summary>The assessment cannot be made until this is mended.</summary>
    Error,
}

/// <summary>One fault in the input, as a value: reading never stops at the first.</summary>
/// <param name="Severity">Error, warning or information.</param>
/// <param name="Layer">Layer or file, as the user knows it, for example <c>units</c> or <c>park.json</c>.</param>
/// <param name="Row">1-based row or feature number in the layer; null where the whole layer is meant.</param>
/// <param name="ObjectId">The id of the object, where it has one.</param>
/// <param name="Column">Column or key; null where the row is meant.</param>
/// <param name="Value">The offending value as text, shortened to 120 characters; null where there is none.</param>
/// <param name="Expected">What was expected, in English, with its unit.</param>
/// <param name="ExpectedZh">The same in Chinese.</param>
public sealed record InputIssue(
    IssueSeverity Severity,
    string Layer,
    int? Row,
    string? ObjectId,
    string? Column,
    string? Value,
    string Expected,
    string ExpectedZh);

/// <summary>A value that the dataset does not give and the assessment had to assume; all of them are listed in the result.</summary>
/// <param name="Subject">Layer and id, for example <c>units/T-101</c>, or <c>park</c>.</param>
/// <param name="Field">The quantity, with its unit ending, for example <c>liquid_level_m</c>.</param>
/// <param name="Value">The value used, as text.</param>
/// <param name="Reason">Why this value: the rule or source of the default.</param>
/// <param name="ReasonZh">The same in Chinese.</param>
public sealed record Assumption(string Subject, string Field, string Value, string Reason, string ReasonZh);
