using System.Collections.Immutable;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Quantities;
using ParkRisk.Analysis.Siting;

namespace ParkRisk.Analysis.Capacity;

/// <summary>A kind of project by whose number of units the capacity is counted.</summary>
public sealed record ProjectArchetype
{
    /// <summary>Identifier, fit for a file name.</summary>
    public required string Id { get; init; }

    /// <summary>Name.</summary>
    public required BilingualText Name { get; init; }

    /// <summary>What one unit is.</summary>
    public required BilingualText Unit { get; init; }

    /// <summary>Worth of one unit in the objective; above zero.</summary>
    public double Weight { get; init; } = 1;

    /// <summary>m². Land that one unit takes.</summary>
    public required double UnitArea { get; init; }

    /// <summary>GB/T 4754 codes under which it may be built.</summary>
    public ImmutableArray<string> Industries { get; init; } = [];

    /// <summary>Words for its type, as plots name the types they allow.</summary>
    public ImmutableArray<string> Types { get; init; } = [];

    /// <summary>Process that a restriction catalogue may name; null: none.</summary>
    public string? Process { get; init; }

    /// <summary>m³. Fire water for the largest fire of one unit.</summary>
    public double FireWater { get; init; }

    /// <summary>persons. Emergency crew that the largest accident of one unit calls for.</summary>
    public int Crew { get; init; }

    /// <summary>The installations of one unit; their shapes are about the origin, m.</summary>
    public required ImmutableArray<HazardUnit> Units { get; init; }

    /// <summary>What was assumed.</summary>
    public required BilingualText Assumption { get; init; }

    /// <summary>Source.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>kg. Of a substance in one unit.</summary>
    /// <param name="isSubstance">Tells whether a name or CAS number means the substance.</param>
    public double Holding(Func<string, bool> isSubstance)
    {
        ArgumentNullException.ThrowIfNull(isSubstance);
        return Units.Sum(u => u.Count * ((isSubstance(u.Substance) ? u.Quantity : 0) + u.Inventories.Where(i => isSubstance(i.Substance)).Sum(i => i.Quantity)));
    }

    /// <summary>Whether a plot is let for it: no list, or a code or type in common.</summary>
    /// <param name="plot">Plot.</param>
    public bool IsAllowedOn(Plot plot)
    {
        ArgumentNullException.ThrowIfNull(plot);
        return plot.Allowed.IsEmpty || plot.Allowed.Any(IsNamed);
    }

    /// <summary>Whether a code or type in the list of a plot means it.</summary>
    /// <param name="allowed">Industry code or project type.</param>
    public bool IsNamed(string allowed) => allowed == Id || Industries.Contains(allowed) || Types.Contains(allowed);
}
