using System.CommandLine;
using System.Globalization;
using ParkRisk.Analysis.Assessments.Stages;
using ParkRisk.Analysis.Criteria;
using ParkRisk.Cli.Terminal;

namespace ParkRisk.Cli.Commands;

/// <summary><c>parkrisk fn DATASET</c>: societal risk alone.</summary>
internal static class FnCommand
{
    private static readonly double[] Marks = [1, 3, 10, 30, 100, 300, 1000];

    /// <summary>Creates the command.</summary>
    public static Command Create(CommandDefinition definition)
    {
        var dataset = DatasetInput.Argument(definition.Language);
        return definition.Define(
            "fn",
            "社会风险：F–N 曲线与潜在生命损失",
            "societal risk: F–N curve and potential loss of life",
            [dataset],
            ["parkrisk fn data/parks/linjiang --json"],
            invocation => DatasetInput.With(invocation, invocation.Arguments.GetRequiredValue(dataset), null, source =>
            {
                var options = DatasetInput.Options(invocation);
                var built = DominoStage.Run(source.Input, SourceStage.Run(source.Input, options), options).Built;
                var societal = SocietalStage.Run(source.Input, built, options);
                var speaker = invocation.Speaker;
                if (speaker.Json)
                {
                    speaker.PayloadJson(json => Analysis.Reporting.Json.AssessmentJson.WriteSocietal(json, societal));
                    return ExitCode.Done;
                }

                if (societal is null)
                {
                    speaker.Payload(speaker.Pick("数据集中没有人口。", "The dataset has no people."));
                    return ExitCode.Done;
                }

                string set = source.Input.Park.Settings.Criteria;
                string Number(double? value) => value?.ToString("0.00E+0", CultureInfo.InvariantCulture) ?? "–";
                speaker.Payload(speaker.Pick($"潜在生命损失 {Number(societal.PotentialLossOfLife)} 人/年；{societal.Verdict}", $"potential loss of life {Number(societal.PotentialLossOfLife)} per year; {societal.Verdict}"));
                speaker.Table(
                    speaker.Pick("N|F(N)/年|上线|下线", "N|F(N) per year|upper line|lower line").Split('|'),
                    Marks.Select(n => (IReadOnlyList<string>)[
                        n.ToString(CultureInfo.InvariantCulture),
                        Number(societal.Curve.Where(p => p.Fatalities >= n).Select(p => p.Frequency).DefaultIfEmpty(0).Max()),
                        Number(source.Input.Reference.SocietalRisk.Frequency(set, SocietalRiskLine.Upper, n)),
                        Number(source.Input.Reference.SocietalRisk.Frequency(set, SocietalRiskLine.Lower, n))]));
                return ExitCode.Done;
            }));
    }
}
