using System.Text.Json;
using ParkRisk.Analysis.Calculators;

namespace ParkRisk.Validation;

/// <summary>How the worked cases of one family come out.</summary>
/// <param name="Name">Name of the family.</param>
/// <param name="Cases">Number of cases.</param>
/// <param name="Published">Number of cases whose figures were read in a public text.</param>
/// <param name="Values">Number of values compared.</param>
/// <param name="LargestDifference">Largest relative difference from a value of a closed form or a solved equation.</param>
/// <param name="LargestPublishedDifference">Largest relative difference from a printed value, which is rounded.</param>
/// <param name="LargestShare">Largest share of the tolerance that a value uses up; above 1 fails.</param>
internal sealed record WorkedFamily(
    string Name, int Cases, int Published, int Values, double LargestDifference, double LargestPublishedDifference, double LargestShare)
{
    private const double ClosedFormTolerance = 1e-4;

    /// <summary>Evaluates every case of a file that expects values.</summary>
    public static WorkedFamily Of(CaseFile file)
    {
        JsonElement[] cases = [.. file.Cases.Where(c => c.TryGetProperty("expected", out var e) && e.ValueKind == JsonValueKind.Object)];
        Comparison[] comparisons = [.. cases.SelectMany(Compare)];
        return new(
            file.Family, cases.Length, cases.Count(c => c.GetProperty("tag").GetString() == "S"), comparisons.Length,
            Largest(comparisons.Where(c => c.IsDerived), c => c.RelativeDifference),
            Largest(comparisons.Where(c => c.IsPrinted), c => c.RelativeDifference),
            Largest(comparisons, c => c.ShareOfTolerance));
    }

    private static IEnumerable<Comparison> Compare(JsonElement worked)
    {
        var outputs = CaseRunner.Evaluate(worked.GetProperty("model").GetString()!, worked.GetProperty("inputs"));
        foreach (var expected in worked.GetProperty("expected").EnumerateObject())
        {
            if (expected.Value.TryGetProperty("value", out var value))
            {
                object? actual = outputs.Values.FirstOrDefault(v => v.Key == expected.Name).Value;
                double relative = Tolerance(expected.Value, "rel_tol"), absolute = Tolerance(expected.Value, "abs_tol");
                foreach (var comparison in Compare(value, actual, relative, absolute))
                {
                    yield return comparison;
                }
            }
        }
    }

    private static IEnumerable<Comparison> Compare(JsonElement expected, object? actual, double relative, double absolute)
    {
        JsonElement[] values = expected.ValueKind == JsonValueKind.Array ? [.. expected.EnumerateArray()] : [expected];
        for (int i = 0; i < values.Length; i++)
        {
            double? computed = actual is double?[] list ? list[i] : actual as double?;
            if (values[i].ValueKind == JsonValueKind.Number && computed is { } number)
            {
                yield return new(values[i].GetDouble(), number, relative, absolute);
            }
        }
    }

    private static double Tolerance(JsonElement expected, string name) => expected.TryGetProperty(name, out var value) ? value.GetDouble() : 0;

    private static double Largest(IEnumerable<Comparison> comparisons, Func<Comparison, double> quantity)
        => comparisons.Select(quantity).DefaultIfEmpty(0).Max();

    private readonly record struct Comparison(double Expected, double Computed, double RelativeTolerance, double AbsoluteTolerance)
    {
        public bool IsDerived => AbsoluteTolerance == 0 && RelativeTolerance is > 0 and <= ClosedFormTolerance;

        public bool IsPrinted => RelativeTolerance > ClosedFormTolerance;

        public double RelativeDifference => Expected == 0 ? 0 : Math.Abs(Computed - Expected) / Math.Abs(Expected);

        public double ShareOfTolerance
            => Math.Max(RelativeTolerance * Math.Abs(Expected), AbsoluteTolerance) is > 0 and var allowed ? Math.Abs(Computed - Expected) / allowed : 0;
    }
}
