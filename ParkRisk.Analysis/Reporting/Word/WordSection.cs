namespace ParkRisk.Analysis.Reporting.Word;

/// <summary>Properties of a section: paper, margins, header and footer.</summary>
internal static class WordSection
{
    private const string Short = "11906", Long = "16838";

    /// <summary>Writes the properties, which end the section.</summary>
    /// <param name="w">Markup.</param>
    /// <param name="parts">Ids of header and footer.</param>
    /// <param name="isLandscape">True for a landscape page.</param>
    /// <param name="isFirst">True for the first section, whose title page has no header.</param>
    public static void Write(WordMarkup w, (string Header, string Footer) parts, bool isLandscape, bool isFirst)
    {
        w.Open("sectPr");
        Reference(w, "headerReference", parts.Header);
        Reference(w, "footerReference", parts.Footer);
        w.Value("type", "nextPage");
        if (isLandscape)
        {
            w.Add("pgSz", ("w", Long), ("h", Short), ("orient", "landscape"));
        }
        else
        {
            w.Add("pgSz", ("w", Short), ("h", Long));
        }

        w.Add("pgMar", ("top", "1418"), ("right", "1276"), ("bottom", "1276"), ("left", "1276"), ("header", "709"), ("footer", "709"), ("gutter", "0"));
        if (isFirst)
        {
            w.Add("titlePg");
        }

        w.Close();
    }

    private static void Reference(WordMarkup w, string name, string id)
    {
        w.Open(name, ("type", "default"));
        w.Xml.WriteAttributeString("r", "id", WordMarkup.R, id);
        w.Close();
    }
}
