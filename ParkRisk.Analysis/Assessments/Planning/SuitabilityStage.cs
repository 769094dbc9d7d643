using System.Collections.Immutable;
using NetTopologySuite.Geometries;
using ParkRisk.Analysis.Assessments.Stages;
using ParkRisk.Analysis.Capacity;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Risk;
using ParkRisk.Analysis.Siting;
using ParkRisk.Analysis.Siting.Rules;

namespace ParkRisk.Analysis.Assessments.Planning;

/// <summary>Maps of what could stand where: projects on plots, and sensitive uses on all land that is not industry's.</summary>
internal static class SuitabilityStage
{
    private const double SensitiveUseArea = 400;
    private const double SensitivePersons = 200;

    private static readonly ImmutableArray<TargetCategory> SensitiveUses = [TargetCategory.School, TargetCategory.Dormitory, TargetCategory.Retail];

    /// <summary>The map of one archetype.</summary>
    /// <param name="park">The park.</param>
    /// <param name="search">Tries places.</param>
    /// <param name="project">The archetype.</param>
    /// <param name="cell">m. Cells.</param>
    public static SuitabilityMap Map(Park park, PlaceSearch search, SitedProject project, double cell)
        => new(project.Archetype, cell,
        [
            .. park.Plots.Where(project.Archetype.IsAllowedOn).SelectMany(plot => search
                .Rooms(project, PlaceSearch.Places(plot.Shape, project.Archetype.UnitArea, cell), plot, withSocietal: true)
                .Select(room => new SuitabilityCell(plot, room))),
        ]);

    /// <summary>Where a school, a dormitory or a canteen may go: every cell of plots and of zones that hold no industry, the best first.</summary>
    /// <param name="session">The park with its sources.</param>
    /// <param name="cell">m. Cells.</param>
    public static ImmutableArray<SensitiveUsePlace> Sensitive(PlanningSession session, double cell)
    {
        var (input, park) = (session.Input, session.Input.Park);
        var land = park.Plots.Select(p => (Id: "plots/" + p.Id, p.Shape))
            .Concat(park.Zones.Where(z => !ZoneRules.AdmitsHazards(z.Function)).Select(z => (Id: "zones/" + z.Id, z.Shape)))
            .SelectMany(l => PlaceSearch.Places(l.Shape, SensitiveUseArea, cell).Select(p => (l.Id, Place: p)))
            .ToArray();
        double[][] risk = ReceptorRisk.Evaluate(session.Built.Sources, [.. land.Select(l => l.Place)], session.Tables, session.Options.Threads, session.Options.Cancellation);
        var nothing = new SourceStageResult { Sources = [], Origins = [], Scenarios = [], Outcomes = [], Omitted = [], Assumptions = [] };
        var context = RuleContexts.Of(input, nothing, []);
        context = context with { Park = park with { Roads = [], Utilities = [], Enterprises = [.. park.Enterprises.Select(e => e with { Shape = GeometryFactory.Default.CreatePoint() })] } };
        return
        [
            .. SensitiveUses.SelectMany(use => land.Select((l, i) => Judge(session, context, use, l.Id, l.Place, risk.Sum(r => r[i]))))
                .OrderBy(p => p.Use)
                .ThenBy(p => !p.IsAllowed)
                .ThenBy(p => p.Ratio)
                .ThenBy(p => p.Land, StringComparer.Ordinal),
        ];
    }

    private static SensitiveUsePlace Judge(PlanningSession session, RuleContext context, TargetCategory use, string land, Coordinate place, double risk)
    {
        var (reference, settings) = (session.Input.Reference, session.Input.Park.Settings);
        var target = new ProtectionTarget
        {
            Id = "NEW",
            Name = use.ToString(),
            Category = use,
            Shape = GeometryFactory.Default.CreatePoint(place),
            PersonsDay = SensitivePersons,
            PersonsNight = SensitivePersons,
        };
        var targetClass = reference.TargetClasses.Classify(target).Class;
        double limit = reference.IndividualRisk.Limit(settings.Criteria, targetClass, settings.TargetStatus == "new")!.Limit;
        return new(use, targetClass, place, land, risk, limit, Refusal());

        BilingualText? Refusal()
        {
            if (risk > limit)
            {
                return new("个人风险超过基准", "the individual risk is above its limit");
            }

            var inside = session.Assessment.SafetyDistances.FirstOrDefault(d => d.Enterprise is not null && d.Class == targetClass && d.Area.EnvelopeInternal.Contains(place) && d.Area.Contains(target.Shape));
            if (inside is not null)
            {
                return new($"位于企业 {inside.Enterprise} 的外部安全防护距离内", $"it lies inside the external safety distance of enterprise {inside.Enterprise}");
            }

            var near = FireSeparation.Evaluate(context with { Park = context.Park with { Targets = [target] } })
                .FirstOrDefault(f => f.Severity == FindingSeverity.Red && f.Subjects.Contains("targets/NEW") && context.Rules[f.Rule].IsEnabled);
            return near?.Message;
        }
    }
}
