using System.Collections.Immutable;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;
using ParkRisk.Analysis.Capacity;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Risk;

namespace ParkRisk.Analysis.Assessments.Planning;

/// <summary>Looks for better places, within the plots to let, for what is not built yet: enterprises under construction or proposed.</summary>
/// <remarks>
/// Coordinate descent, once for each weighting of the largest individual-risk ratio against the potential loss of life: enterprise by enterprise the best place is taken until nothing moves. Places are compared by laying
/// the enterprise's tables over the targets from each of them; people and targets that belong to it stay where they are, on the safe side of simplicity. Domino frequencies are worked out for the layouts found.
/// </remarks>
internal sealed class LayoutSearch(PlanningSession session, HeadroomAccount account, PlaceSearch search)
{
    private const int MostMovable = 4;
    private const int MostSweeps = 4;
    private static readonly double[] Weightings = [1, 0.75, 0.5, 0.25, 0];

    /// <summary>Runs the search; null where nothing is movable or there is no plot to move to.</summary>
    /// <param name="cell">m. Lattice on which places are tried.</param>
    public LayoutSearchResult? Run(double cell)
    {
        var park = session.Input.Park;
        Movable[] movable =
        [
            .. park.Enterprises
                .Where(e => e.Status is OperatingStatus.Proposed or OperatingStatus.UnderConstruction && park.Units.Any(u => u.Enterprise == e.Id))
                .Take(MostMovable)
                .Select(e => Choices(e, cell)),
        ];
        if (movable.All(m => m.Choices.Length <= 1))
        {
            return null;
        }

        double[] fixedUse = [.. Enumerable.Range(0, account.TargetPoints).Select(p => account.Headroom.Points[p].Used - movable.Sum(m => m.Risk[0][p]))];
        double fixedLoss = account.Headroom.Societal.ExpectedFatalities - movable.Sum(m => m.Loss[0]);
        int[] stay = new int[movable.Length];
        var layouts = Weightings.Select(w => Descend(movable, fixedUse, fixedLoss, w)).Append(stay).DistinctBy(l => string.Join(',', l)).ToArray();
        LayoutOption[] options = [.. layouts.Select(l => Option(movable, l, fixedUse, fixedLoss))];
        return new(options[^1], [.. options.Where(o => !options.Any(o.IsDominatedBy)).OrderBy(o => o.Utilisation).ThenBy(o => o.Loss)]);
    }

    /// <summary>The present place first, then every place of every plot that admits the enterprise and on which its own plot fits.</summary>
    private Movable Choices(Enterprise enterprise, double cell)
    {
        var park = session.Input.Park;
        var middle = enterprise.Shape.Centroid.Coordinate;
        var choices = new List<LayoutMove> { new(enterprise.Id, 0, 0, null) };
        foreach (var plot in park.Plots.Where(p => p.Allowed.IsEmpty || (enterprise.Industry is { } code && p.Allowed.Contains(code))))
        {
            foreach (var place in PlaceSearch.Places(plot.Shape, 1, cell))
            {
                var move = AffineTransformation.TranslationInstance(place.X - middle.X, place.Y - middle.Y);
                if (plot.Shape.Contains(move.Transform(enterprise.Shape)))
                {
                    choices.Add(new(enterprise.Id, place.X - middle.X, place.Y - middle.Y, plot.Id));
                }
            }
        }

        int[] own = [.. Enumerable.Range(0, account.Origins.Length).Where(s => account.Origins[s].Enterprise == enterprise.Id && account.Origins[s].Subject.StartsWith("units/", StringComparison.Ordinal))];
        var risk = choices.Select(c => search.RiskOf([.. own.Select(s => Moved(s, c))], [.. own.Select(s => account.Origins[s])])).ToArray();
        var loss = search.LossOf([.. choices.Select(c => own.Select(s => Moved(s, c)).ToArray())]);
        return new(enterprise, [.. choices], risk, loss);
    }

    private RiskSource Moved(int source, LayoutMove move)
        => session.Built.Sources[source] with { East = session.Built.Sources[source].East + move.East, North = session.Built.Sources[source].North + move.North };

    private int[] Descend(Movable[] movable, double[] fixedUse, double fixedLoss, double weight)
    {
        int[] layout = new int[movable.Length];
        var (ratio, loss) = Measures(movable, layout, fixedUse, fixedLoss);
        double Score(int[] l)
        {
            var (r, d) = Measures(movable, l, fixedUse, fixedLoss);
            return weight * r / Math.Max(ratio, 1e-12) + (1 - weight) * d / Math.Max(loss, 1e-12);
        }

        for (int sweep = 0; sweep < MostSweeps; sweep++)
        {
            bool moved = false;
            for (int m = 0; m < movable.Length; m++)
            {
                int before = layout[m];
                double best = Score(layout);
                for (int c = 0; c < movable[m].Choices.Length; c++)
                {
                    int[] trial = [.. layout];
                    trial[m] = c;
                    double score = Score(trial);
                    (layout, best) = score < best - 1e-12 ? (trial, score) : (layout, best);
                }

                moved |= layout[m] != before;
            }

            if (!moved)
            {
                break;
            }
        }

        return layout;
    }

    private (double Ratio, double Loss) Measures(Movable[] movable, int[] layout, double[] fixedUse, double fixedLoss)
    {
        double most = 0;
        for (int p = 0; p < fixedUse.Length; p++)
        {
            double use = fixedUse[p];
            for (int m = 0; m < movable.Length; m++)
            {
                use += movable[m].Risk[layout[m]][p];
            }

            most = Math.Max(most, use / account.Headroom.Points[p].Limit);
        }

        return (most, fixedLoss + movable.Select((m, i) => m.Loss[layout[i]]).Sum());
    }

    private LayoutOption Option(Movable[] movable, int[] layout, double[] fixedUse, double fixedLoss)
    {
        var park = session.Input.Park;
        ImmutableArray<LayoutMove> moves = [.. movable.Select((m, i) => m.Choices[layout[i]])];
        var away = moves.Where(m => m.Plot is not null).ToDictionary(m => m.Enterprise);
        Geometry Shift(string enterprise, Geometry shape) => AffineTransformation.TranslationInstance(away[enterprise].East, away[enterprise].North).Transform(shape);
        var changes = new Park { Name = park.Name, DatasetCrs = park.DatasetCrs, WorkingCrs = park.WorkingCrs, Settings = park.Settings };
        var change = new ParkProposal(
            changes with
            {
                Enterprises = [.. park.Enterprises.Where(e => away.ContainsKey(e.Id)).Select(e => e with { Shape = Shift(e.Id, e.Shape), Zone = null })],
                Units = [.. park.Units.Where(u => away.ContainsKey(u.Enterprise)).Select(u => u with { Shape = Shift(u.Enterprise, u.Shape) })],
                Bunds = [.. park.Bunds.Where(b => b.Enterprise is not null && away.ContainsKey(b.Enterprise)).Select(b => b with { Shape = Shift(b.Enterprise!, b.Shape) })],
            },
            []);
        var (ratio, loss) = Measures(movable, layout, fixedUse, fixedLoss);
        var built = away.Count == 0 ? session.Built : session.WithDomino(ParkMerge.Apply(park, change));
        return new(moves, ratio, loss, DominoDifference.TotalFrequency(built), change);
    }

    /// <summary>An enterprise with its choices: the risk at every point of the targets and the loss of life, by choice.</summary>
    private sealed record Movable(Enterprise Enterprise, ImmutableArray<LayoutMove> Choices, double[][] Risk, double[] Loss);
}
