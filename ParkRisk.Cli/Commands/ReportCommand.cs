using System.CommandLine;
using ParkRisk.Analysis.Assessments;
using ParkRisk.Analysis.Assessments.Comparison;
using ParkRisk.Analysis.IO;
using ParkRisk.Analysis.IO.Assessments;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Reporting;
using ParkRisk.Analysis.Reporting.Json;
using ParkRisk.Analysis.Reporting.Maps;
using ParkRisk.Analysis.Reporting.Word;
using ParkRisk.Cli.Terminal;

namespace ParkRisk.Cli.Commands;

/// <summary><c>parkrisk report SOURCE -o FILE</c>: one document of an assessment, its kind by the ending of the file.</summary>
internal static class ReportCommand
{
    private static readonly Dictionary<string, string> Documents = new(StringComparer.OrdinalIgnoreCase)
    {
        [".docx"] = "report.docx",
        [".xlsx"] = "ledger.xlsx",
        [".html"] = "summary.html",
        [".pdf"] = "maps/maps.pdf",
    };

    /// <summary>Creates the command.</summary>
    public static Command Create(CommandDefinition definition)
    {
        var language = definition.Language;
        var source = new Argument<string>("SOURCE") { Description = language.Pick("数据集，或 assessment.json（须同时给出 --dataset）", "a dataset, or an assessment.json together with --dataset") };
        var dataset = new Option<string?>("--dataset") { Description = language.Pick("assessment.json 所属的数据集", "dataset of the assessment.json"), HelpName = "DATASET" };
        var output = new Option<string>("--output", "-o") { Description = language.Pick("文件：.docx 报告、.xlsx 台账、.html 摘要、.pdf 图集", "file: .docx report, .xlsx ledger, .html summary, .pdf maps"), HelpName = "FILE", Required = true };
        var data = DatasetInput.Data(language);
        var template = Template(language);
        var paper = new Option<Paper>("--paper") { Description = language.Pick("图幅 A0–A4（默认 A3）", "size of the map sheets, A0 to A4 (default A3)"), DefaultValueFactory = _ => Paper.A3 };
        return definition.Define(
            "report",
            "生成一份文档：报告、台账、摘要或图集",
            "writes one document: report, ledger, summary or maps",
            [source, dataset, output, data, template, paper],
            ["parkrisk report data/parks/linjiang -o report.docx --template house.docx", "parkrisk report out/assessment.json --dataset data/parks/linjiang -o maps.pdf --paper A1"],
            invocation => Run(
                invocation,
                new(invocation.Arguments.GetRequiredValue(source), invocation.Arguments.GetValue(dataset), invocation.Arguments.GetValue(data)),
                invocation.Arguments.GetRequiredValue(output),
                invocation.Arguments.GetValue(template),
                invocation.Arguments.GetValue(paper)));
    }

    /// <summary>The option that names a house style.</summary>
    public static Option<string?> Template(Language language)
        => new("--template") { Description = language.Pick("单位模板 .docx：沿用其样式、页眉页脚", "a .docx whose styles, header and footer the report takes over"), HelpName = "FILE.docx" };

    /// <summary>Reads a house style; a file that cannot be opened is an issue too.</summary>
    public static ReadResult<WordTemplate> ReadTemplate(string path)
    {
        try
        {
            return WordTemplate.Read(path, File.ReadAllBytes(path));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            string reason = fault.Message.ReplaceLineEndings(" ");
            return new(null, [new InputIssue(IssueSeverity.Error, path, null, null, null, null, $"a readable file ({reason})", $"可读取的文件（{reason}）")], true);
        }
    }

    private static int Run(Invocation invocation, ComparedSide side, string output, string? template, Paper paper)
    {
        var speaker = invocation.Speaker;
        if (!Documents.TryGetValue(Path.GetExtension(output), out string? document))
        {
            speaker.Fault($"不认识的文件类型：{output}；应为 {string.Join(' ', Documents.Keys)}", $"unknown kind of file: {output}; expected one of {string.Join(' ', Documents.Keys)}");
            return ExitCode.BadInput;
        }

        var house = template is null ? null : ReadTemplate(template);
        if (house is { Value: null })
        {
            speaker.ListIssues(house.Issues);
            return house.Inaccessible ? ExitCode.Inaccessible : ExitCode.BadInput;
        }

        bool isFile = Path.GetExtension(side.Path).Equals(".json", StringComparison.OrdinalIgnoreCase) && !Directory.Exists(side.Path);
        var finished = isFile ? ComparedSide.OfFile(side.Path) : null;
        if (finished is { Digest: null })
        {
            speaker.ListIssues(finished.Issues);
            return finished.IsInaccessible ? ExitCode.Inaccessible : ExitCode.BadInput;
        }

        if (isFile && side.Dataset is null)
        {
            speaker.Fault("assessment.json 不含图形底图与输入全文，请用 --dataset 给出其数据集。", "An assessment.json does not hold the whole input; name its dataset with --dataset.");
            return ExitCode.BadInput;
        }

        return DatasetInput.With(invocation, side.Dataset ?? side.Path, null, source => Write(invocation, source, finished?.Digest, (output, document), new(
            speaker.Language == Language.Chinese ? ReportLanguage.Chinese : ReportLanguage.English, Path.GetFileNameWithoutExtension(source.Dataset.WeatherFile) ?? "", paper, null, house?.Value)), side.Data);
    }

    private static int Write(Invocation invocation, AssessmentSource source, AssessmentDigest? finished, (string Path, string Document) output, ResultOptions options)
    {
        var speaker = invocation.Speaker;
        var (result, refusal) = speaker.WithProgress(progress => ParkAssessment.Run(source.Input, DatasetInput.Options(invocation, progress)));
        if (result is null)
        {
            speaker.ListIssues([refusal!]);
            return ExitCode.BadInput;
        }

        if (finished is not null && Comparer.Compare(finished, DigestReader.Of(result)) is { } comparison && (!comparison.Causes.IsEmpty || !comparison.Metrics.IsEmpty))
        {
            speaker.Fault("assessment.json 与该数据集、引擎不符，未写出文档：", "The assessment.json does not belong to this dataset and engine; nothing was written:");
            foreach (string sentence in Analysis.Reporting.Documents.ComparisonContent.Sentences(comparison, options.Language))
            {
                speaker.Fault(sentence, sentence);
            }

            return ExitCode.BadInput;
        }

        var (_, write) = ResultDocuments.Of(result, source.Input.Reference, options).Single(d => d.Name == output.Document);
        AtomicFile.Write(output.Path, write);
        speaker.Payload(speaker.Pick($"已写入 {output.Path}", $"written: {output.Path}"));
        return ExitCode.Done;
    }
}
