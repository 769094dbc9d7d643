using System.Globalization;
using ParkRisk.Analysis.Reporting.Documents;

namespace ParkRisk.Analysis.Reporting.Word;

/// <summary>A heading with its number and bookmark.</summary>
/// <param name="Block">The heading.</param>
/// <param name="Number">Number as the numbering writes it.</param>
/// <param name="Bookmark">Name of its bookmark.</param>
internal sealed record NumberedHeading(HeadingBlock Block, string Number, string Bookmark);

/// <summary>Numbers headings as Word's numbering will.</summary>
internal static class WordHeadings
{
    /// <summary>All headings in order.</summary>
    public static IEnumerable<NumberedHeading> Number(ReportContent report)
    {
        int[] counts = new int[4];
        int annexes = 0;
        int index = 0;
        foreach (var heading in report.Blocks.OfType<HeadingBlock>())
        {
            index++;
            string bookmark = "_Toc" + index.ToString("D6", CultureInfo.InvariantCulture);
            if (heading.IsAnnex)
            {
                yield return new(heading, report.Language.Pick("附录 ", "Annex ") + (char)('A' + annexes++), bookmark);
                continue;
            }

            counts[heading.Level]++;
            Array.Clear(counts, heading.Level + 1, counts.Length - heading.Level - 1);
            yield return new(heading, string.Join('.', counts[1..(heading.Level + 1)]), bookmark);
        }
    }
}
