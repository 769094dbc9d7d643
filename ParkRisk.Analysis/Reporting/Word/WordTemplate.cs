using System.Collections.Immutable;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using ParkRisk.Analysis.IO;
using ParkRisk.Analysis.Parks;

namespace ParkRisk.Analysis.Reporting.Word;

/// <summary>A document whose styles, header and footer a report takes over: the house style of its author.</summary>
/// <param name="Content">The file.</param>
/// <param name="StyleIds">Ids of the template's styles by their names in lower case.</param>
/// <param name="NumbersHeadings">True when the template numbers its headings itself.</param>
public sealed record WordTemplate(ImmutableArray<byte> Content, ImmutableDictionary<string, string> StyleIds, bool NumbersHeadings)
{
    private static readonly XNamespace W = WordMarkup.W;

    /// <summary>Names that Word writes in files for its built-in styles, whatever the language of its interface.</summary>
    private static readonly string[] Required = ["heading 1", "heading 2", "heading 3", "caption"];

    /// <summary>Reads a template; everything that it lacks is an issue, all at once.</summary>
    /// <param name="name">Name of the file, for issues.</param>
    /// <param name="content">Its content.</param>
    public static ReadResult<WordTemplate> Read(string name, byte[] content)
    {
        ArgumentNullException.ThrowIfNull(content);
        try
        {
            using var package = WordprocessingDocument.Open(new MemoryStream(content), false);
            if (package.MainDocumentPart?.StyleDefinitionsPart is not { } part)
            {
                return Fault(name, [("styles", "a styles part", "样式部分")]);
            }

            using var stream = part.GetStream();
            var styles = XDocument.Load(stream).Root!.Elements(W + "style").Where(s => s.Attribute(W + "type")?.Value is "paragraph" or "table").ToList();
            var ids = styles
                .Where(s => s.Element(W + "name") is not null)
                .GroupBy(s => s.Element(W + "name")!.Attribute(W + "val")!.Value.ToLowerInvariant())
                .ToImmutableDictionary(g => g.Key, g => g.First().Attribute(W + "styleId")!.Value);
            var missing = Required.Where(r => !ids.ContainsKey(r)).Select(r => (r, $"a paragraph style named “{r}”", $"名为“{r}”的段落样式")).ToList();
            if (missing.Count > 0)
            {
                return Fault(name, missing);
            }

            bool numbered = styles.First(s => s.Attribute(W + "styleId")!.Value == ids["heading 1"]).Descendants(W + "numPr").Any();
            return new(new WordTemplate([.. content], ids, numbered), []);
        }
        catch (Exception fault) when (fault is OpenXmlPackageException or InvalidDataException or FileFormatException or System.Xml.XmlException or ArgumentException)
        {
            return Fault(name, [("", "a Word document (.docx)", "Word 文档（.docx）")]);
        }
    }

    private static ReadResult<WordTemplate> Fault(string name, IEnumerable<(string Column, string Expected, string ExpectedZh)> faults)
        => new(null, [.. faults.Select(f => new InputIssue(IssueSeverity.Error, name, null, null, f.Column.Length == 0 ? null : f.Column, null, f.Expected, f.ExpectedZh))]);
}
