using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;
using ParkRisk.Analysis.Parks;

namespace ParkRisk.Analysis.Siting.Remedies;

/// <summary>Edits of a park as proposals, so that a remedy can be tried like any other change.</summary>
public static class ParkEdit
{
    /// <summary>Changed units.</summary>
    public static ParkProposal Units(Park park, IEnumerable<HazardUnit> units) => new(Nothing(park) with { Units = [.. units] }, []);

    /// <summary>A moved target.</summary>
    public static ParkProposal Target(Park park, ProtectionTarget target) => new(Nothing(park) with { Targets = [target] }, []);

    /// <summary>New or changed facilities.</summary>
    public static ParkProposal Utilities(Park park, IEnumerable<UtilityFacility> facilities) => new(Nothing(park) with { Utilities = [.. facilities] }, []);

    /// <summary>Closed objects, each as layer and id with a slash between; a pipeline's piece counts for the pipeline.</summary>
    public static ParkProposal Close(Park park, IEnumerable<string> subjects)
        => new(Nothing(park), [.. subjects.Select(s => s.Split('/', 2)).Select(s => (s[0], s[1]))]);

    /// <summary>An enterprise with everything that stands on its plot, moved; its stated zone is forgotten.</summary>
    /// <param name="park">The park.</param>
    /// <param name="enterprise">The enterprise.</param>
    /// <param name="by">m. How far.</param>
    public static ParkProposal Enterprise(Park park, Enterprise enterprise, Coordinate by)
    {
        Geometry Moved(Geometry shape) => Shift(shape, by);
        return new(
            Nothing(park) with
            {
                Enterprises = [enterprise with { Shape = Moved(enterprise.Shape), Zone = null }],
                Units = [.. park.Units.Where(u => u.Enterprise == enterprise.Id).Select(u => u with { Shape = Moved(u.Shape) })],
                Bunds = [.. park.Bunds.Where(b => b.Enterprise == enterprise.Id).Select(b => b with { Shape = Moved(b.Shape) })],
                Targets = [.. park.Targets.Where(t => t.Enterprise == enterprise.Id).Select(t => t with { Shape = Moved(t.Shape) })],
            },
            []);
    }

    /// <summary>A shape moved.</summary>
    public static Geometry Shift(Geometry shape, Coordinate by) => AffineTransformation.TranslationInstance(by.X, by.Y).Transform(shape);

    private static Park Nothing(Park park)
        => new() { Name = park.Name, DatasetCrs = park.DatasetCrs, WorkingCrs = park.WorkingCrs, Settings = park.Settings, Kind = park.Kind };
}
