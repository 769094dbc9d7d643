using System.Collections.Immutable;
using NetTopologySuite.Geometries;
using ParkRisk.Analysis.Geometries;
using ParkRisk.Analysis.Parks;

namespace ParkRisk.Analysis.Siting;

/// <summary>Whether a project can stand where it is drawn: inside the park, on no road, on nobody else's plot.</summary>
public static class ProposalCheck
{
    /// <summary>m². Overlaps below it are slips of the pen.</summary>
    private const double Slip = 1;

    /// <summary>m. Width of a road that gives none.</summary>
    private const double UsualWidth = 6;

    /// <summary>The faults, in the order of the proposal; the value of an issue is the place, in the dataset's system.</summary>
    /// <param name="park">The park as it is.</param>
    /// <param name="proposal">The project.</param>
    public static ImmutableArray<InputIssue> Of(Park park, ParkProposal proposal)
    {
        ArgumentNullException.ThrowIfNull(park);
        ArgumentNullException.ThrowIfNull(proposal);
        var changes = proposal.Changes;
        var shapes = changes.Enterprises.Select((e, i) => (Layer: "enterprises", Row: i + 1, e.Id, e.Shape, Owner: e.Id))
            .Concat(changes.Units.Select((u, i) => (Layer: "units", Row: i + 1, u.Id, u.Shape, Owner: u.Enterprise)))
            .Concat(changes.Bunds.Select((b, i) => (Layer: "bunds", Row: i + 1, b.Id, b.Shape, Owner: b.Enterprise ?? "")));
        var toDataset = new CoordinateTransform(CoordinateSystems.Resolve(park.WorkingCrs), CoordinateSystems.Resolve(park.DatasetCrs));
        var issues = ImmutableArray.CreateBuilder<InputIssue>();
        foreach (var (layer, row, id, shape, owner) in shapes)
        {
            void Fault(Geometry where, string expected, string expectedZh)
            {
                var centre = where.IsEmpty ? shape.Centroid : where.Centroid;
                var (x, y) = toDataset.Apply(centre.X, centre.Y);
                issues.Add(new(IssueSeverity.Error, layer, row, id, "geometry", FormattableString.Invariant($"{x:0.######}, {y:0.######}"), expected, expectedZh));
            }

            if ((changes.Boundary ?? park.Boundary) is { } boundary && Outside(shape, boundary) is { } beyond)
            {
                Fault(beyond, "a place inside the park's boundary", "位于园区边界以内");
            }

            foreach (var road in park.Roads.Where(r => r.Class != RoadClass.Internal && !proposal.Closed.Contains(("roads", r.Id))))
            {
                if (Overlap(shape, road.Shape.Buffer((road.Width ?? UsualWidth) / 2, 4)) is { } on)
                {
                    Fault(on, $"a place beside the road {road.Id}, not on it", $"位于道路 {road.Id} 以外");
                }
            }

            foreach (var other in park.Enterprises.Where(e => e.Id != owner && e.Status != OperatingStatus.Closed && !IsReplaced(e, proposal)))
            {
                if (Overlap(shape, other.Shape) is { } on)
                {
                    Fault(on, $"a place outside the plot of {other.Name} ({other.Id})", $"位于 {other.Name}（{other.Id}）用地以外");
                }
            }
        }

        return issues.ToImmutable();
    }

    private static bool IsReplaced(Enterprise enterprise, ParkProposal proposal)
        => proposal.Closed.Contains(("enterprises", enterprise.Id)) || proposal.Changes.Enterprises.Any(e => e.Id == enterprise.Id);

    private static Geometry? Outside(Geometry shape, Geometry boundary)
    {
        var beyond = shape.Difference(boundary);
        return shape.Area > 0 ? beyond.Area > Slip ? beyond : null : beyond.IsEmpty ? null : beyond;
    }

    private static Geometry? Overlap(Geometry shape, Geometry other)
    {
        if (!shape.EnvelopeInternal.Intersects(other.EnvelopeInternal))
        {
            return null;
        }

        var common = shape.Intersection(other);
        return shape.Area > 0 && other.Area > 0 ? common.Area > Slip ? common : null : common.IsEmpty || other.Area <= 0 ? null : common;
    }
}
