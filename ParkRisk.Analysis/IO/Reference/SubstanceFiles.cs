using System.Collections.Immutable;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Substances;

namespace ParkRisk.Analysis.IO.Reference;

/// <summary>Reads <c>data/substances</c>: the substances, their further names and their correlations.</summary>
public static class SubstanceFiles
{
    private const string Main = "substances/substances.csv";
    private const string Names = "substances/aliases.csv";
    private const string Correlations = "substances/correlations.csv";

    private static readonly Dictionary<string, Phase> Phases = new() { ["gas"] = Phase.Gas, ["liquid"] = Phase.Liquid, ["solid"] = Phase.Solid };

    private static readonly Dictionary<string, IgnitionReactivity> Reactivities = new()
    {
        ["low"] = IgnitionReactivity.Low,
        ["average-high"] = IgnitionReactivity.AverageHigh,
    };

    private static readonly Dictionary<string, CorrelationForm> Forms = Enum.GetValues<CorrelationForm>()
        .ToDictionary(f => f.ToString(), f => f, StringComparer.OrdinalIgnoreCase);

    /// <summary>The substance table; faults go to the files.</summary>
    /// <param name="files">Where to read from.</param>
    public static SubstanceTable Read(ReferenceFiles files)
    {
        var names = files.Read(Names, row => (Key: row.Text("key"), Alias: row.Text("alias"))).ToLookup(n => n.Key, n => n.Alias);
        var correlations = files.Read(Correlations, ReadCorrelation).ToLookup(c => c.Key);
        var substances = files.Read(Main, row => ReadSubstance(row, names, correlations));
        CheckKeys(files, substances, names.Select(n => n.Key), Names);
        CheckKeys(files, substances, correlations.Select(c => c.Key), Correlations);
        return new SubstanceTable(substances);
    }

    private static void CheckKeys(ReferenceFiles files, ImmutableArray<Substance> substances, IEnumerable<string> used, string path)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var substance in substances.Where(s => !known.Add(s.Key)))
        {
            files.Add(new InputIssue(IssueSeverity.Error, Main, null, substance.Key, "key", substance.Key, "a key used once", "键不得重复"));
        }

        foreach (var key in used.Where(k => !known.Contains(k)))
        {
            files.Add(new InputIssue(IssueSeverity.Error, path, null, key, "key", key, "a key of " + Main, Main + "中的键"));
        }
    }

    private static (string Key, string Property, Correlation Correlation) ReadCorrelation(ReferenceRow row)
    {
        ImmutableArray<double> coefficients =
        [
            row.Real("c1"), .. Enumerable.Range(2, 4).Select(i => row.OptionalNumber(FormattableString.Invariant($"c{i}")) ?? 0),
        ];
        var correlation = new Correlation(
            row.Choice("form", Forms), coefficients, row.Real("t_min_k", 0), row.Real("t_max_k", 0), row.Provenance());
        if (correlation.MaximumTemperature < correlation.MinimumTemperature)
        {
            row.Fault("t_max_k", row.OptionalText("t_max_k"), "not below t_min_k", "不小于t_min_k");
        }

        return (row.Text("key"), row.Text("property"), correlation);
    }

    private static Substance ReadSubstance(
        ReferenceRow row,
        ILookup<string, string> names,
        ILookup<string, (string Key, string Property, Correlation Correlation)> correlations)
    {
        var key = row.Text("key");
        Correlation? Of(string property) => correlations[key].FirstOrDefault(c => c.Property == property).Correlation;
        return new Substance
        {
            Key = key,
            Cas = row.OptionalText("cas"),
            NameZh = row.Text("name_zh"),
            NameEn = row.Text("name_en"),
            Aliases = [.. names[key]],
            Formula = row.OptionalText("formula"),
            MajorHazardNumber = row.OptionalInteger("gb18218_no"),
            Phase = row.Choice("phase_25c", Phases),
            MolarMass = row.OptionalNumber("molar_mass_g_mol", 1) / 1000,
            MeltingPoint = row.OptionalNumber("melting_point_k", 0),
            BoilingPoint = row.OptionalNumber("boiling_point_k", 1),
            CriticalTemperature = row.OptionalNumber("critical_temperature_k", 1),
            CriticalPressure = row.OptionalNumber("critical_pressure_pa", 1),
            ReferenceDensity = row.OptionalNumber("reference_density_kg_m3", 1),
            ReferenceDensityTemperature = row.OptionalNumber("reference_density_temperature_k", 1),
            HeatOfCombustion = row.OptionalNumber("net_heat_of_combustion_mj_kg", 0) * 1e6,
            LowerFlammabilityLimit = row.OptionalNumber("lfl_vol_pct", 0, 100) / 100,
            UpperFlammabilityLimit = row.OptionalNumber("ufl_vol_pct", 0, 100) / 100,
            FlashPoint = row.OptionalNumber("flash_point_k", 1),
            AutoignitionTemperature = row.OptionalNumber("autoignition_k", 1),
            Idlh = row.OptionalNumber("idlh_ppm", 0) / 1e6,
            Aegl2 = row.OptionalNumber("aegl2_60min_ppm", 0) / 1e6,
            Aegl3 = row.OptionalNumber("aegl3_60min_ppm", 0) / 1e6,
            ToxicProbit = row.OptionalText("toxic_probit"),
            HazardSymbols = row.List("hazard_symbols"),
            FlammableLiquidCategory = row.OptionalInteger("flammable_liquid_category"),
            IgnitionReactivity = row.OptionalChoice("ignition_reactivity", Reactivities),
            Burning = row.OptionalNumber("burning_rate_kg_m2_s", 0) is { } rate
                ? new PoolBurning(rate, row.OptionalNumber("burning_extinction_per_m", 0))
                : null,
            Surrogate = row.OptionalText("surrogate"),
            VapourPressureCorrelation = Of("vapour_pressure"),
            LiquidDensityCorrelation = Of("liquid_density"),
            HeatOfVaporisationCorrelation = Of("heat_of_vaporisation"),
            LiquidHeatCapacityCorrelation = Of("liquid_heat_capacity"),
            GasHeatCapacityCorrelation = Of("gas_heat_capacity"),
            ThermodynamicSource = row.OptionalProvenance("thermo_"),
            FlammabilitySource = row.OptionalProvenance("flammability_"),
            ToxicitySource = row.OptionalProvenance("toxicity_"),
            HazardSource = row.Provenance("hazard_"),
        };
    }
}
