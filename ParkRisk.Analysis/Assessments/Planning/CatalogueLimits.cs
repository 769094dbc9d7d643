using System.Collections.Immutable;
using System.Globalization;
using ParkRisk.Analysis.Capacity;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Siting;
using ParkRisk.Analysis.Substances;

namespace ParkRisk.Analysis.Assessments.Planning;

/// <summary>A total of a substance that a study must not exceed, set by the user.</summary>
/// <param name="Substance">Name or CAS number.</param>
/// <param name="Limit">kg.</param>
public sealed record SubstanceCap(string Substance, double Limit);

/// <summary>The restriction catalogue and the user's totals as bounds and rows of the programme.</summary>
internal static class CatalogueLimits
{
    /// <summary>Whether an entry of the catalogue means an archetype.</summary>
    public static bool Names(CatalogueRestriction entry, ProjectArchetype archetype, SubstanceTable substances)
        => (entry.Substance is { } s && archetype.Units.Any(u => IsSame(s, u.Substance, substances) || u.Inventories.Any(i => IsSame(s, i.Substance, substances))))
            || (entry.Substance is null && entry.Industry is { } industry && archetype.Industries.Length > 0 && archetype.Industries.All(i => i == industry))
            || (entry.Process is { } process && process == archetype.Process);

    /// <summary>Words for an entry.</summary>
    public static BilingualText Words(CatalogueRestriction entry)
    {
        string what = entry.Substance ?? entry.Industry ?? entry.Process ?? "";
        return new($"禁限控目录禁止 {what}（{entry.Basis ?? entry.Condition}）", $"prohibited by the park's catalogue: {what}");
    }

    /// <summary>One row for every total in force on a substance that an archetype holds; null limits are no totals.</summary>
    public static (ImmutableArray<CapacityRow> Rows, ImmutableArray<BilingualText> Remarks) Totals(
        AssessmentInput input, ImmutableArray<CapacityColumn> columns, ImmutableArray<SubstanceCap> caps)
    {
        var substances = input.Reference.Substances;
        var rows = ImmutableArray.CreateBuilder<CapacityRow>();
        var remarks = ImmutableArray.CreateBuilder<BilingualText>();
        var limits = input.Park.Restrictions
            .Where(r => r is { Substance: not null, Limit: not null, Control: not RestrictionControl.Prohibited })
            .Select(r => new SubstanceCap(r.Substance!, r.Limit!.Value))
            .Concat(caps);
        foreach (var cap in limits)
        {
            bool Same(string other) => IsSame(cap.Substance, other, substances);
            string name = substances.Find(cap.Substance).Match?.NameZh ?? cap.Substance;
            string nameEn = substances.Find(cap.Substance).Match?.NameEn ?? cap.Substance;
            double used = input.Park.Units.Where(u => u.Status != OperatingStatus.Closed).Sum(u => u.Count * ((Same(u.Substance) ? u.Quantity : 0) + u.Inventories.Where(i => Same(i.Substance)).Sum(i => i.Quantity)));
            if (used > cap.Limit)
            {
                remarks.Add(new(
                    $"{name} 总量上限 {Tonnes(cap.Limit)} t 不可行：园区现有 {Tonnes(used)} t，须先削减 {Tonnes(used - cap.Limit)} t；在此之前不能新增",
                    $"the total of {Tonnes(cap.Limit)} t of {nameEn} cannot be kept: the park holds {Tonnes(used)} t already, {Tonnes(used - cap.Limit)} t must go first; until then nothing can be added"));
            }

            ImmutableArray<double> each = [.. columns.Select(c => c.Archetype.Holding(Same))];
            if (each.Any(e => e > 0))
            {
                rows.Add(new(CapacityRowKind.SubstanceTotal, cap.Substance, name, null, each, used, cap.Limit, "kg"));
            }
        }

        return (rows.ToImmutable(), remarks.ToImmutable());
    }

    private static string Tonnes(double kilograms) => (kilograms / 1000).ToString("0.###", CultureInfo.InvariantCulture);

    private static bool IsSame(string one, string other, SubstanceTable substances)
        => string.Equals(one, other, StringComparison.OrdinalIgnoreCase) || (substances.Find(one).Match is { } match && ReferenceEquals(match, substances.Find(other).Match));
}
