using System.Collections.Immutable;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Siting.RuleData;
using ParkRisk.Analysis.Siting.Rules;

namespace ParkRisk.Analysis.Siting.Remedies;

/// <summary>Where an enterprise would fit its zone and plot.</summary>
internal static class EnterpriseRemedies
{
    public static ImmutableArray<Remedy> Of(RuleContext context, Finding finding)
    {
        var park = context.Park;
        var enterprise = park.Enterprises.First(e => e.Id == PlaceRemedies.Id(finding.Subjects[0]));
        var withdraw = PlaceRemedies.Withdraw(park, ["enterprises/" + enterprise.Id]);
        double overlap = context.Rules[RuleIds.ZoneFunction]["overlap"];
        bool Fits(NetTopologySuite.Geometries.Geometry moved)
        {
            var zone = ZoneRules.ZoneOf(park, enterprise with { Shape = moved, Zone = null }, overlap);
            bool taken = park.Enterprises.Any(e => e.Id != enterprise.Id && e.Status != OperatingStatus.Closed && e.Shape.EnvelopeInternal.Intersects(moved.EnvelopeInternal) && e.Shape.Intersection(moved).Area > 1);
            return !taken && (zone is null || (finding.Rule == RuleIds.MixedUses
                ? !park.Enterprises.Any(e => e.Id != enterprise.Id && Occupancy.IsHazardous(park, e) && ZoneRules.ZoneOf(park, e, overlap)?.Id == zone.Id)
                : ZoneRules.AdmitsHazards(zone.Function)));
        }

        var plots = park.Plots.Where(p => ZoneRules.Admits(p, enterprise.Industry)).Select(p => (p.Id, p.Shape));
        return PlaceSearch.Nearest(enterprise.Shape, plots, Fits) is { } found
            ? [PlaceRemedies.Relocate(park, "enterprises/" + enterprise.Id, enterprise.Name, found), withdraw]
            : [withdraw];
    }
}
