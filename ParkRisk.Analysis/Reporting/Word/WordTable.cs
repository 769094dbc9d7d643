using System.Globalization;
using ParkRisk.Analysis.Reporting.Documents;

namespace ParkRisk.Analysis.Reporting.Word;

/// <summary>Tables of fixed layout whose head is repeated on every page.</summary>
internal static class WordTable
{
    /// <summary>Width of the text, in twentieths of a point.</summary>
    private const int TextWidth = 9354;

    /// <summary>Opens a table.</summary>
    /// <param name="w">Markup.</param>
    /// <param name="shares">Widths of the columns relative to each other.</param>
    public static void Open(WordMarkup w, IReadOnlyList<double> shares)
    {
        double sum = shares.Sum();
        w.Open("tbl").Open("tblPr").Value("tblStyle", "ReportTable").Add("tblW", ("w", Text(TextWidth)), ("type", "dxa")).Value("jc", "center")
            .Add("tblLayout", ("type", "fixed")).Add("tblLook", ("val", "0020"), ("firstRow", "1"), ("lastRow", "0"), ("firstColumn", "0"), ("lastColumn", "0"), ("noHBand", "1"), ("noVBand", "1")).Close();
        w.Open("tblGrid");
        foreach (double share in shares)
        {
            w.Add("gridCol", ("w", Text((int)(TextWidth * share / sum))));
        }

        w.Close();
    }

    /// <summary>Writes a row.</summary>
    /// <param name="w">Markup.</param>
    /// <param name="cells">Cells.</param>
    /// <param name="columns">Columns, for the side at which text stands; null: all at the left.</param>
    /// <param name="isHead">True for the row that is repeated on every page.</param>
    public static void Row(WordMarkup w, IReadOnlyList<ReportCell> cells, IReadOnlyList<ReportColumn>? columns, bool isHead)
    {
        w.Open("tr").Open("trPr").Add("cantSplit");
        if (isHead)
        {
            w.Add("tblHeader");
        }

        w.Close();
        for (int i = 0; i < cells.Count; i++)
        {
            w.Open("tc").Open("tcPr").Add("tcW", ("w", "0"), ("type", "auto"));
            if (cells[i].Fill is { } fill)
            {
                w.Add("shd", ("val", "clear"), ("color", "auto"), ("fill", fill.TrimStart('#').ToUpperInvariant()));
            }

            w.Value("vAlign", "center").Close();
            w.Open("p").Open("pPr").Value("pStyle", isHead ? "TableHead" : "TableText");
            if (!isHead && columns is not null && columns[i].IsNumber)
            {
                w.Value("jc", "right");
            }

            w.Close().Text(cells[i].Text).Close().Close();
        }

        w.Close();
    }

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
