using System.Globalization;

namespace ParkRisk.Cli.Terminal;

/// <summary>Language of everything that the command line says.</summary>
internal enum Language
{
    /// <summary>中文</summary>
    Chinese,

    /// <summary>English.</summary>
    English,
}

/// <summary>Choice of the language and of the words in it.</summary>
internal static class LanguageChoice
{
    /// <summary>The words in the chosen language.</summary>
    public static string Pick(this Language language, string chinese, string english)
        => language == Language.Chinese ? chinese : english;

    /// <summary>The language that <c>--lang</c> names, else the system's. It is needed before parsing because the help texts depend on it; a wrong value is reported by the parser.</summary>
    public static Language FromArguments(IReadOnlyList<string> args)
    {
        string? named = null;
        for (int i = 0; i < args.Count && args[i] != "--"; i++)
        {
            if (args[i] == "--lang" && i + 1 < args.Count)
            {
                named = args[i + 1];
            }
            else if (args[i].StartsWith("--lang=", StringComparison.Ordinal) || args[i].StartsWith("--lang:", StringComparison.Ordinal))
            {
                named = args[i]["--lang=".Length..];
            }
        }

        return named switch
        {
            "zh" => Language.Chinese,
            "en" => Language.English,
            _ => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh" ? Language.Chinese : Language.English,
        };
    }
}
