using System.Collections.Immutable;
using ParkRisk.Analysis.Quantities;

namespace ParkRisk.Analysis.Criteria;

/// <summary>A row of table 1 of GB 18218-2018: a substance named with its own critical quantity.</summary>
/// <param name="Number">Number of the row, 1 … 85.</param>
/// <param name="NameZh">Name as in the table.</param>
/// <param name="NameEn">Translation.</param>
/// <param name="Cas">CAS numbers of the row, separated by semicolons; null where it has none.</param>
/// <param name="CriticalQuantity">kg. Q.</param>
/// <param name="Provenance">Source.</param>
public sealed record NamedSubstanceRule(int Number, string NameZh, string NameEn, string? Cas, double CriticalQuantity, Provenance Provenance);

/// <summary>A row of tables 2 and 4 of GB 18218-2018: a hazard class with its critical quantity and factor β.</summary>
/// <param name="Symbol">J1 … W11.</param>
/// <param name="CategoryZh">Hazard as in the table.</param>
/// <param name="DescriptionZh">Class as in the table.</param>
/// <param name="DescriptionEn">Class in English.</param>
/// <param name="CriticalQuantity">kg. Q.</param>
/// <param name="Beta">β of table 4.</param>
/// <param name="Provenance">Source.</param>
public sealed record HazardClassRule(
    string Symbol, string CategoryZh, string DescriptionZh, string DescriptionEn, double CriticalQuantity, double Beta, Provenance Provenance);

/// <summary>A row of table 3 of GB 18218-2018: a toxic gas with its own factor β.</summary>
/// <param name="Cas">CAS number.</param>
/// <param name="Beta">β.</param>
/// <param name="Provenance">Source.</param>
public sealed record ToxicGasRule(string Cas, double Beta, Provenance Provenance);

/// <summary>A row of table 5 of GB 18218-2018: factor α by the number of exposed people.</summary>
/// <param name="Minimum">persons. Least number, inclusive.</param>
/// <param name="Maximum">persons. Greatest number, inclusive; null: no bound.</param>
/// <param name="Alpha">α.</param>
/// <param name="Provenance">Source.</param>
public sealed record ExposureRule(int Minimum, int? Maximum, double Alpha, Provenance Provenance);

/// <summary>A row of table 6 of GB 18218-2018: level by R.</summary>
/// <param name="Level">1 (gravest) … 4.</param>
/// <param name="NameZh">Name, 一级 … 四级.</param>
/// <param name="Minimum">Least R, inclusive; null: no bound.</param>
/// <param name="Maximum">Greatest R, exclusive; null: no bound.</param>
/// <param name="Provenance">Source.</param>
public sealed record LevelRule(int Level, string NameZh, double? Minimum, double? Maximum, Provenance Provenance);

/// <summary>The tables of GB 18218-2018.</summary>
/// <param name="Named">Table 1.</param>
/// <param name="Classes">Tables 2 and 4.</param>
/// <param name="ToxicGases">Table 3.</param>
/// <param name="Exposure">Table 5.</param>
/// <param name="Levels">Table 6.</param>
public sealed record MajorHazardRules(
    ImmutableArray<NamedSubstanceRule> Named,
    ImmutableArray<HazardClassRule> Classes,
    ImmutableArray<ToxicGasRule> ToxicGases,
    ImmutableArray<ExposureRule> Exposure,
    ImmutableArray<LevelRule> Levels)
{
    /// <summary>The row of table 2 and 4 with a symbol; null where the tables have none.</summary>
    /// <param name="symbol">J1 … W11.</param>
    public HazardClassRule? Class(string symbol) => Classes.FirstOrDefault(c => c.Symbol == symbol);

    /// <summary>The row of table 5 for a number of people.</summary>
    /// <param name="persons">Exposed people, not negative.</param>
    public ExposureRule ExposureOf(int persons)
        => Exposure.First(r => persons >= r.Minimum && persons <= (r.Maximum ?? int.MaxValue));

    /// <summary>The row of table 6 for R.</summary>
    /// <param name="r">R, not negative.</param>
    public LevelRule LevelOf(double r)
        => Levels.First(l => r >= (l.Minimum ?? double.NegativeInfinity) && r < (l.Maximum ?? double.PositiveInfinity));
}
