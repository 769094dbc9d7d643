using System.Globalization;
using System.Text;
using System.Text.Json;

namespace ParkRisk.Validation;

/// <summary>The validation page and its figures.</summary>
internal static class ValidationReport
{
    /// <summary>Texts by their path below <c>docs</c>: the page and one figure a set of experiments.</summary>
    /// <param name="caseFolder">Folder with the case files.</param>
    public static IReadOnlyDictionary<string, string> Build(string caseFolder)
    {
        var files = CaseFile.ReadAll(caseFolder);
        WorkedFamily[] families = [.. files.Select(WorkedFamily.Of).Where(f => f.Cases > 0)];
        ExperimentSet[] sets = [.. files.SelectMany(ExperimentSet.Of), .. FireExperiments.ReadAll(caseFolder)];
        var result = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["validation.md"] = Page(families, sets) };
        foreach (var set in sets)
        {
            result[$"validation/{set.Name}.svg"] = ScatterPlot.Draw(set.Name, set.Pairs);
        }

        return result;
    }

    private static string Page(WorkedFamily[] families, ExperimentSet[] sets)
    {
        var page = new StringBuilder();
        page.Append("""
            # Validation

            This page is generated from the worked cases and measurements in `tests/ParkRisk.Analysis.Tests/Cases`; a test fails when it is out of date. Write it anew with

            ```
            dotnet run --project tests/ParkRisk.Validation
            ```

            ## Worked examples

            *Published* counts the cases whose figures were read in a public text; the others were recalled or derived independently from the published equations. The difference from derived values shows the arithmetic (given as the next power of ten); that from printed values contains the rounding of the print. *Tolerance used* is the largest share of the allowed difference; above 100 % a case fails.

            | family | cases | published | values | difference, derived | difference, printed | tolerance used |
            |---|---|---|---|---|---|---|

            """.ReplaceLineEndings("\n"));
        foreach (var family in families)
        {
            Line(page, $"| {family.Name} | {family.Cases} | {family.Published} | {family.Values} | {PowerOfTen(family.LargestDifference)} | {Percent(family.LargestPublishedDifference)} | {Percent(family.LargestShare)} |");
        }

        page.Append("""

            ## Experiments

            FAC2 and FAC1.5: share of the pairs within a factor of 2 and 1.5. MG: geometric mean of computed over observed (1 is unbiased, above 1 is high). VG: geometric variance (1 is perfect, 1.6 a typical scatter of a factor of 2). After Chang and Hanna (2004). *Demanded* are the limits to which the set is held by a test.

            | set | models | pairs | FAC2 | FAC1.5 | MG | VG | demanded | |
            |---|---|---|---|---|---|---|---|---|

            """.ReplaceLineEndings("\n"));
        foreach (var set in sets)
        {
            var skill = Skill.Of([.. set.Pairs.Select(p => p.Pair)]);
            Line(page, $"| {set.Name} | {string.Join(", ", set.Models)} | {skill.Count} | {skill.Fac2:F2} | {skill.Fac15:F2} | {skill.GeometricMean:F2} | {skill.GeometricVariance:F2} | {Demanded(set.Limits)} | {Verdict(set.Limits, skill)} |");
        }

        AppendTotals(page, sets);
        foreach (var set in sets)
        {
            Line(page, $"\n### {set.Name}\n\n![computed against observed](validation/{set.Name}.svg)\n");
            Line(page, $"Source: {string.Join("; ", set.Sources)}.");
        }

        return page.ToString();
    }

    /// <summary>Sets that share an experiment and a quantity, such as the stabilities of Prairie Grass, taken together.</summary>
    private static void AppendTotals(StringBuilder page, ExperimentSet[] sets)
    {
        var totals = sets
            .GroupBy(s => (Experiment: string.Join('-', s.Name.Split('-').Take(2)), Models: string.Join(", ", s.Models), Keys: string.Join(",", s.Pairs.Select(p => p.Key).Distinct())))
            .Where(g => g.Count() > 1);
        foreach (var total in totals)
        {
            var skill = Skill.Of([.. total.SelectMany(s => s.Pairs).Select(p => p.Pair)]);
            Line(page, $"| **{total.Key.Experiment}, all** | {total.Key.Models} | {skill.Count} | {skill.Fac2:F2} | {skill.Fac15:F2} | {skill.GeometricMean:F2} | {skill.GeometricVariance:F2} | | |");
        }
    }

    private static string Demanded(JsonElement limits)
        => limits.ValueKind != JsonValueKind.Object
            ? ""
            : FormattableString.Invariant($"FAC2 ≥ {Limit(limits, "fac2_min")}, {DemandedWithinHalf(limits)}MG {Limit(limits, "mg_min")} … {Limit(limits, "mg_max")}");

    private static string DemandedWithinHalf(JsonElement limits)
        => limits.TryGetProperty("fac15_min", out var minimum) ? FormattableString.Invariant($"FAC1.5 ≥ {minimum.GetDouble()}, ") : "";

    private static string Verdict(JsonElement limits, Skill skill)
        => limits.ValueKind != JsonValueKind.Object ? ""
            : skill.Fac2 >= Limit(limits, "fac2_min") && (!limits.TryGetProperty("fac15_min", out var within) || skill.Fac15 >= within.GetDouble()) && skill.GeometricMean >= Limit(limits, "mg_min") && skill.GeometricMean <= Limit(limits, "mg_max") ? "met"
            : "**missed**";

    private static double Limit(JsonElement limits, string name) => limits.GetProperty(name).GetDouble();

    private static string PowerOfTen(double value)
        => value <= 1e-12 ? "≤ 1e-12" : FormattableString.Invariant($"≤ 1e{Math.Ceiling(Math.Log10(value)):F0}");

    private static string Percent(double share)
        => share == 0 ? "–" : FormattableString.Invariant($"{100 * share:F1} %");

    private static void Line(StringBuilder page, FormattableString line)
        => page.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
