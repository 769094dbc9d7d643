using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using ParkRisk.Analysis.Assessments;
using ParkRisk.Analysis.Assessments.Planning;
using ParkRisk.Analysis.IO.Assessments;
using ParkRisk.Analysis.Reporting;
using ParkRisk.Analysis.Reporting.Json;
using ParkRisk.Cli.Terminal;

namespace ParkRisk.Cli.Commands;

/// <summary><c>parkrisk capacity DATASET</c>: how full the park is, what more it can take, where, and what stops it.</summary>
internal static class CapacityCommand
{
    private const double KilogramsPerTonne = 1000;

    /// <summary>Creates the command.</summary>
    public static Command Create(CommandDefinition definition)
    {
        var language = definition.Language;
        var dataset = DatasetInput.Argument(language);
        var project = DatasetInput.Project(language);
        var data = DatasetInput.Data(language);
        var output = new Option<string?>("--output", "-o") { Description = language.Pick("输出文件夹（默认只显示结果）", "folder for the results (default: shown only)"), HelpName = "DIR" };
        var archetypes = new Option<string[]>("--archetype") { Description = language.Pick("只考虑这些项目类型，可重复", "only these kinds of project; may be repeated"), HelpName = "ID" };
        var caps = new Option<string[]>("--cap") { Description = language.Pick("物质的园区总量上限，吨，可重复", "total of a substance in the park, t; may be repeated"), HelpName = "SUBSTANCE=T" };
        var weights = new Option<string[]>("--weight") { Description = language.Pick("一个单位的权重，可重复", "worth of one unit; may be repeated"), HelpName = "ID=W" };
        var cell = new Option<double>("--cell") { Description = language.Pick("试放位置的间距，米", "spacing of the places that are tried, m"), HelpName = "M", DefaultValueFactory = _ => 50 };
        var quick = new Option<bool>("--no-verify") { Description = language.Pick("不做全套复核", "without confirmation by full assessments") };
        return definition.Define(
            "capacity",
            "安全容量：已用、剩余、瓶颈与适建位置",
            "safety capacity: what is used, what is left, what stops it, and where",
            [dataset, project, output, data, archetypes, caps, weights, cell, quick],
            ["parkrisk capacity data/parks/linjiang -o out", "parkrisk capacity park.gpkg --archetype lpg-sphere --cap 液氯=500 --json"],
            invocation =>
            {
                var arguments = invocation.Arguments;
                return DatasetInput.With(
                    invocation,
                    arguments.GetRequiredValue(dataset),
                    arguments.GetValue(project),
                    source => Run(
                        invocation,
                        source,
                        arguments.GetValue(output),
                        new(arguments.GetValue(archetypes) ?? [], arguments.GetValue(caps) ?? [], arguments.GetValue(weights) ?? [], arguments.GetValue(cell), !arguments.GetValue(quick))),
                    arguments.GetValue(data));
            });
    }

    private static int Run(Invocation invocation, AssessmentSource source, string? output, Wishes wishes)
    {
        var speaker = invocation.Speaker;
        if (wishes.ToRequest(source.Input, speaker) is not { } request)
        {
            return ExitCode.BadInput;
        }

        CapacityStudyResult study;
        try
        {
            study = speaker.WithProgress(progress => CapacityStudy.Run(source.Input, request, DatasetInput.Options(invocation, progress)));
        }
        catch (ArgumentException refusal)
        {
            speaker.Fault(refusal.Message, refusal.Message);
            return ExitCode.BadInput;
        }

        var written = output is null ? [] : CapacityFolder.Write(output, study, speaker.Language == Language.Chinese ? ReportLanguage.Chinese : ReportLanguage.English, invocation.Cancellation);
        if (speaker.Json)
        {
            speaker.PayloadJson(json => CapacityStudyJson.Write(json, study, ResultFolder.ToDataset(study.Assessment)));
        }
        else
        {
            CapacitySummary.Write(speaker, study);
            if (output is not null)
            {
                speaker.Payload(speaker.Pick($"已写入 {written.Length} 个文件：{output}", $"{written.Length} files written to {output}"));
            }
        }

        return ExitCode.Done;
    }

    /// <summary>What the user asked for, as typed.</summary>
    private sealed record Wishes(string[] Archetypes, string[] Caps, string[] Weights, double Cell, bool Verify)
    {
        /// <summary>The request; null when something in it makes no sense, all of which has then been said.</summary>
        public CapacityRequest? ToRequest(AssessmentInput input, Speaker speaker)
        {
            var known = input.Reference.Archetypes;
            bool good = true;
            void Fault(string chinese, string english)
            {
                speaker.Fault(chinese, english);
                good = false;
            }

            foreach (string id in Archetypes.Where(id => known.All(a => a.Id != id)))
            {
                string list = string.Join(", ", known.Select(a => a.Id));
                Fault($"--archetype：没有项目类型 {id}；可选 {list}", $"--archetype: there is no archetype {id}; one of {list}");
            }

            var caps = Pairs("--cap", Caps, Fault);
            foreach (var (substance, _) in caps.Where(c => input.Reference.Substances.Find(c.Key).Match is null))
            {
                Fault($"--cap：未知物质 {substance}", $"--cap: unknown substance {substance}");
            }

            var weights = Pairs("--weight", Weights, Fault);
            foreach (var (id, weight) in weights.Where(w => known.All(a => a.Id != w.Key) || w.Value <= 0))
            {
                Fault($"--weight：{id}={weight} 需为已知项目类型和大于零的数", $"--weight: {id}={weight} must be a known archetype and a number above zero");
            }

            if (!(Cell > 0) || !double.IsFinite(Cell))
            {
                Fault("--cell：应为大于零的数", "--cell: a number above zero is wanted");
            }

            var chosen = known.Where(a => Archetypes.Length == 0 || Archetypes.Contains(a.Id)).Select(a => weights.TryGetValue(a.Id, out double weight) ? a with { Weight = weight } : a);
            return good
                ? new CapacityRequest([.. chosen]) { Caps = [.. caps.Select(c => new SubstanceCap(c.Key, c.Value * KilogramsPerTonne))], Cell = Cell, Verify = Verify }
                : null;
        }

        private static Dictionary<string, double> Pairs(string option, string[] texts, Action<string, string> fault)
        {
            var pairs = new Dictionary<string, double>(StringComparer.Ordinal);
            foreach (string text in texts)
            {
                int sign = text.LastIndexOf('=');
                if (sign > 0 && double.TryParse(text.AsSpan(sign + 1), NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && value >= 0 && double.IsFinite(value))
                {
                    pairs[text[..sign]] = value;
                }
                else
                {
                    fault($"{option}：“{text}”应为“名称=数值”，数值不小于零", $"{option}: \"{text}\" should be NAME=NUMBER with a number not below zero");
                }
            }

            return pairs;
        }
    }
}
