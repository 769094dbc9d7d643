using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Quantities;

namespace ParkRisk.Analysis.Scenarios;

/// <summary>What a published leak frequency is counted per.</summary>
public enum FrequencyBasis
{
    /// <summary>Item and year.</summary>
    ItemYear,

    /// <summary>Metre and year.</summary>
    MetreYear,

    /// <summary>Foot and year, as API 581 prints it.</summary>
    FootYear,

    /// <summary>Item and hour of operation.</summary>
    ItemHour,
}

/// <summary>A published frequency of one way to fail.</summary>
public sealed record LeakFrequencyRow
{
    /// <summary>Set and equipment, for example <c>hj169/vessel</c>.</summary>
    public required string Equipment { get; init; }

    /// <summary>Equipment as the set words it.</summary>
    public required string EquipmentEn { get; init; }

    /// <summary>m. The row is for bores above this; null: any.</summary>
    public double? BoreAbove { get; init; }

    /// <summary>m. The row is for bores up to this; null: any.</summary>
    public double? BoreTo { get; init; }

    /// <summary>How it fails.</summary>
    public required ReleaseKind Kind { get; init; }

    /// <summary>m. Diameter of a hole of fixed size.</summary>
    public double? Hole { get; init; }

    /// <summary>0–1. Diameter of a hole as a share of the bore.</summary>
    public double? HoleShare { get; init; }

    /// <summary>m. Greatest diameter of a hole given as a share.</summary>
    public double? HoleAtMost { get; init; }

    /// <summary>Frequency as published, per <see cref="Basis"/>.</summary>
    public required double Frequency { get; init; }

    /// <summary>What it is counted per.</summary>
    public required FrequencyBasis Basis { get; init; }

    /// <summary>Source.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>True when the row is for a bore.</summary>
    /// <param name="bore">m.</param>
    public bool IsFor(double bore) => (BoreAbove is not { } above || bore > above) && (BoreTo is not { } to || bore <= to);
}

/// <summary>Which equipment of which set stands for a kind of unit.</summary>
/// <param name="Kind">Kind of unit.</param>
/// <param name="Set">Leak-frequency set asked for.</param>
/// <param name="Equipment">Equipment whose rows are used; of another set where the asked one has none.</param>
/// <param name="Pressurised">True or false where the equipment is for pressurised or atmospheric units only; null: both.</param>
/// <param name="HoursPerYear">hours a year in operation, where frequencies are per hour; an assumption.</param>
/// <param name="NoteZh">What was assumed, in Chinese; null: nothing.</param>
/// <param name="NoteEn">The same in English.</param>
/// <param name="Provenance">Source of the assignment.</param>
public sealed record UnitEquipment(
    UnitKind Kind, string Set, string Equipment, bool? Pressurised, double? HoursPerYear, string? NoteZh, string? NoteEn, Provenance Provenance);
