using System.Collections.Immutable;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Siting;
using ParkRisk.Analysis.Siting.RuleData;

namespace ParkRisk.Analysis.IO.Reference;

/// <summary>Reads the siting rules and the tables of fire separation; an unknown rule or parameter is a fault.</summary>
public static class RuleFiles
{
    private const string RulesPath = "rules/rules.csv";
    private const string ParametersPath = "rules/parameters.csv";
    private static readonly Dictionary<string, bool> YesNo = new() { ["yes"] = true, ["no"] = false };

    private static readonly Dictionary<string, double> Units = new()
    {
        ["m"] = 1,
        ["min"] = 60,
        ["km/h"] = 1 / 3.6,
        ["share"] = 1,
        ["count"] = 1,
        ["deg"] = 1,
        ["per_year"] = 1,
        ["t"] = 1000,
    };

    private static readonly ImmutableDictionary<string, string> Ids = RuleIds.Parameters.Keys.ToImmutableDictionary(id => id);

    /// <summary>The siting rules.</summary>
    /// <param name="files">Where to read from.</param>
    public static RuleBook Rules(ReferenceFiles files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var parameters = files.Read(ParametersPath, Parameter).ToLookup(p => p.Rule, p => p.Parameter);
        var rules = files.Read(RulesPath, row => Rule(row, parameters));
        files.RequireAll(RulesPath, "rule", RuleIds.Parameters.Keys.Order(StringComparer.Ordinal), rules.Select(r => r.Id));
        var expected = RuleIds.Parameters.OrderBy(p => p.Key, StringComparer.Ordinal).SelectMany(p => p.Value.Select(name => $"{p.Key}/{name}"));
        files.RequireAll(ParametersPath, "parameter", expected, parameters.SelectMany(g => g.Select(p => $"{g.Key}/{p.Name}")));
        foreach (string twice in rules.GroupBy(r => r.Id).Where(g => g.Count() > 1).Select(g => g.Key))
        {
            files.Add(new InputIssue(IssueSeverity.Error, RulesPath, null, null, "rule", twice, "one row a rule", "每条规则一行"));
        }

        return new RuleBook(rules);
    }

    /// <summary>The tables of fire separation.</summary>
    /// <param name="files">Where to read from.</param>
    public static SeparationTable Separation(ReferenceFiles files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var (from, to) = (EnumWords.Of<SeparationSource>(), EnumWords.Of<SeparationCounterpart>());
        return new(files.Read("standards/fire-separation.csv", row => new SeparationRow(
            row.Text("standard"),
            row.Text("clause"),
            row.OptionalChoice("from_object", from),
            row.Text("from_object_zh"),
            row.OptionalChoice("to_object", to),
            row.Text("to_object_zh"),
            row.OptionalNumber("distance_m", 0, 10_000),
            row.Choice("in_force", YesNo),
            row.Provenance())));
    }

    private static (string Rule, RuleParameter Parameter) Parameter(ReferenceRow row)
    {
        string rule = Known(row, "rule", [.. Ids.Keys]);
        string name = row.Text("parameter");
        if (Ids.ContainsKey(rule) && !RuleIds.Parameters[rule].Contains(name))
        {
            string list = string.Join(", ", RuleIds.Parameters[rule]);
            row.Fault("parameter", name, $"a parameter of {rule}: {(list.Length > 0 ? list : "it has none")}", $"{rule} 的参数：{(list.Length > 0 ? list : "该规则没有参数")}");
        }

        var (least, greatest) = (row.Real("min_inclusive"), row.Real("max_inclusive"));
        double factor = row.Choice("unit", Units);
        return (rule, new(
            name,
            row.Real("value", least, greatest) * factor,
            factor,
            row.Text("unit"),
            least,
            greatest,
            new(row.Text("description_zh"), row.Text("description_en")),
            row.Provenance()));
    }

    private static SitingRule Rule(ReferenceRow row, ILookup<string, RuleParameter> parameters)
    {
        string id = Known(row, "rule", [.. Ids.Keys]);
        return new(
            id,
            new(row.Text("title_zh"), row.Text("title_en")),
            new(row.Text("document"), row.Text("number"), new(row.Text("clause_zh"), row.Text("clause_en"))),
            row.Choice("department", EnumWords.Of<Department>()),
            row.Choice("enabled", YesNo),
            new(row.OptionalNumber("red_from", 0), row.OptionalNumber("orange_from", 0), row.OptionalNumber("yellow_from", 0)),
            parameters[id].DistinctBy(p => p.Name).ToImmutableDictionary(p => p.Name),
            row.Provenance());
    }

    private static string Known(ReferenceRow row, string column, ImmutableArray<string> words)
    {
        string word = row.Text(column);
        if (word.Length > 0 && !words.Contains(word))
        {
            string list = string.Join(", ", words.Order(StringComparer.Ordinal));
            row.Fault(column, word, "one of " + list, "取值之一:" + list);
        }

        return word;
    }
}
