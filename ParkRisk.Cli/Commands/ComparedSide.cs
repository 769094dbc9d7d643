using ParkRisk.Analysis.Assessments;
using ParkRisk.Analysis.Assessments.Comparison;
using ParkRisk.Analysis.IO.Assessments;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Reporting.Json;
using ParkRisk.Cli.Terminal;

namespace ParkRisk.Cli.Commands;

/// <summary>One of two assessments to be compared, as the user names it.</summary>
/// <param name="Path">An <c>assessment.json</c> or a dataset.</param>
/// <param name="Dataset">The dataset beside an <c>assessment.json</c>; null: none.</param>
/// <param name="Data">Folder with other reference tables; null: none.</param>
internal sealed record ComparedSide(string Path, string? Dataset, string? Data)
{
    /// <summary>Reads the assessment, or makes it from its dataset.</summary>
    public ComparedResult Read(Invocation invocation)
    {
        bool isFile = System.IO.Path.GetExtension(Path).Equals(".json", StringComparison.OrdinalIgnoreCase) && !Directory.Exists(Path);
        var digest = isFile ? OfFile(Path) : null;
        if (digest is { Digest: null } || (isFile && Dataset is null))
        {
            return digest!;
        }

        var read = AssessmentReader.Read(Dataset ?? Path, null, DateTimeOffset.Now, Data);
        if (read.Value is not { } source)
        {
            return new(null, null, read.Issues, read.Inaccessible);
        }

        if (digest is not null)
        {
            return digest with { Input = source.Input };
        }

        var (result, refusal) = invocation.Speaker.WithProgress(progress => ParkAssessment.Run(source.Input, DatasetInput.Options(invocation, progress)));
        return result is null ? new(null, null, [refusal!], false) : new(DigestReader.Of(result), source.Input, [], false);
    }

    /// <summary>Reads the digest of an <c>assessment.json</c>.</summary>
    public static ComparedResult OfFile(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            var read = DigestReader.Read(path, stream);
            return new(read.Value, null, read.Issues, false);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            string reason = fault.Message.ReplaceLineEndings(" ");
            return new(null, null, [new InputIssue(IssueSeverity.Error, path, null, null, null, null, $"a readable file ({reason})", $"可读取的文件（{reason}）")], true);
        }
    }
}

/// <summary>What reading one of two assessments gave.</summary>
/// <param name="Digest">The assessment; null where it could not be had.</param>
/// <param name="Input">Its input, where the dataset is at hand.</param>
/// <param name="Issues">What is wrong.</param>
/// <param name="IsInaccessible">A file could not be opened.</param>
internal sealed record ComparedResult(AssessmentDigest? Digest, AssessmentInput? Input, System.Collections.Immutable.ImmutableArray<InputIssue> Issues, bool IsInaccessible);
