using System.Text;

namespace ParkRisk.Analysis.IO.Reference;

/// <summary>The words that stand for the values of an enumeration in files: <c>FactoryNonHazchem</c> is <c>factory_non_hazchem</c>, <c>Class1</c> is <c>class_1</c>.</summary>
public static class EnumWords
{
    /// <summary>Words and values, whatever the case of the words.</summary>
    public static IReadOnlyDictionary<string, T> Of<T>()
        where T : struct, Enum
        => Enum.GetValues<T>().ToDictionary(v => Word(v.ToString()), v => v, StringComparer.OrdinalIgnoreCase);

    private static string Word(string name)
    {
        var word = new StringBuilder();
        foreach (var letter in name)
        {
            if (word.Length > 0 && (char.IsAsciiLetterUpper(letter) || char.IsAsciiDigit(letter)))
            {
                word.Append('_');
            }

            word.Append(char.ToLowerInvariant(letter));
        }

        return word.ToString();
    }
}
