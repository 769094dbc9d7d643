using System.Collections.Immutable;
using NetTopologySuite.Geometries;

namespace ParkRisk.Analysis.Domino;

/// <summary>Sums the impacts of a graph up to links between units.</summary>
internal static class DominoLinks
{
    /// <summary>Links with a probability above zero, most frequent first.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="tally">Counts of links further down the chain.</param>
    /// <param name="weight">1/year. Of one history.</param>
    public static ImmutableArray<DominoLink> Of(DominoGraph graph, DominoTally tally, double weight)
    {
        var units = graph.Input.Units;
        var links = new Dictionary<(string From, int To), DominoLink>();
        foreach (var initiation in graph.Initiations)
        {
            var primary = graph.Input.Primaries[initiation.Primary];
            foreach (var impact in graph.OfPrimary(initiation.Primary, initiation.Sector))
            {
                double probability = graph.Alone(primary.Source, impact);
                if (probability > 0)
                {
                    var key = (primary.Subject, impact.Unit);
                    links.TryGetValue(key, out var link);
                    double frequency = (link?.Frequency ?? 0) + initiation.Frequency * probability;
                    links[key] = link is not null && link.Probability >= probability
                        ? link with { Frequency = frequency }
                        : Describe(graph, primary, initiation.Sector, units[impact.Unit], probability, frequency);
                }
            }
        }

        var carried = tally.Links.Where(l => l.Value > 0).Select(l => (From: "units/" + units[l.Key.From].Id, l.Key, Frequency: weight * l.Value));
        foreach (var (from, (source, to), frequency) in carried.OrderBy(c => c.Key.From).ThenBy(c => c.Key.To))
        {
            links[(from, to)] = links.TryGetValue((from, to), out var link)
                ? link with { CarriedFrequency = frequency }
                : Carried(units[source], units[to], from, frequency);
        }

        return
        [
            .. links.Values
                .OrderByDescending(l => l.Frequency + l.CarriedFrequency)
                .ThenBy(l => l.From, StringComparer.Ordinal)
                .ThenBy(l => l.To, StringComparer.Ordinal),
        ];
    }

    private static DominoLink Describe(DominoGraph graph, DominoPrimary primary, int sector, EscalationUnit unit, double probability, double frequency)
    {
        var place = new Coordinate(primary.East, primary.North);
        var point = unit.NearestTo(place);
        var (sin, cos) = Math.SinCos(graph.Rose.FirstEdge + (Math.Max(sector, 0) + 0.5) * graph.Rose.SectorWidth);
        double dx = point.X - place.X, dy = point.Y - place.Y;
        double intensity = primary.Source.Intensity(dx * cos + dy * sin, dy * cos - dx * sin, unit.ReceptorHeight);
        bool blast = primary.Source.Vector == EscalationVector.Blast;
        return new(primary.Subject, primary.Enterprise, unit.Id, unit.Enterprise)
        {
            Start = place,
            End = point,
            Vector = primary.Source.Vector,
            Intensity = intensity,
            Threshold = blast ? EscalationOverpressure.Threshold(unit.Blast!.Value) : graph.Input.Law.HeatThreshold(unit, primary.Source.Vector == EscalationVector.Fireball),
            TimeToFailure = blast ? 0 : EscalationLaw.TimeToFailure(unit, intensity),
            Probability = probability,
            Frequency = frequency,
        };
    }

    /// <summary>A link that only a unit set off itself makes, or that only the heat of several fires together makes: no figure of one fire alone belongs to it.</summary>
    private static DominoLink Carried(EscalationUnit from, EscalationUnit to, string subject, double frequency)
        => new(subject, from.Enterprise, to.Id, to.Enterprise) { Start = from.Centre, End = to.NearestTo(from.Centre), CarriedFrequency = frequency };
}
