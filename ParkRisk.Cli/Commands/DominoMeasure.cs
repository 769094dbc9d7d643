using System.Globalization;
using ParkRisk.Analysis.Domino;
using ParkRisk.Analysis.Parks;

namespace ParkRisk.Cli.Commands;

/// <summary>Reads a measure as it is typed: <c>deluge:T-101:0.4</c>, <c>fireproofing:T-101:60</c> (min), <c>bund:T-101:300</c> (m²), <c>move:T-101:50,0</c> (m east, north).</summary>
internal static class DominoMeasure
{
    /// <summary>The change, or null where the text is none.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="park">The park.</param>
    public static ParkProposal? Parse(string text, Park park)
    {
        int first = text.IndexOf(':', StringComparison.Ordinal), last = text.LastIndexOf(':');
        if (first < 0 || last <= first || park.Units.FirstOrDefault(u => u.Id == text[(first + 1)..last]) is not { } unit)
        {
            return null;
        }

        double[] numbers = [.. text[(last + 1)..].Split(',').Select(n => double.TryParse(n, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) ? value : double.NaN)];
        return (text[..first], numbers) switch
        {
            ("deluge", [>= 0 and < 1]) => DominoMeasures.Deluge(unit, numbers[0]),
            ("fireproofing", [>= 0 and <= 600]) => DominoMeasures.Fireproofing(unit, numbers[0] * 60),
            ("bund", [> 0 and < 1e7]) => DominoMeasures.Bund(unit, numbers[0]),
            ("move", [> -1e5 and < 1e5, > -1e5 and < 1e5]) => DominoMeasures.Move(unit, numbers[0], numbers[1]),
            _ => null,
        };
    }
}
