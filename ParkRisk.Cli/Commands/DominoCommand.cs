using System.CommandLine;
using System.Globalization;
using ParkRisk.Analysis.Assessments.Stages;
using ParkRisk.Analysis.Domino;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Reporting.Json;
using ParkRisk.Cli.Terminal;

namespace ParkRisk.Cli.Commands;

/// <summary><c>parkrisk domino DATASET</c>: who sets off whom, how often, and which units are the keys.</summary>
internal static class DominoCommand
{
    private const int ShownLinks = 20, ShownUnits = 5;

    /// <summary>Creates the command.</summary>
    public static Command Create(CommandDefinition definition)
    {
        var language = definition.Language;
        var dataset = DatasetInput.Argument(language);
        var project = DatasetInput.Project(language);
        var data = DatasetInput.Data(language);
        var measure = new Option<string[]>("--measure")
        {
            Description = language.Pick("拟采取的措施，给出前后对比；可多次", "a measure to compare before and after; may be given many times"),
            HelpName = "KIND:UNIT:VALUE",
        };
        return definition.Define(
            "domino",
            "多米诺效应：升级链、关键装置、企业间影响",
            "domino effects: escalation chains, key units, what enterprises do to each other",
            [dataset, project, measure, data],
            ["parkrisk domino data/parks/linjiang", "parkrisk domino data/parks/linjiang --measure deluge:E05-01:0.4 --measure move:E12-01:100,0"],
            invocation => Run(
                invocation,
                invocation.Arguments.GetRequiredValue(dataset),
                invocation.Arguments.GetValue(project),
                invocation.Arguments.GetValue(measure) ?? [],
                invocation.Arguments.GetValue(data)));
    }

    private static int Run(Invocation invocation, string dataset, string? project, string[] measures, string? data)
        => DatasetInput.With(
            invocation,
            dataset,
            project,
            source =>
            {
                var speaker = invocation.Speaker;
                var park = source.Input.Park;
                foreach (string text in measures)
                {
                    if (DominoMeasure.Parse(text, park) is not { } change)
                    {
                        speaker.Fault(
                            $"无法识别的措施“{text}”：应为 deluge:装置:效率、fireproofing:装置:分钟、bund:装置:面积 或 move:装置:东移,北移",
                            $"no such measure '{text}': expected deluge:UNIT:SHARE, fireproofing:UNIT:MINUTES, bund:UNIT:AREA or move:UNIT:EAST,NORTH");
                        return ExitCode.BadInput;
                    }

                    park = ParkMerge.Apply(park, change);
                }

                var (stage, after) = speaker.WithProgress(progress =>
                {
                    var options = DatasetInput.Options(invocation, progress);
                    DominoStageResult Of(Park of) => DominoStage.Run(source.Input with { Park = of }, SourceStage.Run(source.Input with { Park = of }, options), options);
                    return (Of(source.Input.Park), measures.Length > 0 ? Of(park) : null);
                });
                speaker.ListIssues(stage.Issues.Where(i => i.Severity == IssueSeverity.Warning));
                var comparison = after is null ? null : new DominoComparison(stage.Result, after.Result);
                if (speaker.Json)
                {
                    speaker.PayloadJson(json => AssessmentJson.WriteDomino(json, stage.Result, comparison));
                }
                else
                {
                    Show(speaker, stage.Result);
                    Compare(speaker, comparison);
                }

                return ExitCode.Done;
            },
            data);

    private static void Compare(Speaker speaker, DominoComparison? comparison)
    {
        if (comparison is null)
        {
            return;
        }

        IEnumerable<IReadOnlyList<string>> Rows(string what, IEnumerable<(string Unit, double Before, double After)> changes)
            => changes.Take(ShownLinks).Select(c => (IReadOnlyList<string>)[what, c.Unit, Short(c.Before), Short(c.After)]);
        speaker.Payload(speaker.Pick(
            $"措施实施后：多米诺事故频率 {Short(comparison.Before.Frequency)} → {Short(comparison.After.Frequency)}/年",
            $"with the measures: domino accidents {Short(comparison.Before.Frequency)} → {Short(comparison.After.Frequency)} per year"));
        speaker.Table(
            speaker.Pick("角色|装置|之前/年|之后/年", "role|unit|before per year|after per year").Split('|'),
            [
                .. Rows(Role(speaker, DominoRole.Initiator), comparison.Initiating),
                .. Rows(Role(speaker, DominoRole.Victim), comparison.Suffering),
            ]);
    }

    private static string Short(double value) => double.IsNaN(value) ? "–" : value.ToString("0.00E+0", CultureInfo.InvariantCulture);

    private static void Show(Speaker speaker, DominoResult result)
    {
        int crossing = result.Links.Count(l => l.CrossesFence);
        speaker.Payload(speaker.Pick(
            $"多米诺事故频率 {Short(result.Frequency)}/年；链路 {result.Links.Length} 条，其中跨企业 {crossing} 条；每链平均波及 {result.MeanSetOff:0.00} 个装置；模拟 {result.Histories} 次。",
            $"domino accidents {Short(result.Frequency)} per year; {result.Links.Length} links, {crossing} of them between enterprises; {result.MeanSetOff:0.00} units set off in a chain on average; {result.Histories} histories."));
        speaker.Table(
            speaker.Pick("引发|承受|跨企业|距离 m|方式|强度|阈值|概率|直接/年|传递/年", "from|to|crosses fence|distance m|vector|intensity|threshold|probability|direct per year|carried per year").Split('|'),
            result.Links.Take(ShownLinks).Select(l => (IReadOnlyList<string>)[
                l.From, l.To, l.CrossesFence ? speaker.Pick("是", "yes") : "", l.Distance.ToString("0", CultureInfo.InvariantCulture), Vector(speaker, l),
                Intensity(speaker, l, l.Intensity), Intensity(speaker, l, l.Threshold), Short(l.Probability), Short(l.Frequency), Short(l.CarriedFrequency)]));
        speaker.Table(
            speaker.Pick("角色|名次|装置|企业|频率/年|占比", "role|rank|unit|enterprise|per year|share").Split('|'),
            DominoAnswers.Ranking(result, ShownUnits).Select(c => (IReadOnlyList<string>)[
                Role(speaker, c.Role), c.Rank.ToString(CultureInfo.InvariantCulture), c.Unit.Unit, c.Unit.Enterprise, Short(c.Frequency), c.Share.ToString("P0", CultureInfo.InvariantCulture)]));
        speaker.Table(
            speaker.Pick("引发企业|承受企业|频率/年|链路|最强链路", "enterprise|sets off units of|per year|links|strongest link").Split('|'),
            DominoAnswers.Neighbours(result).Take(ShownLinks).Select(n => (IReadOnlyList<string>)[
                n.From ?? "–", n.To, Short(n.Frequency), n.Links.ToString(CultureInfo.InvariantCulture), $"{n.Strongest.From} → {n.Strongest.To}"]));
        if (result.Links.Length > ShownLinks)
        {
            speaker.Remark($"另有 {result.Links.Length - ShownLinks} 条链路，使用 --json 查看全部。", $"{result.Links.Length - ShownLinks} more links; --json lists all.");
        }
    }

    private static string Intensity(Speaker speaker, DominoLink link, double value)
        => double.IsNaN(value) ? "–"
            : double.IsPositiveInfinity(value) ? speaker.Pick("火焰内", "in the flame")
            : (value / 1000).ToString("0.0", CultureInfo.InvariantCulture) + (link.Vector == EscalationVector.Blast ? " kPa" : " kW/m²");

    private static string Vector(Speaker speaker, DominoLink link) => double.IsNaN(link.Probability)
        ? speaker.Pick("多火叠加", "several fires")
        : link.Vector switch
        {
            EscalationVector.Blast => speaker.Pick("超压", "blast"),
            EscalationVector.Fireball => speaker.Pick("火球", "fireball"),
            _ => speaker.Pick("热辐射", "heat"),
        };

    private static string Role(Speaker speaker, DominoRole role) => role switch
    {
        DominoRole.Initiator => speaker.Pick("引发", "initiator"),
        DominoRole.Carrier => speaker.Pick("传递", "carrier"),
        _ => speaker.Pick("承受", "victim"),
    };
}
