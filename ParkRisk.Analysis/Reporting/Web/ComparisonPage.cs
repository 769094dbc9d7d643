using System.Text;
using ParkRisk.Analysis.Assessments.Comparison;
using ParkRisk.Analysis.Reporting.Documents;

namespace ParkRisk.Analysis.Reporting.Web;

/// <summary>A comparison on one page that opens offline.</summary>
public static class ComparisonPage
{
    /// <summary>The page as HTML.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="language">Language.</param>
    public static string Draw(AssessmentComparison comparison, ReportLanguage language)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        var html = new StringBuilder();
        var none = new Dictionary<string, string>();
        bool open = false;
        foreach (var block in ComparisonContent.Of(comparison, language))
        {
            if (block is HeadingBlock)
            {
                html.Append(open ? "</section>\n<section>" : "<section>");
                open = true;
            }

            html.Append(HtmlBlocks.Of(block, none));
        }

        html.Append(open ? "</section>\n" : "");
        string title = $"{SafeText.Clean(comparison.After.Park)} · {language.Pick("两次评估的比较", "Comparison of two assessments")}";
        return HtmlPage.Of(language, title, $"{comparison.Before.Time:yyyy-MM-dd} → {comparison.After.Time:yyyy-MM-dd}", html.ToString());
    }
}
