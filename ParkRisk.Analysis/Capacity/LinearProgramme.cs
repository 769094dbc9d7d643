using System.Collections.Immutable;

namespace ParkRisk.Analysis.Capacity;

/// <summary>A linear programme: maximise c·x subject to A·x ≤ b and 0 ≤ x ≤ u.</summary>
/// <param name="Objective">c, one a column.</param>
/// <param name="Rows">A, one array a row, each as long as <paramref name="Objective"/>.</param>
/// <param name="Limits">b, one a row; may be negative.</param>
/// <param name="Uppers">u, one a column, not negative; may be infinite.</param>
public sealed record LinearProgramme(
    ImmutableArray<double> Objective,
    ImmutableArray<ImmutableArray<double>> Rows,
    ImmutableArray<double> Limits,
    ImmutableArray<double> Uppers)
{
    /// <summary>Solves the programme.</summary>
    /// <exception cref="ArgumentException">Sizes that do not fit, a negative upper bound, or a coefficient that is not finite.</exception>
    public LinearSolution Solve()
    {
        int columns = Objective.Length;
        if (Uppers.Length != columns || Limits.Length != Rows.Length || Rows.Any(r => r.Length != columns))
        {
            throw new ArgumentException("a row, a limit or a bound for every column and row is wanted");
        }

        if (Uppers.Any(u => !(u >= 0)) || Limits.Concat(Objective).Concat(Rows.SelectMany(r => r)).Any(v => !double.IsFinite(v)))
        {
            throw new ArgumentException("bounds not below zero and finite coefficients are wanted");
        }

        return new Simplex(this).Run();
    }
}

/// <summary>How a linear programme ended.</summary>
public enum LinearStatus
{
    /// <summary>The best point was found.</summary>
    Optimal,

    /// <summary>No point satisfies all rows and bounds.</summary>
    Infeasible,

    /// <summary>The objective grows without end.</summary>
    Unbounded,
}

/// <summary>The best point of a linear programme with its prices.</summary>
/// <param name="Status">How it ended; the rest is meaningful for <see cref="LinearStatus.Optimal"/> only.</param>
/// <param name="Objective">c·x.</param>
/// <param name="Point">x.</param>
/// <param name="RowPrices">Shadow price of every row: what the objective gains when its limit grows by one; not negative, 0 where the row does not bind.</param>
/// <param name="BoundPrices">The same for every upper bound.</param>
public sealed record LinearSolution(
    LinearStatus Status,
    double Objective,
    ImmutableArray<double> Point,
    ImmutableArray<double> RowPrices,
    ImmutableArray<double> BoundPrices);
