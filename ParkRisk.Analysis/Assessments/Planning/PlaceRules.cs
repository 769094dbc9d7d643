using System.Globalization;
using NetTopologySuite.Geometries;
using ParkRisk.Analysis.Assessments.Stages;
using ParkRisk.Analysis.Capacity;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Siting;
using ParkRisk.Analysis.Siting.RuleData;
using ParkRisk.Analysis.Siting.Rules;

namespace ParkRisk.Analysis.Assessments.Planning;

/// <summary>Rules that forbid an archetype at a place whatever its risk, and the words for what stops a unit.</summary>
internal sealed class PlaceRules
{
    private const string Newcomer = "NEW";
    private readonly AssessmentInput input;
    private readonly RuleContext context;

    public PlaceRules(AssessmentInput input)
    {
        this.input = input;
        var nothing = new SourceStageResult { Sources = [], Origins = [], Scenarios = [], Outcomes = [], Omitted = [], Assumptions = [] };
        var bare = RuleContexts.Of(input, nothing, []);

        // Neighbours stay the hazardous enterprises that they are, but only the newcomer's installations are looked at.
        var neighbours = input.Park.Enterprises.Select(e => e with { Hazardous = Occupancy.IsHazardous(input.Park, e) });
        context = bare with { Park = input.Park with { Units = [], Bunds = [], Enterprises = [.. neighbours] } };
    }

    /// <summary>Words where no target or crowd is in reach.</summary>
    public static BilingualText Nothing { get; } = new("事故影响范围内没有防护目标与人群", "no target and nobody is in its reach");

    /// <summary>Words for a limit on individual risk.</summary>
    public static BilingualText Words(RiskHeadroom point) => point.Kind switch
    {
        HeadroomKind.Cumulated => new($"{point.Name} 处累计个人风险达到基准 {Short(point.Limit)}/年", $"the cumulated individual risk at {point.Name} meets its limit of {Short(point.Limit)} per year"),
        HeadroomKind.New => new($"{point.Name} 处新建装置个人风险达到基准 {Short(point.Limit)}/年", $"the individual risk of new installations at {point.Name} meets its limit of {Short(point.Limit)} per year"),
        _ => new($"外部安全防护距离（{Short(point.Limit)}/年）触及 {point.Name}", $"its external safety distance ({Short(point.Limit)} per year) reaches {point.Name}"),
    };

    /// <summary>Words for the upper societal-risk line.</summary>
    public static BilingualText Words(double fatalities)
    {
        string n = fatalities.ToString("0", CultureInfo.InvariantCulture);
        return new($"社会风险在 N = {n} 处达到上限", $"the societal risk meets the upper line at N = {n}");
    }

    /// <summary>What forbids even one unit at a place; null where nothing does.</summary>
    public PlaceRoom? Stop(SitedProject project, Coordinate place, Plot? plot)
    {
        var prohibited = input.Park.Restrictions.FirstOrDefault(r => r.Control == RestrictionControl.Prohibited && CatalogueLimits.Names(r, project.Archetype, input.Reference.Substances));
        if (prohibited is not null)
        {
            return new(place, 0, CatalogueLimits.Words(prohibited), RuleIds.CatalogueProhibited);
        }

        var with = context with { Park = ParkMerge.Apply(context.Park, CapacityClaim.Of(context.Park, project.Archetype, Newcomer, place, 1, plot)) };
        var red = FireSeparation.Evaluate(with)
            .Concat(BlastOverpressure.Evaluate(with, BlastOverpressure.Places(with)))
            .Concat(ZoneRules.Evaluate(with).Where(f => f.Subjects.Contains("enterprises/" + Newcomer)))
            .FirstOrDefault(f => f.Severity == FindingSeverity.Red && with.Rules[f.Rule].IsEnabled);
        return red is null ? null : new(place, 0, red.Message, red.Rule);
    }

    private static string Short(double value) => value.ToString("0.#E+0", CultureInfo.InvariantCulture);
}
