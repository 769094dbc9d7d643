using System.Collections.Immutable;

namespace ParkRisk.Analysis.Capacity;

/// <summary>A row or bound that holds the capacity back, and what relaxing it would free.</summary>
/// <param name="Row">The row; null for the upper bound of a column.</param>
/// <param name="Column">Index of the column of a bound; null for a row.</param>
/// <param name="Price">Units of the objective for each unit of the limit.</param>
/// <param name="FreedByTenPercent">What a criterion ten per cent higher would add to the objective, as long as the price holds.</param>
public sealed record ShadowPrice(CapacityRow? Row, int? Column, double Price, double FreedByTenPercent);

/// <summary>The remaining capacity as a linear programme, with its solution.</summary>
/// <param name="Columns">Unknowns.</param>
/// <param name="Rows">Limits; of the thousands of points at targets those that matter: every other one is slack at the solution.</param>
/// <param name="Solution">Units of every column, in frequency-scaled copies; need not be whole.</param>
/// <param name="Objective">Weighted units.</param>
/// <param name="Prices">What holds the capacity back, dearest first.</param>
/// <param name="WholeUnits">Whole units of every column, rounded down and filled up again within the exact limits.</param>
public sealed record CapacityProgramme(
    ImmutableArray<CapacityColumn> Columns,
    ImmutableArray<CapacityRow> Rows,
    ImmutableArray<double> Solution,
    double Objective,
    ImmutableArray<ShadowPrice> Prices,
    ImmutableArray<int> WholeUnits)
{
    private const int MostRounds = 60;
    private const int RowsARound = 40;

    /// <summary>Finds the largest weighted number of units.</summary>
    /// <param name="headroom">What the criteria leave; nothing is broken.</param>
    /// <param name="columns">Unknowns.</param>
    /// <param name="totals">Totals of substances that must not be exceeded; a total that is exceeded already leaves nothing.</param>
    public static CapacityProgramme Solve(ParkHeadroom headroom, ImmutableArray<CapacityColumn> columns, ImmutableArray<CapacityRow> totals)
    {
        ArgumentNullException.ThrowIfNull(headroom);
        var limits = new ProgrammeLimits(headroom, columns, totals);
        var rows = limits.Start().ToList();
        for (int round = 0; ; round++)
        {
            var solution = Linear(columns, rows).Solve();
            var violated = limits.Violated(solution.Point, RowsARound);
            if (violated.Count == 0 || round == MostRounds)
            {
                return new(columns, [.. rows], solution.Point, solution.Objective, PricesOf(columns, rows, solution), Whole(columns, limits, solution.Point));
            }

            rows.AddRange(violated);
        }
    }

    /// <summary>The programme in the form of the solver.</summary>
    /// <param name="columns">Unknowns.</param>
    /// <param name="rows">Limits.</param>
    public static LinearProgramme Linear(ImmutableArray<CapacityColumn> columns, IReadOnlyCollection<CapacityRow> rows)
        => new(
            [.. columns.Select(c => c.Archetype.Weight)],
            [.. rows.Select(r => r.Coefficients)],
            [.. rows.Select(r => Math.Max(0, r.Limit))],
            [.. columns.Select(c => c.Upper)]);

    private static ImmutableArray<ShadowPrice> PricesOf(ImmutableArray<CapacityColumn> columns, List<CapacityRow> rows, LinearSolution solution)
    {
        var ofRows = rows.Select((r, i) => new ShadowPrice(r, null, solution.RowPrices[i], 0.1 * r.Criterion * solution.RowPrices[i]));
        var ofBounds = columns.Select((c, j) => new ShadowPrice(null, j, solution.BoundPrices[j], 0.1 * c.Upper * solution.BoundPrices[j]));
        return [.. ofRows.Concat(ofBounds).Where(p => p.Price > 0).OrderByDescending(p => p.FreedByTenPercent).ThenBy(p => p.Row?.Subject ?? columns[p.Column!.Value].Enterprise, StringComparer.Ordinal)];
    }

    /// <summary>Rounds down, then adds unit by unit, the heaviest first, as long as every limit holds exactly.</summary>
    private static ImmutableArray<int> Whole(ImmutableArray<CapacityColumn> columns, ProgrammeLimits limits, ImmutableArray<double> point)
    {
        int[] units = [.. point.Select(x => (int)Math.Floor(x + 1e-7))];
        while (!limits.Fits(units) && units.Any(u => u > 0))
        {
            int largest = Array.IndexOf(units, units.Max());
            units[largest]--;
        }

        int[] order = [.. Enumerable.Range(0, units.Length).OrderByDescending(j => columns[j].Archetype.Weight).ThenByDescending(j => point[j] - units[j]).ThenBy(j => j)];
        for (int k = 0; k < order.Length;)
        {
            units[order[k]]++;
            if (!limits.Fits(units))
            {
                units[order[k]]--;
                k++;
            }
        }

        return [.. units];
    }
}
