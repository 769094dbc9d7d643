using System.Collections.Immutable;
using ParkRisk.Analysis.Criteria;
using ParkRisk.Analysis.Parks;

namespace ParkRisk.Analysis.IO.Reference;

/// <summary>Reads the criteria below <c>data/standards</c>.</summary>
public static class CriteriaFiles
{
    private const double KilogramsPerTonne = 1000;
    private const string BlastThresholds = "standards/gbt37243-blast-thresholds.csv";
    private const string Alpha = "standards/gb18218-alpha.csv";
    private const string Levels = "standards/gb18218-levels.csv";
    private const string Targets = "standards/gb36894-targets.csv";
    private static readonly IReadOnlyDictionary<string, TargetClass> Classes = EnumWords.Of<TargetClass>();
    private static readonly IReadOnlyDictionary<string, TargetCategory> Categories = EnumWords.Of<TargetCategory>();

    private static readonly Dictionary<string, SizeMetric> Metrics = new()
    {
        ["households"] = SizeMetric.Households,
        ["persons"] = SizeMetric.Persons,
        ["open_air_persons"] = SizeMetric.OpenAirPersons,
        ["floor_area_m2"] = SizeMetric.FloorArea,
        ["land_area_m2"] = SizeMetric.LandArea,
        ["beds"] = SizeMetric.Beds,
    };

    private static readonly Dictionary<string, HeadCount> HeadCounts = new()
    {
        ["max_building_occupancy"] = HeadCount.FullestBuilding,
        ["max_shift"] = HeadCount.LargestShift,
        ["employees"] = HeadCount.Employees,
    };

    private static readonly Dictionary<string, bool> Statuses = new() { ["new"] = true, ["in_service"] = false };

    /// <summary>The tables of GB 18218-2018.</summary>
    /// <param name="files">Where to read from.</param>
    public static MajorHazardRules MajorHazards(ReferenceFiles files) => new(
        files.Read("standards/gb18218-substances.csv", row => new NamedSubstanceRule(
            (int)row.Real("no", 1, 999),
            row.Text("name_zh"),
            row.Text("name_en"),
            row.OptionalText("cas"),
            row.Real("critical_quantity_t", 1e-6) * KilogramsPerTonne,
            row.Provenance())),
        files.Read("standards/gb18218-categories.csv", row => new HazardClassRule(
            row.Text("symbol"),
            row.Text("category_zh"),
            row.Text("description_zh"),
            row.Text("description_en"),
            row.Real("critical_quantity_t", 1e-6) * KilogramsPerTonne,
            row.Real("beta", 0),
            row.Provenance())),
        files.Read("standards/gb18218-toxic-gas-beta.csv", row => new ToxicGasRule(row.Text("cas"), row.Real("beta", 0), row.Provenance())),
        ReadExposure(files),
        ReadLevels(files));

    /// <summary>The rules that class protection targets; every facility kind must have one.</summary>
    /// <param name="files">Where to read from.</param>
    public static TargetRules TargetClasses(ReferenceFiles files)
    {
        var rules = files.Read(Targets, row => new TargetRule(
            row.Text("rule"),
            row.Choice("category", Categories),
            row.Choice("target_class", Classes),
            row.OptionalChoice("metric", Metrics),
            row.OptionalNumber("min_inclusive", 0),
            row.OptionalNumber("max_exclusive", 0),
            row.Text("size_rule_zh"),
            row.Text("size_rule_en"),
            row.Provenance()));
        files.RequireAll(Targets, "category", Categories.Values, rules.Select(r => r.Category));
        return new TargetRules(rules);
    }

    /// <summary>Limits of individual risk.</summary>
    /// <param name="files">Where to read from.</param>
    public static IndividualRiskCriteria IndividualRisk(ReferenceFiles files)
        => new(files.Read("standards/gb36894-individual-risk.csv", row => new IndividualRiskLimit(
            row.Text("criteria"),
            row.Text("clause"),
            row.Choice("target_class", Classes),
            row.Choice("hazard_status", Statuses),
            row.Real("limit_per_year", 1e-12, 1),
            row.Provenance())));

    /// <summary>Lines of societal risk.</summary>
    /// <param name="files">Where to read from.</param>
    public static SocietalRiskCriteria SocietalRisk(ReferenceFiles files)
        => new(files.Read("standards/gb36894-societal-risk.csv", row => new SocietalRiskPoint(
            row.Text("criteria"),
            row.Text("clause"),
            row.Choice("line", EnumWords.Of<SocietalRiskLine>()),
            row.Real("persons", 1),
            row.Real("frequency_per_year", 1e-15, 1),
            row.Provenance())));

    /// <summary>Overpressure thresholds of GB/T 37243-2019.</summary>
    /// <param name="files">Where to read from.</param>
    public static BlastCriteria Blast(ReferenceFiles files)
    {
        var thresholds = files.Read(BlastThresholds, row => new BlastThreshold(
            row.Choice("target_class", Classes), row.Real("overpressure_pa", 1), row.Provenance()));
        files.RequireAll(BlastThresholds, "target_class", Classes.Values, thresholds.Select(t => t.Class));
        return new BlastCriteria(thresholds);
    }

    /// <summary>Rules of crowded places.</summary>
    /// <param name="files">Where to read from.</param>
    public static CrowdedPlaces Crowded(ReferenceFiles files)
        => new(files.Read("standards/crowded-places.csv", row => new CrowdedPlaceRule(
            row.Text("rule"),
            row.Choice("category", Categories),
            row.OptionalNumber("min_inclusive", 0),
            row.Text("description_zh"),
            row.Text("description_en"),
            row.Provenance())));

    /// <summary>Rules of labour-intensive enterprises.</summary>
    /// <param name="files">Where to read from.</param>
    public static LabourIntensity Labour(ReferenceFiles files)
        => new(files.Read("standards/labour-intensive.csv", row => new LabourIntensityRule(
            row.Text("rule"),
            row.Choice("metric", HeadCounts),
            row.Real("min_inclusive", 0),
            row.Text("description_zh"),
            row.Text("description_en"),
            row.Provenance())));

    private static ImmutableArray<ExposureRule> ReadExposure(ReferenceFiles files)
    {
        var rules = files.Read(Alpha, row => new ExposureRule(
            (int)row.Real("persons_min", 0, 1e9), row.OptionalInteger("persons_max"), row.Real("alpha", 0), row.Provenance()));
        var next = 0;
        foreach (var rule in rules.OrderBy(r => r.Minimum))
        {
            Gap(files, Alpha, "persons_min", rule.Minimum == next, rule.Minimum);
            next = (rule.Maximum ?? int.MaxValue - 1) + 1;
        }

        Gap(files, Alpha, "persons_max", next == int.MaxValue, next);
        return rules;
    }

    private static ImmutableArray<LevelRule> ReadLevels(ReferenceFiles files)
    {
        var rules = files.Read(Levels, row => new LevelRule(
            (int)row.Real("level", 1, 9), row.Text("level_zh"), row.OptionalNumber("r_min"), row.OptionalNumber("r_max"), row.Provenance()));
        double? next = null;
        foreach (var rule in rules.OrderBy(r => r.Minimum ?? double.NegativeInfinity))
        {
            Gap(files, Levels, "r_min", rule.Minimum == next, rule.Minimum);
            next = rule.Maximum;
        }

        Gap(files, Levels, "r_max", rules.Length > 0 && next is null, next);
        return rules;
    }

    private static void Gap(ReferenceFiles files, string path, string column, bool isClosed, double? value)
    {
        if (!isClosed)
        {
            files.Add(new InputIssue(
                IssueSeverity.Error, path, null, null, column, value is { } v ? FormattableString.Invariant($"{v}") : null, "rows without gap or overlap, open at both ends", "各行首尾相接、无重叠,两端开放"));
        }
    }
}
