using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using ParkRisk.Analysis.Reporting.Documents;

namespace ParkRisk.Analysis.Reporting.Word;

/// <summary>Writes the blocks of a report one after the other.</summary>
internal sealed class WordBody
{
    private readonly WordMarkup _w;
    private readonly MainDocumentPart _main;
    private readonly ReportLanguage _language;
    private readonly Dictionary<string, (string Label, int Number)> _captions = new(StringComparer.Ordinal);
    private readonly Queue<NumberedHeading> _headings;
    private readonly (string Header, string Footer) _section;
    private int _bookmarks;
    private int _pictures;
    private int _sections;
    private bool _isAfterSheet;

    /// <summary>A writer; captions are numbered beforehand, so that a text can refer to what comes later.</summary>
    public WordBody(WordMarkup w, MainDocumentPart main, ReportContent report, (string Header, string Footer) section)
    {
        (_w, _main, _language, _section) = (w, main, report.Language, section);
        _headings = new(WordHeadings.Number(report));
        (int tables, int figures) = (0, 0);
        foreach (var block in report.Blocks)
        {
            if (block is TableBlock table)
            {
                _captions[table.Id] = (_language.Pick("表", "Table"), ++tables);
            }
            else if (block is FigureBlock figure)
            {
                _captions[figure.Id] = (_language.Pick("图", "Figure"), ++figures);
            }
        }
    }

    /// <summary>True until the first section break.</summary>
    public bool IsInFirstSection => _sections == 0;

    /// <summary>Writes a block.</summary>
    public void Write(ReportBlock block)
    {
        Dispatch(block);
        _isAfterSheet = block is FigureBlock { IsSheet: true };
    }

    private void Dispatch(ReportBlock block)
    {
        switch (block)
        {
            case HeadingBlock heading:
                Heading(heading);
                break;
            case ParagraphBlock paragraph:
                _w.Paragraph(paragraph.Look switch { ParagraphLook.Bullet => "ListBullet", ParagraphLook.Note => "ReportNote", _ => "BodyText" });
                Referring(paragraph.Text);
                _w.Close();
                break;
            case TableBlock table:
                Table(table);
                break;
            case FigureBlock figure:
                Figure(figure);
                break;
        }
    }

    private void Heading(HeadingBlock heading)
    {
        var numbered = _headings.Dequeue();
        _w.Paragraph(heading.IsAnnex ? "AnnexHeading" : "Heading" + heading.Level.ToString(CultureInfo.InvariantCulture));
        Bookmarked(numbered.Bookmark, () => _w.Text(heading.Text));
        _w.Close();
    }

    /// <summary>A drawing and its caption; a sheet stands on a landscape page between two section breaks.</summary>
    private void Figure(FigureBlock figure)
    {
        if (figure.IsSheet && !_isAfterSheet)
        {
            SectionEnd(isLandscape: false);
        }

        _w.Paragraph("Figure");
        WordPicture.Write(_w, _main, figure.Svg, figure.Caption, ++_pictures, figure.IsSheet);
        _w.Close();
        Caption(figure.Id, figure.Caption, "FigureCaption");
        if (figure.IsSheet)
        {
            SectionEnd(isLandscape: true);
        }
    }

    private void SectionEnd(bool isLandscape)
    {
        _w.Open("p").Open("pPr").Add("spacing", ("before", "0"), ("after", "0"), ("line", "20"), ("lineRule", "exact"));
        WordSection.Write(_w, _section, isLandscape, isFirst: _sections++ == 0);
        _w.Close().Close();
    }

    private void Table(TableBlock table)
    {
        Caption(table.Id, table.Caption, "Caption");
        WordTable.Open(_w, [.. table.Columns.Select(column => column.Share)]);
        WordTable.Row(_w, [.. table.Columns.Select(column => new ReportCell(column.Title))], null, isHead: true);
        foreach (var row in table.Rows)
        {
            WordTable.Row(_w, row, table.Columns, isHead: false);
        }

        if (table.Rows.IsEmpty)
        {
            WordTable.Row(_w, [.. table.Columns.Select((_, i) => new ReportCell(i == 0 ? _language.Pick("无", "none") : ""))], table.Columns, isHead: false);
        }

        _w.Close();
        _w.Paragraph("ReportNote").Text(table.Source is { } source ? _language.Pick("数据：assessment.json ", "Data: assessment.json ") + source : "").Close();
    }

    private void Caption(string id, string caption, string style)
    {
        var (label, number) = _captions[id];
        _w.Paragraph(style);
        Bookmarked(Bookmark(id), () => _w.Text(label + " ").Field($"SEQ {label} \\* ARABIC", number.ToString(CultureInfo.InvariantCulture)));
        _w.Text("  " + caption).Close();
    }

    /// <summary>Writes a text, references as fields that follow their captions.</summary>
    private void Referring(string text)
    {
        string[] parts = CrossReference.Split(text);
        for (int i = 0; i < parts.Length; i++)
        {
            if (i % 2 == 0)
            {
                _w.Text(parts[i]);
            }
            else if (_captions.TryGetValue(parts[i], out var caption))
            {
                _w.Field($"REF {Bookmark(parts[i])} \\h", $"{caption.Label} {caption.Number.ToString(CultureInfo.InvariantCulture)}");
            }
        }
    }

    private void Bookmarked(string name, Action content)
    {
        string id = (++_bookmarks).ToString(CultureInfo.InvariantCulture);
        _w.Add("bookmarkStart", ("id", id), ("name", name));
        content();
        _w.Add("bookmarkEnd", ("id", id));
    }

    private static string Bookmark(string id) => "_Ref_" + id.Replace('-', '_');
}
