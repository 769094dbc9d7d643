using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Siting.RuleData;

namespace ParkRisk.Analysis.IO.Datasets;

/// <summary>Reads what a park changes in the siting rules: only known rules and parameters, within the range of the rule data.</summary>
internal static class RuleOverrideReader
{
    /// <summary>Reads a row; null, with issues, where it is faulty.</summary>
    /// <param name="row">The row.</param>
    /// <param name="rules">The rules that may be changed.</param>
    public static RuleOverride? Read(RowReader row, RuleBook rules)
    {
        string id = row.Text("rule");
        var enabled = row.OptionalTruth("enabled");
        string? name = row.OptionalText("parameter");
        var rule = rules.Rules.FirstOrDefault(r => r.Id == id);
        if (id.Length > 0 && rule is null)
        {
            string list = string.Join(", ", rules.Rules.Select(r => r.Id));
            row.Fault("rule", "one of " + list, "以下之一：" + list);
        }

        var parameter = name is null || rule is null ? null : rule.Parameters.GetValueOrDefault(name);
        if (name is not null && rule is not null && parameter is null)
        {
            string list = rule.Parameters.IsEmpty ? "–" : string.Join(", ", rule.Parameters.Keys.Order(StringComparer.Ordinal));
            row.Fault("parameter", $"a parameter of {id}: {list}", $"{id} 的参数：{list}");
        }

        double? value = parameter is null
            ? row.OptionalReal("value", new NumberBounds(double.MinValue, double.MaxValue, ""))
            : row.Real("value", new NumberBounds(parameter.Least, parameter.Greatest, parameter.Unit));
        if (enabled is null && name is null)
        {
            row.Fault("parameter", "enabled, or a parameter with its value", "启用与否，或参数及其数值");
        }

        return row.Failed ? null : new(id, enabled, name, value);
    }
}
