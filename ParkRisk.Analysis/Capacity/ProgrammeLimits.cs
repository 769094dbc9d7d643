using System.Collections.Immutable;
using System.Globalization;
using ParkRisk.Analysis.Risk;

namespace ParkRisk.Analysis.Capacity;

/// <summary>All limits of a programme: those that are rows from the start, and the many points at targets, of which only those that bind become rows.</summary>
internal sealed class ProgrammeLimits
{
    private const string PerYear = "per_year";
    private readonly ParkHeadroom headroom;
    private readonly ImmutableArray<CapacityColumn> columns;
    private readonly ImmutableArray<CapacityRow> always;
    private readonly int[] binding;

    public ProgrammeLimits(ParkHeadroom headroom, ImmutableArray<CapacityColumn> columns, ImmutableArray<CapacityRow> totals)
    {
        this.headroom = headroom;
        this.columns = columns;
        binding = [.. Enumerable.Range(0, headroom.Points.Length).Where(p => headroom.Points[p].Kind != HeadroomKind.KeptOut)];
        always = [.. Areas(), .. totals];
    }

    /// <summary>Areas, totals, every N, and for every column the point that stops it first when it stands alone.</summary>
    public IEnumerable<CapacityRow> Start()
        => always.Concat(Societal()).Concat(columns
            .Select((c, j) => binding.Where(p => c.Risk[p] > 0).OrderBy(p => headroom.Points[p].Room / c.Risk[p]).Select(p => (int?)p).FirstOrDefault())
            .OfType<int>()
            .Distinct()
            .Select(PointRow));

    /// <summary>The points at targets that a number of units breaks most, one a target and kind.</summary>
    public List<CapacityRow> Violated(ImmutableArray<double> units, int most)
    {
        var excess = new List<(int Point, double Share)>();
        foreach (int p in binding)
        {
            var point = headroom.Points[p];
            double taken = Taken(p, units);
            if (taken > Math.Max(0, point.Room) + ParkHeadroom.Tolerance * point.Limit)
            {
                excess.Add((p, (taken - point.Room) / point.Limit));
            }
        }

        return
        [
            .. excess.GroupBy(e => (headroom.Points[e.Point].Subject, headroom.Points[e.Point].Kind))
                .Select(g => g.MaxBy(e => e.Share))
                .OrderByDescending(e => e.Share)
                .Take(most)
                .Select(e => PointRow(e.Point)),
        ];
    }

    /// <summary>Whether whole units break nothing: every point at every target, the joined F–N curve, areas, totals and bounds.</summary>
    public bool Fits(IReadOnlyList<int> units)
    {
        double[] counts = [.. units.Select(u => (double)u)];
        for (int j = 0; j < counts.Length; j++)
        {
            if (counts[j] > columns[j].Upper + ParkHeadroom.Tolerance)
            {
                return false;
            }
        }

        return always.All(r => r.Taken(counts) <= Math.Max(0, r.Limit) + ParkHeadroom.Tolerance * Math.Max(1, r.Criterion))
            && binding.All(p => Taken(p, counts) <= Math.Max(0, headroom.Points[p].Room) + ParkHeadroom.Tolerance * headroom.Points[p].Limit)
            && !(headroom.Worst(FnCurve.Join([headroom.Societal, .. columns.Select((c, j) => c.Societal.Scaled(counts[j]))]))?.Ratio > 1 + ParkHeadroom.Tolerance);
    }

    private double Taken(int point, IReadOnlyList<double> units)
    {
        double sum = 0;
        for (int j = 0; j < columns.Length; j++)
        {
            sum += units[j] * columns[j].Risk[point];
        }

        return sum;
    }

    private CapacityRow PointRow(int p)
    {
        var point = headroom.Points[p];
        return new(
            point.Kind == HeadroomKind.New ? CapacityRowKind.NewInstallationRisk : CapacityRowKind.IndividualRisk,
            point.Subject, point.Name, null, [.. columns.Select(c => c.Risk[p])], point.Used, point.Limit, PerYear);
    }

    private IEnumerable<CapacityRow> Areas()
        => columns.Select(c => c.Plot).DistinctBy(p => p.Id).Select(plot => new CapacityRow(
            CapacityRowKind.PlotArea,
            "plots/" + plot.Id,
            plot.Id,
            null,
            [.. columns.Select(c => c.Plot.Id == plot.Id ? c.Archetype.UnitArea : 0)],
            0,
            plot.Area ?? plot.Shape.Area,
            "m2"));

    /// <summary>F(N) in every bin of N; the line is taken at the largest mean N that any part has in the bin, so that a mixture cannot break it.</summary>
    private IEnumerable<CapacityRow> Societal()
    {
        FnCurve[] parts = [headroom.Societal, .. columns.Select(c => c.Societal)];
        var bins = parts.SelectMany(c => c.MeansByBin).Where(b => b.Value >= 1).GroupBy(b => b.Key).OrderBy(g => g.Key);
        foreach (var bin in bins)
        {
            double most = bin.Max(b => b.Value);
            if (headroom.UpperLine(most) is { } line)
            {
                yield return new(
                    CapacityRowKind.SocietalRisk,
                    CapacityUse.SocietalSubject,
                    "N = " + most.ToString("0.#", CultureInfo.InvariantCulture),
                    most,
                    [.. columns.Select(c => c.Societal.FrequencyFrom(most))],
                    headroom.Societal.FrequencyFrom(most),
                    line,
                    PerYear);
            }
        }
    }
}
