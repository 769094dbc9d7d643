using System.Globalization;
using ParkRisk.Analysis.Reporting.Documents;

namespace ParkRisk.Analysis.Reporting.Word;

/// <summary>Title page, signatures and table of contents.</summary>
internal static class WordFront
{
    public static void Write(WordMarkup w, ReportContent report, bool numbersHeadings)
    {
        var language = report.Language;
        w.Paragraph("Title").Text(report.Park).Close();
        w.Paragraph("Subtitle").Text(report.Title).Close();
        w.Paragraph("Subtitle").Text(report.Date).Close();
        w.Open("p").Open("pPr").Value("pStyle", "Normal").Add("spacing", ("before", "2400")).Close().Close();
        Signatures(w, language);
        w.Paragraph("ReportNote").Close();
        Contents(w, report, numbersHeadings);
    }

    private static void Signatures(WordMarkup w, ReportLanguage language)
    {
        string[] roles = [language.Pick("编制", "Prepared"), language.Pick("校核", "Checked"), language.Pick("审核", "Reviewed"), language.Pick("批准", "Approved")];
        string[] heads = ["", language.Pick("姓名", "Name"), language.Pick("签字", "Signature"), language.Pick("日期", "Date")];
        WordTable.Open(w, [1.2, 2, 2, 2]);
        WordTable.Row(w, heads.Select(h => new ReportCell(h)).ToArray(), null, isHead: true);
        foreach (string role in roles)
        {
            WordTable.Row(w, [new(role), new(" "), new(" "), new(" ")], null, isHead: false);
        }

        w.Close();
    }

    /// <summary>The contents as links with fields for the pages: every program computes those, while some take the pages of a contents field from the file, where nobody can know them yet.</summary>
    private static void Contents(WordMarkup w, ReportContent report, bool numbersHeadings)
    {
        w.Open("p").Open("pPr").Value("pStyle", "TOCHeading").Add("pageBreakBefore").Close().Text(report.Language.Pick("目录", "Contents")).Close();
        var headings = WordHeadings.Number(report).Where(h => h.Block.Level <= 2).ToList();
        foreach (var heading in headings)
        {
            w.Paragraph("TOC" + heading.Block.Level.ToString(CultureInfo.InvariantCulture));
            w.Open("hyperlink", ("anchor", heading.Bookmark), ("history", "1"));
            w.Text(numbersHeadings || heading.Block.IsAnnex ? $"{heading.Number} {heading.Block.Text}" : heading.Block.Text).Open("r").Add("tab").Close().Field($"PAGEREF {heading.Bookmark} \\h", "0");
            w.Close().Close();
        }
    }
}
