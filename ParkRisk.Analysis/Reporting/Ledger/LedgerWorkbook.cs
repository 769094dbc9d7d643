using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using ParkRisk.Analysis.Reporting.Documents;

namespace ParkRisk.Analysis.Reporting.Ledger;

/// <summary>Writes sheets as an Excel workbook (ECMA-376): filters, a fixed head, numbers as numbers, and every text as text, whatever it begins with.</summary>
internal static class LedgerWorkbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const int LongestText = 32_000;
    private const int Plain = 0, Head = 1, Frequency = 2, Quoted = 3;

    /// <summary>Writes the workbook.</summary>
    public static void Write(Stream stream, ImmutableArray<LedgerSheet> sheets, string creator)
    {
        using var buffer = new MemoryStream();
        using (var package = SpreadsheetDocument.Create(buffer, SpreadsheetDocumentType.Workbook))
        {
            package.PackageProperties.Creator = creator;
            var workbook = package.AddWorkbookPart();
            Styles(workbook.AddNewPart<WorkbookStylesPart>());
            var parts = sheets.Select(sheet => (sheet, Part: workbook.AddNewPart<WorksheetPart>())).ToList();
            var ranges = parts.Select(p => Sheet(p.Part, p.sheet)).ToList();
            using var xml = Begin(workbook.GetStream(FileMode.Create), "workbook");
            xml.WriteAttributeString("xmlns", "r", null, Relations);
            xml.WriteStartElement("sheets", Main);
            for (int i = 0; i < parts.Count; i++)
            {
                xml.WriteStartElement("sheet", Main);
                xml.WriteAttributeString("name", parts[i].sheet.Name);
                xml.WriteAttributeString("sheetId", Text(i + 1));
                xml.WriteAttributeString("r", "id", Relations, workbook.GetIdOfPart(parts[i].Part));
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
            xml.WriteStartElement("definedNames", Main);
            for (int i = 0; i < parts.Count; i++)
            {
                xml.WriteStartElement("definedName", Main);
                xml.WriteAttributeString("name", "_xlnm._FilterDatabase");
                xml.WriteAttributeString("localSheetId", Text(i));
                xml.WriteAttributeString("hidden", "1");
                xml.WriteString($"'{parts[i].sheet.Name}'!{ranges[i]}");
                xml.WriteEndElement();
            }
        }

        buffer.WriteTo(stream);
    }

    private static string Sheet(WorksheetPart part, LedgerSheet sheet)
    {
        using var xml = Begin(part.GetStream(FileMode.Create), "worksheet");
        xml.WriteStartElement("sheetViews", Main);
        xml.WriteStartElement("sheetView", Main);
        xml.WriteAttributeString("workbookViewId", "0");
        Element(xml, "pane", ("ySplit", "1"), ("topLeftCell", "A2"), ("activePane", "bottomLeft"), ("state", "frozen"));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteStartElement("cols", Main);
        for (int c = 0; c < sheet.Columns.Length; c++)
        {
            Element(xml, "col", ("min", Text(c + 1)), ("max", Text(c + 1)), ("width", sheet.Columns[c].Width.ToString(CultureInfo.InvariantCulture)), ("customWidth", "1"));
        }

        xml.WriteEndElement();
        xml.WriteStartElement("sheetData", Main);
        int row = 1;
        Row(xml, row, [.. sheet.Columns.Select(column => (object?)column.Title)], _ => Head);
        foreach (var cells in sheet.Rows)
        {
            Row(xml, ++row, cells, c => sheet.Columns[c].IsFrequency ? Frequency : Plain);
        }

        xml.WriteEndElement();
        string last = Column(sheet.Columns.Length - 1);
        Element(xml, "autoFilter", ("ref", $"A1:{last}{Text(row)}"));
        return $"$A$1:${last}${Text(row)}";
    }

    private static void Row(XmlWriter xml, int row, ImmutableArray<object?> cells, Func<int, int> style)
    {
        xml.WriteStartElement("row", Main);
        xml.WriteAttributeString("r", Text(row));
        for (int c = 0; c < cells.Length; c++)
        {
            if (cells[c] is { } value)
            {
                Cell(xml, Column(c) + Text(row), value, style(c));
            }
        }

        xml.WriteEndElement();
    }

    private static void Cell(XmlWriter xml, string place, object value, int style)
    {
        if (value is double real && !double.IsFinite(real))
        {
            return;
        }

        xml.WriteStartElement("c", Main);
        xml.WriteAttributeString("r", place);
        if (value is string words)
        {
            string text = SafeText.Clean(words);
            text = text.Length > LongestText ? text[..LongestText] : text;
            xml.WriteAttributeString("s", Text(style == Head ? Head : SafeText.LooksLikeFormula(text) ? Quoted : Plain));
            xml.WriteAttributeString("t", "inlineStr");
            xml.WriteStartElement("is", Main);
            xml.WriteStartElement("t", Main);
            xml.WriteAttributeString("xml", "space", null, "preserve");
            xml.WriteString(text);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
        else
        {
            xml.WriteAttributeString("s", Text(style));
            if (value is bool)
            {
                xml.WriteAttributeString("t", "b");
            }

            xml.WriteElementString("v", Main, value switch
            {
                bool truth => truth ? "1" : "0",
                double number => number.ToString("R", CultureInfo.InvariantCulture),
                IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
                _ => throw new ArgumentException($"a cell cannot hold {value.GetType().Name}", nameof(value)),
            });
        }

        xml.WriteEndElement();
    }

    /// <summary>Plain, head, power of ten, and text that begins like a formula, which keeps its quote prefix when it is edited.</summary>
    private static void Styles(WorkbookStylesPart part)
    {
        using var xml = Begin(part.GetStream(FileMode.Create), "styleSheet");
        xml.WriteRaw(
            "<fonts count=\"2\"><font><sz val=\"10\"/><name val=\"Arial\"/></font><font><b/><sz val=\"10\"/><name val=\"Arial\"/></font></fonts>"
            + "<fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill><fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFE1E7EE\"/></patternFill></fill></fills>"
            + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
            + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
            + "<cellXfs count=\"4\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
            + "<xf numFmtId=\"0\" fontId=\"1\" fillId=\"2\" borderId=\"0\" xfId=\"0\" applyFont=\"1\" applyFill=\"1\" applyAlignment=\"1\"><alignment vertical=\"center\" wrapText=\"1\"/></xf>"
            + "<xf numFmtId=\"11\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>"
            + "<xf numFmtId=\"49\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" quotePrefix=\"1\" applyNumberFormat=\"1\"/></cellXfs>");
    }

    private static XmlWriter Begin(Stream stream, string root)
    {
        var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), CloseOutput = true });
        xml.WriteStartDocument(true);
        xml.WriteStartElement(root, Main);
        return xml;
    }

    private static void Element(XmlWriter xml, string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(name, Main);
        foreach (var (attribute, value) in attributes)
        {
            xml.WriteAttributeString(attribute, value);
        }

        xml.WriteEndElement();
    }

    private static string Column(int index) => index < 26 ? ((char)('A' + index)).ToString() : Column(index / 26 - 1) + (char)('A' + index % 26);

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
