using System.Collections.Immutable;
using NetTopologySuite.Geometries;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Risk;
using ParkRisk.Analysis.Siting;

namespace ParkRisk.Analysis.Capacity;

/// <summary>An archetype on a plot: one unknown of the programme, counted in units.</summary>
public sealed record CapacityColumn
{
    /// <summary>The plot.</summary>
    public required Plot Plot { get; init; }

    /// <summary>The archetype.</summary>
    public required ProjectArchetype Archetype { get; init; }

    /// <summary>m. Where its units stand: the place of the plot that leaves room for the most.</summary>
    public required Coordinate Place { get; init; }

    /// <summary>1/year. Risk of one unit at every point of the park's headroom, in their order.</summary>
    public required ImmutableArray<double> Risk { get; init; }

    /// <summary>F–N of one unit; empty without people.</summary>
    public required FnCurve Societal { get; init; }

    /// <summary>Units. Upper bound that does not depend on the other columns.</summary>
    public required double Upper { get; init; }

    /// <summary>What sets <see cref="Upper"/>.</summary>
    public required BilingualText UpperReason { get; init; }

    /// <summary>Id of the enterprise that its units would form.</summary>
    public string Enterprise => $"NEW-{Plot.Id}-{Archetype.Id}";
}

/// <summary>What a row of the programme limits.</summary>
public enum CapacityRowKind
{
    /// <summary>Individual risk, cumulated.</summary>
    IndividualRisk,

    /// <summary>Individual risk of new installations.</summary>
    NewInstallationRisk,

    /// <summary>F(N).</summary>
    SocietalRisk,

    /// <summary>Area of a plot.</summary>
    PlotArea,

    /// <summary>Total of a substance in the park.</summary>
    SubstanceTotal,
}

/// <summary>A limit that columns share: the sum of coefficient times units must not exceed the limit.</summary>
/// <param name="Kind">What it limits.</param>
/// <param name="Subject">Target, plot or substance; <c>societal_risk</c>.</param>
/// <param name="Name">Name for people.</param>
/// <param name="Fatalities">N; null where it is no row of F(N).</param>
/// <param name="Coefficients">One a column, in <paramref name="Unit"/> for each unit.</param>
/// <param name="Used">What is used already, in <paramref name="Unit"/>.</param>
/// <param name="Criterion">The criterion itself, in <paramref name="Unit"/>.</param>
/// <param name="Unit">Unit of measure.</param>
public sealed record CapacityRow(
    CapacityRowKind Kind, string Subject, string Name, double? Fatalities, ImmutableArray<double> Coefficients, double Used, double Criterion, string Unit)
{
    /// <summary>Right-hand side: what is left.</summary>
    public double Limit => Criterion - Used;

    /// <summary>What a number of units of every column uses, the present use not counted.</summary>
    /// <param name="units">One a column.</param>
    public double Taken(IReadOnlyList<double> units)
    {
        double sum = 0;
        for (int j = 0; j < Coefficients.Length; j++)
        {
            sum += Coefficients[j] * units[j];
        }

        return sum;
    }
}
