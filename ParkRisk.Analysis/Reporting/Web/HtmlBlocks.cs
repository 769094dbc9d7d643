using System.Globalization;
using System.Text;
using ParkRisk.Analysis.Reporting.Documents;

namespace ParkRisk.Analysis.Reporting.Web;

/// <summary>Writes the blocks of a report as markup.</summary>
internal static class HtmlBlocks
{
    /// <summary>A block; references to other blocks become links to their captions.</summary>
    /// <param name="block">The block.</param>
    /// <param name="captions">Captions by id, for references.</param>
    public static string Of(ReportBlock block, IReadOnlyDictionary<string, string> captions) => block switch
    {
        HeadingBlock heading => string.Create(CultureInfo.InvariantCulture, $"<h{Math.Min(heading.Level + 1, 4)}>{HtmlPage.Escape(heading.Text)}</h{Math.Min(heading.Level + 1, 4)}>\n"),
        ParagraphBlock paragraph => Paragraph(paragraph, captions),
        TableBlock table => Table(table),
        FigureBlock figure => $"<figure id=\"{figure.Id}\">{Inline(figure.Svg, figure.Id)}<figcaption>{HtmlPage.Escape(figure.Caption)}</figcaption></figure>\n",
        _ => "",
    };

    /// <summary>A drawing as part of the page, with ids of its own.</summary>
    public static string Inline(string svg, string id)
        => svg.Replace("map-frame", "frame-" + id, StringComparison.Ordinal);

    /// <summary>A table that scrolls and sorts.</summary>
    public static string Table(TableBlock table)
    {
        var html = new StringBuilder();
        html.Append("<div class=\"scroll\"><table id=\"").Append(table.Id).Append("\"><caption>").Append(HtmlPage.Escape(table.Caption)).Append("</caption><thead><tr>");
        foreach (var column in table.Columns)
        {
            html.Append("<th>").Append(HtmlPage.Escape(column.Title)).Append("</th>");
        }

        html.Append("</tr></thead><tbody>\n");
        foreach (var row in table.Rows)
        {
            html.Append("<tr>");
            for (int i = 0; i < row.Length; i++)
            {
                html.Append("<td");
                if (table.Columns[i].IsNumber)
                {
                    html.Append(" class=\"n\" data-v=\"").Append(Number(row[i].Text)).Append('"');
                }

                if (row[i].Fill is { } fill)
                {
                    html.Append(" style=\"background:").Append(fill).Append('"');
                }

                html.Append('>').Append(HtmlPage.Escape(row[i].Text)).Append("</td>");
            }

            html.Append("</tr>\n");
        }

        return html.Append("</tbody></table></div>\n").ToString();
    }

    private static string Paragraph(ParagraphBlock paragraph, IReadOnlyDictionary<string, string> captions)
    {
        var html = new StringBuilder();
        string[] parts = CrossReference.Split(paragraph.Text);
        for (int i = 0; i < parts.Length; i++)
        {
            html.Append(i % 2 == 0 ? HtmlPage.Escape(parts[i]) : captions.TryGetValue(parts[i], out string? caption) ? $"<a href=\"#{parts[i]}\">{HtmlPage.Escape(caption)}</a>" : "");
        }

        return paragraph.Look switch
        {
            ParagraphLook.Bullet => $"<p>• {html}</p>\n",
            ParagraphLook.Note => $"<p class=\"note\">{html}</p>\n",
            _ => $"<p>{html}</p>\n",
        };
    }

    /// <summary>The value of a written number, for sorting: <c>3.2×10⁻⁶</c> as 3.2E-6.</summary>
    private static string Number(string text)
    {
        const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";
        var plain = new StringBuilder(text.StartsWith("10", StringComparison.Ordinal) && text.Length > 2 && !char.IsAsciiDigit(text[2]) && text[2] is not '.' and not '%' ? "1×" : "");
        plain.Append(text);
        plain.Replace("×10", "E").Replace('⁻', '-').Replace("%", "");
        for (int digit = 0; digit < Superscripts.Length; digit++)
        {
            plain.Replace(Superscripts[digit], (char)('0' + digit));
        }

        return HtmlPage.Escape(plain.ToString());
    }
}
