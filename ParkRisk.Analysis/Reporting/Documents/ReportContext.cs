using System.Collections.Immutable;
using ParkRisk.Analysis.Assessments;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Reporting.Maps;
using ParkRisk.Analysis.Siting;

namespace ParkRisk.Analysis.Reporting.Documents;

/// <summary>What the chapters of a report share: the result, the language, and names of objects by their ids.</summary>
internal sealed class ReportContext
{
    private readonly Dictionary<string, Enterprise> _enterprises;
    private readonly Dictionary<string, HazardUnit> _units;
    private readonly Dictionary<string, ProtectionTarget> _targets;

    /// <summary>A context.</summary>
    public ReportContext(Assessment assessment, ReferenceData reference, ResultOptions options)
    {
        (Assessment, Reference, Options) = (assessment, reference, options);
        Sheets = MapSheetSet.Of(assessment, options.Language, Paper.A4);
        _enterprises = ById(Park.Enterprises, e => e.Id);
        _units = ById(Park.Units, u => u.Id);
        _targets = ById(Park.Targets, t => t.Id);
    }

    /// <summary>The result.</summary>
    public Assessment Assessment { get; }

    /// <summary>Reference data.</summary>
    public ReferenceData Reference { get; }

    /// <summary>Language and captions.</summary>
    public ResultOptions Options { get; }

    /// <summary>The map sheets, at the size of the report's paper.</summary>
    public ImmutableArray<NamedSheet> Sheets { get; }

    /// <summary>The park.</summary>
    public Park Park => Assessment.Park;

    /// <summary>Language.</summary>
    public ReportLanguage Language => Options.Language;

    /// <summary>True for Chinese.</summary>
    public bool IsChinese => Language == ReportLanguage.Chinese;

    /// <summary>The words in the language.</summary>
    public string Pick(string chinese, string english) => Language.Pick(chinese, english);

    /// <summary>The name of a member of an enumeration; a dash for none.</summary>
    public string Word(Enum? value) => value is null ? "–" : ReportWords.Of(value, Language);

    /// <summary>A chapter's heading.</summary>
    public HeadingBlock Chapter(string chinese, string english) => new(1, Pick(chinese, english));

    /// <summary>A section's heading.</summary>
    public HeadingBlock Section(string chinese, string english) => new(2, Pick(chinese, english));

    /// <summary>An annex's heading.</summary>
    public HeadingBlock Annex(string chinese, string english) => new(1, Pick(chinese, english), true);

    /// <summary>A paragraph of running text.</summary>
    public ParagraphBlock Text(string chinese, string english) => new(Pick(chinese, english));

    /// <summary>An item of a list.</summary>
    public ParagraphBlock Bullet(string chinese, string english) => new(Pick(chinese, english), ParagraphLook.Bullet);

    /// <summary>Small print.</summary>
    public ParagraphBlock Note(string chinese, string english) => new(Pick(chinese, english), ParagraphLook.Note);

    /// <summary>A table with one row an item.</summary>
    public TableBlock Table<T>(string id, string chinese, string english, string? source, IEnumerable<T> items, params ReadOnlySpan<ReportField<T>> fields)
    {
        var columns = ImmutableArray.CreateBuilder<ReportColumn>();
        ReportField<T>[] kept = fields.ToArray();
        foreach (var field in kept)
        {
            columns.Add(new(Pick(field.Chinese, field.English), field.Share, field.IsNumber));
        }

        return new(id, Pick(chinese, english), columns.ToImmutable(), [.. items.Select(item => kept.Select(f => f.Cell(item)).ToImmutableArray())], source);
    }

    /// <summary>Name of an enterprise by its id.</summary>
    public string EnterpriseName(string? id)
        => id is null ? Pick("园区", "the park") : _enterprises.TryGetValue(id, out var enterprise) ? SafeText.Clean(enterprise.Name) : SafeText.Clean(id);

    /// <summary>Name of a unit by its id.</summary>
    public string UnitName(string id) => _units.TryGetValue(id, out var unit) ? $"{SafeText.Clean(unit.Name)} ({SafeText.Clean(id)})" : SafeText.Clean(id);

    /// <summary>Id of the enterprise that a unit or enterprise, given by layer and id, belongs to; null where there is none.</summary>
    public string? EnterpriseIdOfSubject(string subject)
        => subject.StartsWith("units/", StringComparison.Ordinal) || subject.StartsWith(DominoSummary.SubjectPrefix, StringComparison.Ordinal) ? _units.GetValueOrDefault(subject[(subject.IndexOf('/', StringComparison.Ordinal) + 1)..])?.Enterprise
            : subject.StartsWith("enterprises/", StringComparison.Ordinal) ? subject["enterprises/".Length..] : null;

    /// <summary>Name of the enterprise that a unit belongs to, or a dash.</summary>
    public string EnterpriseOfSubject(string subject) => EnterpriseIdOfSubject(subject) is { } id ? EnterpriseName(id) : "–";

    /// <summary>Name of anything by layer and id, for example <c>units/V-101</c>.</summary>
    public string Subject(string subject)
    {
        int slash = subject.IndexOf('/', StringComparison.Ordinal);
        (string layer, string id) = slash < 0 ? ("", subject) : (subject[..slash], subject[(slash + 1)..]);
        return layer switch
        {
            "units" => UnitName(id),
            "enterprises" => EnterpriseName(id),
            "targets" when _targets.TryGetValue(id, out var target) => $"{SafeText.Clean(target.Name)} ({SafeText.Clean(id)})",
            "domino" => UnitName(id) + Pick("（多米诺）", " (domino)"),
            "pipelines" => Pick("管线 ", "pipeline ") + SafeText.Clean(id),
            _ => SafeText.Clean(id),
        };
    }

    /// <summary>Name of what a finding is about; a dash where it names nothing.</summary>
    public string FirstSubject(Finding finding) => finding.Subjects.IsEmpty ? "–" : Subject(finding.Subjects[0]);

    /// <summary>Name of a substance by its key; the key where it is unknown.</summary>
    public string Substance(string key)
        => Reference.Substances.Find(key).Match is { } substance ? Pick(substance.NameZh, substance.NameEn) : SafeText.Clean(key);

    /// <summary>The largest contributors to a value in a few words.</summary>
    public string Contributors(IEnumerable<Contributor> contributors, int most = 3)
    {
        string text = string.Join(Pick("；", "; "), contributors.Take(most).Select(c => $"{Subject(c.Subject)} {ReportNumbers.Percent(c.Share)}"));
        return text.Length == 0 ? "–" : text;
    }

    private static Dictionary<string, T> ById<T>(IEnumerable<T> items, Func<T, string> id)
        => items.GroupBy(id).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
}

/// <summary>A column of a table and how to fill it.</summary>
/// <param name="Chinese">Title in Chinese.</param>
/// <param name="English">Title in English.</param>
/// <param name="Share">Share of the width, relative to the other columns.</param>
/// <param name="Cell">The cell of an item.</param>
/// <param name="IsNumber">True where the cells are numbers.</param>
internal sealed record ReportField<T>(string Chinese, string English, double Share, Func<T, ReportCell> Cell, bool IsNumber);

/// <summary>Makes columns of tables.</summary>
internal static class ReportField
{
    /// <summary>A column of words.</summary>
    public static ReportField<T> Words<T>(string chinese, string english, double share, Func<T, string?> text)
        => new(chinese, english, share, item => new(SafeText.Clean(text(item) ?? "–")), false);

    /// <summary>A column of numbers, already formatted.</summary>
    public static ReportField<T> Figure<T>(string chinese, string english, double share, Func<T, string> text)
        => new(chinese, english, share, item => new(text(item)), true);

    /// <summary>A column of words on a coloured ground.</summary>
    public static ReportField<T> Coloured<T>(string chinese, string english, double share, Func<T, string> text, Func<T, string?> fill)
        => new(chinese, english, share, item => new(text(item), fill(item)), false);
}
