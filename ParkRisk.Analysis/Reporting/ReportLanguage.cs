namespace ParkRisk.Analysis.Reporting;

/// <summary>Language of a figure or document.</summary>
public enum ReportLanguage
{
    /// <summary>中文</summary>
    Chinese,

    /// <summary>English.</summary>
    English,
}

/// <summary>Choice of words.</summary>
public static class ReportLanguages
{
    /// <summary>The words in the language.</summary>
    public static string Pick(this ReportLanguage language, string chinese, string english) => language == ReportLanguage.Chinese ? chinese : english;
}
