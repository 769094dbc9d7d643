using System.Collections.Immutable;
using NetTopologySuite.Geometries;

namespace ParkRisk.Analysis.Siting;

/// <summary>How serious a finding is, in the four official colours.</summary>
public enum FindingSeverity
{
    /// <summary>红，重大风险: a binding limit is broken.</summary>
    Red,

    /// <summary>橙，较大风险.</summary>
    Orange,

    /// <summary>黄，一般风险.</summary>
    Yellow,

    /// <summary>蓝，低风险: worth knowing.</summary>
    Blue,
}

/// <summary>A text in both languages of the interface.</summary>
/// <param name="Zh">Chinese.</param>
/// <param name="En">English.</param>
public sealed record BilingualText(string Zh, string En)
{
    /// <summary>The text in the language asked for.</summary>
    /// <param name="chinese">True for Chinese.</param>
    public string In(bool chinese) => chinese ? Zh : En;
}

/// <summary>The clause that a finding rests on; the text is our own summary.</summary>
/// <param name="Document">Short name of the document, for example <c>GB 36894-2018</c>.</param>
/// <param name="Number">Number of the clause or table.</param>
/// <param name="Text">Summary.</param>
public sealed record Clause(string Document, string Number, BilingualText Text);

/// <summary>One source's share in a measured value.</summary>
/// <param name="Subject">Layer and id of the source, for example <c>units/V-101</c>.</param>
/// <param name="Value">In the finding's unit.</param>
/// <param name="Share">0 … 1 of the measured value.</param>
public sealed record Contributor(string Subject, double Value, double Share);

/// <summary>A rule is broken, or nearly: what, where, by how much, by whom, and what would cure it.</summary>
public sealed record Finding
{
    /// <summary>Deterministic: the same rule on the same subjects has the same id in every run.</summary>
    public required string Id { get; init; }

    /// <summary>Rule identifier.</summary>
    public required string Rule { get; init; }

    /// <summary>Severity.</summary>
    public required FindingSeverity Severity { get; init; }

    /// <summary>Layer and id of everything concerned, the affected object first.</summary>
    public required ImmutableArray<string> Subjects { get; init; }

    /// <summary>Where, in the working system.</summary>
    public required Geometry Geometry { get; init; }

    /// <summary>Measured value, in <see cref="Unit"/>.</summary>
    public required double Measured { get; init; }

    /// <summary>Limit, in <see cref="Unit"/>.</summary>
    public required double Limit { get; init; }

    /// <summary>Unit of both.</summary>
    public required string Unit { get; init; }

    /// <summary>Clause.</summary>
    public required Clause Clause { get; init; }

    /// <summary>The finding as a sentence.</summary>
    public required BilingualText Message { get; init; }

    /// <summary>Who contributes, largest first.</summary>
    public ImmutableArray<Contributor> Contributors { get; init; } = [];

    /// <summary>0–1. Share of the measured value by the sector that the wind blows <b>from</b>, 16 clockwise from north; what does not depend on the wind is in none. Empty where the wind has no part in it.</summary>
    public ImmutableArray<double> WindShares { get; init; } = [];

    /// <summary>What would cure it, the least first.</summary>
    public ImmutableArray<Remedy> Remedies { get; init; } = [];

    /// <summary>Department that answers for the rule.</summary>
    public Department Department { get; init; } = Department.EmergencyManagement;
}
