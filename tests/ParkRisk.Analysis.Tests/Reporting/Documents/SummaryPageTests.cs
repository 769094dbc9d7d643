using System.Text.RegularExpressions;
using ParkRisk.Analysis.Reporting;
using ParkRisk.Analysis.Reporting.Web;

namespace ParkRisk.Analysis.Tests.Reporting.Documents;

/// <summary>The page that can be mailed.</summary>
internal sealed class SummaryPageTests
{
    [Test]
    public void It_loads_nothing([Values] ReportLanguage language)
    {
        string html = SummaryPage.Draw(SmallResult.Result, SmallResult.Input.Reference, new(language, "made up"));
        Assert.That(Regex.IsMatch(html, @"(src|href)\s*=\s*[""'](?!#)", RegexOptions.IgnoreCase), Is.False);
        Assert.That(Regex.IsMatch(html, @"@import|url\((?!#)", RegexOptions.IgnoreCase), Is.False);
        Assert.That(html, Does.Contain("<svg"));
    }

    [Test]
    public void Its_ids_are_unique()
    {
        string html = SummaryPage.Draw(SmallResult.Result, SmallResult.Input.Reference, new(ReportLanguage.English, "made up"));
        Assert.That(Regex.Matches(html, " id=\"([^\"]+)\"").Select(m => m.Groups[1].Value), Is.Unique);
    }

    [Test]
    public void Names_are_written_as_text()
    {
        string html = SummaryPage.Draw(SmallResult.Result, SmallResult.Input.Reference, new(ReportLanguage.English, "made up"));
        Assert.That(html, Does.Contain("=HYPERLINK(&quot;x&quot;)"));
        Assert.That(html.Contains('\u202E', StringComparison.Ordinal), Is.False);
    }
}
