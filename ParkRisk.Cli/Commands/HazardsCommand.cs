using System.CommandLine;
using System.Globalization;
using ParkRisk.Analysis.Assessments.Stages;
using ParkRisk.Analysis.Reporting.Json;
using ParkRisk.Cli.Terminal;

namespace ParkRisk.Cli.Commands;

/// <summary><c>parkrisk hazards DATASET</c>: identification and grading by GB 18218-2018.</summary>
internal static class HazardsCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create(CommandDefinition definition)
    {
        var dataset = DatasetInput.Argument(definition.Language);
        return definition.Define(
            "hazards",
            "按 GB 18218-2018 辨识重大危险源并分级",
            "identifies and grades major hazards by GB 18218-2018",
            [dataset],
            ["parkrisk hazards data/parks/linjiang"],
            invocation => DatasetInput.With(invocation, invocation.Arguments.GetRequiredValue(dataset), null, source =>
            {
                var hazards = HazardStage.Run(source.Input.Park, source.Input.Reference);
                if (invocation.Speaker.Json)
                {
                    invocation.Speaker.PayloadJson(json => AssessmentJson.WriteHazards(json, hazards));
                    return ExitCode.Done;
                }

                invocation.Speaker.Table(
                    invocation.Speaker.Pick("单元|企业|S|重大危险源|α|R|级别|物质", "unit|enterprise|S|major hazard|α|R|level|substances").Split('|'),
                    hazards.Select(h => (IReadOnlyList<string>)[
                        h.Group.Id,
                        h.Group.Enterprise,
                        h.Result.S.ToString("0.###", CultureInfo.InvariantCulture),
                        h.Result.IsMajorHazard ? invocation.Speaker.Pick("是", "yes") : invocation.Speaker.Pick("否", "no"),
                        h.Result.Alpha.ToString("0.0", CultureInfo.InvariantCulture),
                        h.Result.R.ToString("0.##", CultureInfo.InvariantCulture),
                        h.Result.Level?.Level.ToString(CultureInfo.InvariantCulture) ?? "–",
                        string.Join(' ', h.Result.Rows.Select(r => invocation.Speaker.Pick(r.Substance.NameZh, r.Substance.NameEn)))]));
                return ExitCode.Done;
            }));
    }
}
