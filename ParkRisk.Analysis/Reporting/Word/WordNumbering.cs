using System.Globalization;

namespace ParkRisk.Analysis.Reporting.Word;

/// <summary>Numbers of headings, letters of annexes and bullets.</summary>
internal static class WordNumbering
{
    /// <summary>Writes the numbering part: 1 headings, 2 annexes, 3 bullets.</summary>
    public static void Write(Stream stream, ReportLanguage language)
    {
        using var w = new WordMarkup(stream, "numbering");
        w.Open("abstractNum", ("abstractNumId", "1")).Value("multiLevelType", "multilevel");
        for (int level = 0; level < 3; level++)
        {
            string pattern = string.Join('.', Enumerable.Range(1, level + 1).Select(i => "%" + i.ToString(CultureInfo.InvariantCulture)));
            Level(w, level, "decimal", pattern, "Heading" + (level + 1).ToString(CultureInfo.InvariantCulture), "0", "0");
        }

        w.Close();
        w.Open("abstractNum", ("abstractNumId", "2")).Value("multiLevelType", "singleLevel");
        Level(w, 0, "upperLetter", language.Pick("附录 %1", "Annex %1"), "AnnexHeading", "0", "0");
        w.Close();
        w.Open("abstractNum", ("abstractNumId", "3")).Value("multiLevelType", "singleLevel");
        Level(w, 0, "bullet", "•", "ListBullet", "420", "260");
        w.Close();
        for (int list = 1; list <= 3; list++)
        {
            string number = list.ToString(CultureInfo.InvariantCulture);
            w.Open("num", ("numId", number)).Value("abstractNumId", number).Close();
        }
    }

    private static void Level(WordMarkup w, int level, string format, string pattern, string style, string left, string hanging)
    {
        w.Open("lvl", ("ilvl", level.ToString(CultureInfo.InvariantCulture))).Value("start", "1").Value("numFmt", format).Value("pStyle", style)
            .Value("suff", format == "bullet" ? "tab" : "space").Value("lvlText", pattern).Value("lvlJc", "left")
            .Open("pPr").Add("ind", ("left", left), ("hanging", hanging)).Close().Close();
    }
}
