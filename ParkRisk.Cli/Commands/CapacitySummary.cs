using System.Globalization;
using ParkRisk.Analysis.Assessments.Planning;
using ParkRisk.Analysis.Capacity;
using ParkRisk.Cli.Terminal;

namespace ParkRisk.Cli.Commands;

/// <summary>A study of capacity as lines and tables.</summary>
internal static class CapacitySummary
{
    private const int ShownRows = 10;

    /// <summary>Writes the summary.</summary>
    public static void Write(Speaker speaker, CapacityStudyResult study)
    {
        bool chinese = speaker.Language == Language.Chinese;
        var used = study.Assessment.Capacity!;
        speaker.Payload(UsedCapacity.Definition.In(chinese));
        speaker.Payload(speaker.Pick(
            $"利用率 {Percent(used.Utilisation)}；瓶颈：{used.Bottleneck?.Text.Zh ?? "无"}",
            $"utilisation {Percent(used.Utilisation)}; bottleneck: {used.Bottleneck?.Text.En ?? "none"}"));
        speaker.Table(
            speaker.Pick("企业|瓶颈处份额|单独利用率|PLL/年", "enterprise|share at the bottleneck|utilisation alone|PLL per year").Split('|'),
            used.Enterprises.Take(ShownRows).Select(e => (IReadOnlyList<string>)[e.Subject, Percent(e.Share), Percent(e.Utilisation), Short(e.Loss)]));
        var steps = study.Cure?.Steps ?? [];
        foreach (var step in steps.Take(ShownRows))
        {
            speaker.Payload(speaker.Pick("最小整改：", "least cure: ") + step.Text.In(chinese));
        }

        if (steps.Length > ShownRows)
        {
            speaker.Payload(speaker.Pick($"……共 {steps.Length} 项，全部见 capacity.json", $"… {steps.Length} steps in all, see capacity.json"));
        }

        if (study.Programme is { } programme)
        {
            speaker.Payload(study.Over.IsEmpty
                ? speaker.Pick($"剩余容量 {Number(programme.Objective)} 个加权单位", $"remaining capacity: {Number(programme.Objective)} weighted units")
                : speaker.Pick($"剩余容量 0；按最小整改完成后为 {Number(programme.Objective)} 个加权单位", $"remaining capacity: 0; after the least cure it would be {Number(programme.Objective)} weighted units"));
            speaker.Table(
                speaker.Pick("地块|项目类型|单位数（规划解）|整单位|单列上限|上限原因", "plot|archetype|units (programme)|whole units|upper bound|set by").Split('|'),
                programme.Columns.Select((c, j) => (IReadOnlyList<string>)[c.Plot.Id, c.Archetype.Id, Number(programme.Solution[j]), programme.WholeUnits[j].ToString(CultureInfo.InvariantCulture), Number(c.Upper), c.UpperReason.In(chinese)]));
            foreach (var price in programme.Prices.Take(ShownRows))
            {
                speaker.Payload(ShadowPriceWords.Of(programme, price).In(chinese));
            }
        }

        if (study.Verification is { } verification)
        {
            speaker.Payload(verification.IsConfirmed
                ? speaker.Pick("复核：加入结论规模后 assess 无新增红色发现", "confirmed: with the claim in place an assessment has no new red finding")
                : speaker.Pick($"复核：仍有 {verification.NewRed.Length} 项新增红色发现", $"not confirmed: {verification.NewRed.Length} new red findings"));
            foreach (var more in verification.OneMore)
            {
                string what = study.Programme!.Columns[more.Column].Enterprise;
                string reds = more.Findings.IsEmpty ? speaker.Pick("无红色发现（受面积、总量等限制）", "no red finding (area or a total stops it)") : more.Findings[0].Message.In(chinese);
                speaker.Payload(speaker.Pick($"再加一个单位 {what}：", $"one more unit of {what}: ") + reds);
            }
        }

        speaker.Table(
            speaker.Pick("项目类型|最佳地块|可容纳单位|限制因素", "archetype|best plot|units|stopped by").Split('|'),
            study.Maps.SelectMany(m => m.BestPlaces.Take(1).Select(c => (IReadOnlyList<string>)[m.Archetype.Id, c.Plot.Id, c.Room.WholeUnits.ToString(CultureInfo.InvariantCulture), c.Room.Stop.In(chinese)])));
        if (study.Control?.Changes.FirstOrDefault() is { Freed: > 0 } change)
        {
            speaker.Payload(speaker.Pick(
                $"单项改变释放最多：{change.Subject} {(change.Kind == Analysis.Siting.RemedyKind.Withdraw ? "退出" : "泄漏频率减半")}，利用率降至 {Percent(change.UtilisationAfter)}",
                $"the single change that frees most: {change.Subject} {(change.Kind == Analysis.Siting.RemedyKind.Withdraw ? "withdraws" : "halves its leak frequencies")}, the utilisation falls to {Percent(change.UtilisationAfter)}"));
        }

        foreach (var remark in study.Remarks)
        {
            speaker.Payload("· " + remark.In(chinese));
        }
    }

    private static string Percent(double share) => (100 * share).ToString("0.#", CultureInfo.InvariantCulture) + " %";

    private static string Number(double value) => double.IsFinite(value) ? value.ToString("0.##", CultureInfo.InvariantCulture) : "∞";

    private static string Short(double value) => value.ToString("0.0E+0", CultureInfo.InvariantCulture);
}
