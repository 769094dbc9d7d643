using System.Collections.Immutable;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;

namespace ParkRisk.Analysis.Reporting.Word;

/// <summary>The styles that a document writes with: the report's own ids and what they are called in the file.</summary>
/// <param name="Ids">Ids in the file by the report's own.</param>
/// <param name="NumbersHeadings">Whether headings carry numbers.</param>
/// <param name="Section">Ids of header and footer; null where the template brings none.</param>
internal sealed record WordHouse(ImmutableDictionary<string, string> Ids, bool NumbersHeadings, (string Header, string Footer)? Section)
{
    private const int NumberOffset = 900;
    private static readonly XNamespace W = WordMarkup.W;
    private static readonly XNamespace R = WordMarkup.R;

    /// <summary>The report's own styles.</summary>
    public static WordHouse Own { get; } = new(ImmutableDictionary<string, string>.Empty, true, null);

    /// <summary>Puts into a template the styles and lists that it lacks.</summary>
    public static WordHouse Furnish(MainDocumentPart main, WordTemplate template, ReportLanguage language)
    {
        var own = Load(stream => WordStyles.Write(stream, language)).Root!;
        var part = main.StyleDefinitionsPart!;
        var theirs = Load(part);
        var ids = ImmutableDictionary.CreateBuilder<string, string>();
        var added = new List<XElement>();
        var taken = theirs.Root!.Elements(W + "style").Select(s => s.Attribute(W + "styleId")!.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var style in own.Elements(W + "style"))
        {
            string id = style.Attribute(W + "styleId")!.Value;
            string name = style.Element(W + "name")!.Attribute(W + "val")!.Value;
            if (template.StyleIds.TryGetValue(name.ToLowerInvariant(), out string? known))
            {
                ids[id] = known;
            }
            else
            {
                ids[id] = taken.Contains(id) ? "ParkRisk" + id : id;
                added.Add(style);
            }
        }

        foreach (var style in added)
        {
            style.SetAttributeValue(W + "styleId", ids[style.Attribute(W + "styleId")!.Value]);
            style.Attribute(W + "default")?.Remove();
            foreach (var reference in style.Elements().Where(e => e.Name == W + "basedOn" || e.Name == W + "next"))
            {
                reference.SetAttributeValue(W + "val", ids[reference.Attribute(W + "val")!.Value]);
            }

            foreach (var list in style.Descendants(W + "numId"))
            {
                list.SetAttributeValue(W + "val", NumberOffset + (int)list.Attribute(W + "val")!);
            }

            theirs.Root!.Add(style);
        }

        Save(part, theirs);
        Lists(main, ids, language);
        return new(ids.ToImmutable(), template.NumbersHeadings, Sections(main));
    }

    /// <summary>Adds the report's lists under numbers that a template will hardly use; lists of headings stay the template's.</summary>
    private static void Lists(MainDocumentPart main, ImmutableDictionary<string, string>.Builder ids, ReportLanguage language)
    {
        var own = Load(stream => WordNumbering.Write(stream, language)).Root!;
        var theirs = main.NumberingDefinitionsPart is { } known ? Load(known) : new XDocument(new XElement(W + "numbering", new XAttribute(XNamespace.Xmlns + "w", W)));
        var part = main.NumberingDefinitionsPart ?? main.AddNewPart<NumberingDefinitionsPart>();
        var lists = own.Elements(W + "abstractNum").Where(a => (int)a.Attribute(W + "abstractNumId")! > 1).ToList();
        foreach (var list in lists)
        {
            list.SetAttributeValue(W + "abstractNumId", NumberOffset + (int)list.Attribute(W + "abstractNumId")!);
            foreach (var style in list.Descendants(W + "pStyle"))
            {
                style.SetAttributeValue(W + "val", ids[style.Attribute(W + "val")!.Value]);
            }
        }

        var first = theirs.Root!.Element(W + "num");
        foreach (var list in lists)
        {
            if (first is null)
            {
                theirs.Root!.Add(list);
            }
            else
            {
                first.AddBeforeSelf(list);
            }
        }

        foreach (var number in own.Elements(W + "num").Where(n => (int)n.Attribute(W + "numId")! > 1))
        {
            int id = NumberOffset + (int)number.Attribute(W + "numId")!;
            theirs.Root!.Add(new XElement(W + "num", new XAttribute(W + "numId", id), new XElement(W + "abstractNumId", new XAttribute(W + "val", id))));
        }

        Save(part, theirs);
    }

    private static (string Header, string Footer)? Sections(MainDocumentPart main)
    {
        var properties = Load(main).Descendants(W + "sectPr").LastOrDefault();
        string? Id(string name) => properties?.Elements(W + name).FirstOrDefault(e => e.Attribute(W + "type")?.Value is null or "default")?.Attribute(R + "id")?.Value;
        return Id("headerReference") is { } header && Id("footerReference") is { } footer ? (header, footer) : null;
    }

    private static XDocument Load(OpenXmlPart part)
    {
        using var stream = part.GetStream(FileMode.Open);
        return XDocument.Load(stream);
    }

    private static XDocument Load(Action<Stream> write)
    {
        using var buffer = new MemoryStream();
        write(buffer);
        return XDocument.Parse(System.Text.Encoding.UTF8.GetString(buffer.ToArray()));
    }

    private static void Save(OpenXmlPart part, XDocument document)
    {
        using var stream = part.GetStream(FileMode.Create);
        document.Save(stream);
    }
}
