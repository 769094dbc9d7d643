using System.Globalization;
using ParkRisk.Analysis.Assessments;
using ParkRisk.Analysis.Reporting;
using ParkRisk.Analysis.Reporting.Figures;
using ParkRisk.Analysis.Reporting.Json;
using ParkRisk.Analysis.Siting;
using ParkRisk.Cli.Terminal;

namespace ParkRisk.Cli.Commands;

/// <summary><c>parkrisk why DATASET --finding ID</c>: a finding with clause, contributors, winds and remedies.</summary>
internal static class WhyFinding
{
    private const int ShownRows = 20;
    private const int Near = 8;

    /// <summary>Assesses the park and shows the finding.</summary>
    public static int Run(Invocation invocation, string path, string? project, string id) => DatasetInput.With(invocation, path, project, source =>
    {
        var speaker = invocation.Speaker;
        var (result, refusal) = speaker.WithProgress(progress => ParkAssessment.Run(source.Input, DatasetInput.Options(invocation, progress)));
        if (result is null)
        {
            speaker.ListIssues([refusal!]);
            return ExitCode.BadInput;
        }

        if (result.Findings.FirstOrDefault(f => f.Id == id) is not { } finding)
        {
            string near = string.Join(", ", result.Findings.Where(f => f.Id.Contains(id.Split(':')[^1], StringComparison.Ordinal)).Take(Near).Select(f => f.Id));
            speaker.Fault($"没有编号为 {id} 的发现{(near.Length > 0 ? "；相近的有：" + near : "")}", $"there is no finding {id}{(near.Length > 0 ? "; near it: " + near : "")}");
            return ExitCode.BadInput;
        }

        if (speaker.Json)
        {
            speaker.PayloadJson(json => FindingJson.Write(json, finding, result.Park, ResultFolder.ToDataset(result)));
        }
        else
        {
            Show(speaker, finding);
        }

        return ExitCode.Done;
    });

    private static void Show(Speaker speaker, Finding finding)
    {
        bool chinese = speaker.Language == Language.Chinese;
        string Number(double value) => value.ToString(Math.Abs(value) is > 0 and < 0.01 ? "0.00E+0" : "0.###", CultureInfo.InvariantCulture);
        speaker.Payload(finding.Message.In(chinese));
        speaker.Payload($"{finding.Clause.Document} {finding.Clause.Number}: {finding.Clause.Text.In(chinese)} [{DepartmentNames.Of(finding.Department).In(chinese)}]");
        speaker.Payload(speaker.Pick($"实测 {Number(finding.Measured)}，限值 {Number(finding.Limit)} {finding.Unit}", $"measured {Number(finding.Measured)}, limit {Number(finding.Limit)} {finding.Unit}"));
        speaker.Table(
            speaker.Pick("来源|数值|占比", "contributor|value|share").Split('|'),
            finding.Contributors.Take(ShownRows).Select(c => (IReadOnlyList<string>)[c.Subject, Number(c.Value), c.Share.ToString("P1", CultureInfo.InvariantCulture)]));
        if (!finding.WindShares.IsEmpty)
        {
            speaker.Table(
                speaker.Pick("来风|占比", "wind from|share").Split('|'),
                finding.WindShares.Select((share, k) => (Share: share, From: CompassName.Of(22.5 * k, chinese ? ReportLanguage.Chinese : ReportLanguage.English)))
                    .Where(w => w.Share > 0.001)
                    .OrderByDescending(w => w.Share)
                    .Select(w => (IReadOnlyList<string>)[w.From, w.Share.ToString("P1", CultureInfo.InvariantCulture)]));
        }

        foreach (var remedy in finding.Remedies)
        {
            speaker.Payload("→ " + remedy.Text.In(chinese));
        }
    }
}
