using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace ParkRisk.Analysis.Domino;

/// <summary>Sums the impacts of a graph up to links between units.</summary>
internal static class DominoLinks
{
    /// <summary>Links with a frequency above zero, most frequent first.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="tally">Links further down the chain.</param>
    /// <param name="quantum">1/year.</param>
    /// <param name="histories">Number of histories.</param>
    public static ImmutableArray<DominoLink> Of(DominoGraph graph, DominoTally tally, double quantum, int histories)
    {
        var units = graph.Input.Units;
        var links = new Dictionary<(string From, int To), DominoLink>();
        foreach (var (to, direct) in Direct(graph))
        {
            var primary = graph.Input.Primaries[direct.Best.Primary];
            links.Add((primary.Subject, to), Describe(graph, primary, direct.Best.Sector, units[to], direct.Chance, direct.Frequency));
        }

        foreach (var ((source, to), sum) in tally.Links.Where(l => l.Sum.Total > 0).OrderBy(l => l.Link))
        {
            string from = "units/" + units[source].Id;
            var link = links.GetValueOrDefault((from, to)) ?? Carried(units[source], units[to], from);
            links[(from, to)] = link with { CarriedFrequency = quantum * sum.Total, StandardError = quantum * sum.Error(histories) };
        }

        return
        [
            .. links.Values
                .OrderByDescending(l => l.Frequency + l.CarriedFrequency)
                .ThenBy(l => l.From, StringComparer.Ordinal)
                .ThenBy(l => l.To, StringComparer.Ordinal),
        ];
    }

    /// <summary>First-level links by the unit that they end at: the frequency, and the initiation of the largest probability.</summary>
    private static IEnumerable<(int To, DirectLink Link)> Direct(DominoGraph graph)
    {
        var subjects = new Dictionary<string, int>();
        int[] origins = [.. graph.Input.Primaries.Select(p => subjects.TryGetValue(p.Subject, out int known) ? known : subjects[p.Subject] = subjects.Count)];
        var links = new Dictionary<long, DirectLink>();
        foreach (var initiation in graph.Initiations)
        {
            foreach (var impact in graph.OfPrimary(initiation.Primary, initiation.Sector))
            {
                if (impact.Chance > 0)
                {
                    ref var link = ref CollectionsMarshal.GetValueRefOrAddDefault(links, (long)origins[initiation.Primary] * graph.Input.Units.Length + impact.Unit, out _);
                    link.Frequency += initiation.Frequency * impact.Chance;
                    if (impact.Chance > link.Chance)
                    {
                        (link.Chance, link.Best) = (impact.Chance, initiation);
                    }
                }
            }
        }

        return links.Select(l => ((int)(l.Key % graph.Input.Units.Length), l.Value));
    }

    private static DominoLink Describe(DominoGraph graph, DominoPrimary primary, int sector, EscalationUnit unit, double probability, double frequency)
    {
        var (x, y) = unit.NearestTo(primary.East, primary.North);
        var (sin, cos) = Math.SinCos(graph.Rose.FirstEdge + (Math.Max(sector, 0) + 0.5) * graph.Rose.SectorWidth);
        double dx = x - primary.East, dy = y - primary.North;
        double intensity = primary.Source.Intensity(dx * cos + dy * sin, dy * cos - dx * sin, unit.ReceptorHeight);
        bool blast = primary.Source.Vector == EscalationVector.Blast;
        return new(primary.Subject, primary.Enterprise, unit.Id, unit.Enterprise)
        {
            Start = new(primary.East, primary.North),
            End = new(x, y),
            Vector = primary.Source.Vector,
            Intensity = intensity,
            Threshold = primary.Source.Vector switch
            {
                EscalationVector.Blast => EscalationOverpressure.Threshold(unit.Blast!.Value),
                EscalationVector.FlashFire => double.NaN,
                var vector => graph.Input.Law.HeatThreshold(unit, vector == EscalationVector.Fireball),
            },
            TimeToFailure = blast ? 0 : EscalationLaw.TimeToFailure(unit, intensity),
            Probability = probability,
            Frequency = frequency,
        };
    }

    /// <summary>A link that only a unit set off itself makes, or that only the heat of several fires together makes: no figure of one fire alone belongs to it.</summary>
    private static DominoLink Carried(EscalationUnit from, EscalationUnit to, string subject)
    {
        var (x, y) = to.NearestTo(from.Centre.X, from.Centre.Y);
        return new(subject, from.Enterprise, to.Id, to.Enterprise) { Start = from.Centre, End = new(x, y) };
    }

    private record struct DirectLink(double Frequency, double Chance, Initiation Best);
}
