namespace ParkRisk.Analysis.Reporting.Word;

/// <summary>The styles of a report that comes without a house style.</summary>
internal static class WordStyles
{
    private const string Dark = "1F2D3D";

    /// <summary>Writes the styles part.</summary>
    /// <param name="stream">Stream of the part.</param>
    /// <param name="language">Language, which decides on the typefaces' order.</param>
    public static void Write(Stream stream, ReportLanguage language)
    {
        using var w = new WordMarkup(stream, "styles");
        string culture = language.Pick("zh-CN", "en-GB");
        w.Open("docDefaults").Open("rPrDefault").Open("rPr");
        Fonts(w, "Times New Roman", "SimSun");
        w.Value("sz", "21").Value("szCs", "21").Add("lang", ("val", culture == "zh-CN" ? "en-US" : culture), ("eastAsia", "zh-CN"), ("bidi", "ar-SA"));
        w.Close().Close().Open("pPrDefault").Open("pPr").Add("spacing", ("after", "0"), ("line", "300"), ("lineRule", "auto")).Close().Close().Close();

        Style(w, "Normal", "Normal", null, isDefault: true);
        Style(w, "BodyText", "Body Text", "Normal", paragraph: p => p.Add("spacing", ("before", "60"), ("after", "60")).Indent(language));
        Heading(w, 1, 32, "360", "180");
        Heading(w, 2, 26, "240", "120");
        Heading(w, 3, 22, "180", "80");
        Style(w, "AnnexHeading", "Annex Heading", "Heading1", paragraph: p => p.Numbered(2, 0).Value("outlineLvl", "0"));
        Style(w, "Title", "Title", "Normal", paragraph: p => p.Add("spacing", ("before", "3600"), ("after", "240")).Value("jc", "center"), run: r => Bold(r, 52));
        Style(w, "Subtitle", "Subtitle", "Normal", paragraph: p => p.Add("spacing", ("before", "120"), ("after", "120")).Value("jc", "center"), run: r => { Fonts(r, "Arial", "SimHei"); r.Value("color", Dark).Value("sz", "32"); });
        Style(w, "Caption", "caption", "Normal", paragraph: p => p.Add("keepNext").Add("spacing", ("before", "160"), ("after", "80")).Value("jc", "center"), run: r => Bold(r, 20));
        Style(w, "FigureCaption", "Figure Caption", "Caption", paragraph: p => p.Add("keepNext", ("val", "0")).Add("spacing", ("before", "60"), ("after", "200")));
        Style(w, "Figure", "Figure", "Normal", paragraph: p => p.Add("keepNext").Add("spacing", ("before", "160"), ("line", "240"), ("lineRule", "auto")).Value("jc", "center"));
        Style(w, "TableText", "Table Text", "Normal", paragraph: p => p.Add("spacing", ("before", "20"), ("after", "20"), ("line", "240"), ("lineRule", "auto")), run: r => r.Value("sz", "16"));
        Style(w, "TableHead", "Table Head", "TableText", paragraph: p => p.Add("keepNext").Value("jc", "center"), run: r => r.Add("b"));
        Style(w, "ReportNote", "Report Note", "Normal", paragraph: p => p.Add("spacing", ("before", "60"), ("after", "120")), run: r => r.Value("color", "595959").Value("sz", "17"));
        Style(w, "ListBullet", "List Bullet", "Normal", paragraph: p => p.Numbered(3, 0).Add("spacing", ("before", "40"), ("after", "40")));
        Style(w, "TOCHeading", "TOC Heading", "Normal", paragraph: p => p.Add("spacing", ("before", "240"), ("after", "240")).Value("jc", "center"), run: r => Bold(r, 32));
        Contents(w, 1, "120", "0");
        Contents(w, 2, "20", "420");
        Style(w, "Header", "header", "Normal", paragraph: p => p.Open("pBdr").Add("bottom", ("val", "single"), ("sz", "4"), ("space", "4"), ("color", "8C8C8C")).Close(), run: r => r.Value("color", "595959").Value("sz", "18"));
        Style(w, "Footer", "footer", "Normal", run: r => r.Value("color", "595959").Value("sz", "18"));
        Table(w);
    }

    private static void Heading(WordMarkup w, int level, int size, string before, string after)
    {
        string number = level.ToString(System.Globalization.CultureInfo.InvariantCulture);
        Style(
            w, "Heading" + number, "heading " + number, "Normal", next: "BodyText",
            paragraph: p =>
            {
                p.Add("keepNext").Add("keepLines");
                if (level == 1)
                {
                    p.Add("pageBreakBefore");
                }

                p.Numbered(1, level - 1).Add("spacing", ("before", before), ("after", after)).Value("outlineLvl", (level - 1).ToString(System.Globalization.CultureInfo.InvariantCulture));
            },
            run: r => Bold(r, size));
    }

    private static void Contents(WordMarkup w, int level, string before, string left)
    {
        string number = level.ToString(System.Globalization.CultureInfo.InvariantCulture);
        Style(w, "TOC" + number, "toc " + number, "Normal", paragraph: p => p
            .Open("tabs").Add("tab", ("val", "right"), ("leader", "dot"), ("pos", "9354")).Close()
            .Add("spacing", ("before", before)).Add("ind", ("left", left)));
    }

    private static void Style(
        WordMarkup w, string id, string name, string? basedOn, Action<WordMarkup>? paragraph = null, Action<WordMarkup>? run = null, bool isDefault = false, string? next = null)
    {
        w.Open("style", isDefault ? [("type", "paragraph"), ("default", "1"), ("styleId", id)] : [("type", "paragraph"), ("styleId", id)]);
        w.Value("name", name);
        if (basedOn is not null)
        {
            w.Value("basedOn", basedOn);
        }

        if (next is not null)
        {
            w.Value("next", next);
        }

        w.Add("qFormat");
        if (paragraph is not null)
        {
            w.Open("pPr");
            paragraph(w);
            w.Close();
        }

        if (run is not null)
        {
            w.Open("rPr");
            run(w);
            w.Close();
        }

        w.Close();
    }

    /// <summary>Lines above, below and under the head, as scientific tables have them.</summary>
    private static void Table(WordMarkup w)
    {
        w.Open("style", ("type", "table"), ("default", "1"), ("styleId", "TableNormal")).Value("name", "Normal Table").Open("tblPr")
            .Add("tblInd", ("w", "0"), ("type", "dxa")).Open("tblCellMar").Add("left", ("w", "70"), ("type", "dxa")).Add("right", ("w", "70"), ("type", "dxa")).Close().Close().Close();
        w.Open("style", ("type", "table"), ("styleId", "ReportTable")).Value("name", "Report Table").Value("basedOn", "TableNormal").Open("tblPr").Open("tblBorders")
            .Add("top", ("val", "single"), ("sz", "12"), ("space", "0"), ("color", Dark))
            .Add("bottom", ("val", "single"), ("sz", "12"), ("space", "0"), ("color", Dark))
            .Add("insideH", ("val", "single"), ("sz", "2"), ("space", "0"), ("color", "C8CED4"))
            .Close().Close();
        w.Open("tblStylePr", ("type", "firstRow")).Open("tcPr").Open("tcBorders")
            .Add("bottom", ("val", "single"), ("sz", "8"), ("space", "0"), ("color", Dark)).Close()
            .Add("shd", ("val", "clear"), ("color", "auto"), ("fill", "E9EEF3")).Close().Close();
        w.Close();
    }

    private static void Bold(WordMarkup w, int halfPoints)
    {
        Fonts(w, "Arial", "SimHei");
        w.Add("b").Value("color", Dark).Value("sz", halfPoints.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    private static void Fonts(WordMarkup w, string latin, string chinese)
        => w.Add("rFonts", ("ascii", latin), ("hAnsi", latin), ("eastAsia", chinese), ("cs", latin));

    private static WordMarkup Numbered(this WordMarkup w, int list, int level)
        => w.Open("numPr").Value("ilvl", level.ToString(System.Globalization.CultureInfo.InvariantCulture)).Value("numId", list.ToString(System.Globalization.CultureInfo.InvariantCulture)).Close();

    private static WordMarkup Indent(this WordMarkup w, ReportLanguage language)
        => language == ReportLanguage.Chinese ? w.Add("ind", ("firstLineChars", "200"), ("firstLine", "420")).Value("jc", "both") : w.Value("jc", "both");
}
