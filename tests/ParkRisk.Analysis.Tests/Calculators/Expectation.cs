using System.Text.Json;

namespace ParkRisk.Analysis.Tests.Calculators;

/// <summary>Compares one output with what a worked case expects of it.</summary>
internal static class Expectation
{
    public static void Check(string key, JsonElement expected, JsonElement actual)
    {
        double relative = Tolerance(expected, "rel_tol"), absolute = Tolerance(expected, "abs_tol");
        if (expected.TryGetProperty("value", out var value))
        {
            CheckValue(key, value, actual, relative, absolute);
        }

        if (expected.TryGetProperty("sum", out var sum))
        {
            CheckNumber(key + " (sum)", sum.GetDouble(), Numbers(actual).Sum(), relative, absolute);
        }

        if (expected.TryGetProperty("min", out var minimum))
        {
            Assert.That(Numbers(actual), Is.All.GreaterThanOrEqualTo(minimum.GetDouble()), key);
        }

        if (expected.TryGetProperty("max", out var maximum))
        {
            Assert.That(Numbers(actual), Is.All.LessThanOrEqualTo(maximum.GetDouble()), key);
        }

        if (expected.TryGetProperty("decreasing", out _))
        {
            Assert.That(Numbers(actual), Is.Ordered.Descending, key);
        }

        if (expected.TryGetProperty("increasing", out _))
        {
            Assert.That(Numbers(actual), Is.Ordered.Ascending, key);
        }
    }

    private static void CheckValue(string key, JsonElement expected, JsonElement actual, double relative, double absolute)
    {
        switch (expected.ValueKind)
        {
            case JsonValueKind.String when expected.GetString() == "*":
                break;
            case JsonValueKind.Array:
                Assert.That(actual.ValueKind, Is.EqualTo(JsonValueKind.Array), key);
                Assert.That(actual.GetArrayLength(), Is.EqualTo(expected.GetArrayLength()), key);
                for (int i = 0; i < expected.GetArrayLength(); i++)
                {
                    CheckValue($"{key}[{i}]", expected[i], actual[i], relative, absolute);
                }

                break;
            case JsonValueKind.Number:
                Assert.That(actual.ValueKind, Is.EqualTo(JsonValueKind.Number), key);
                CheckNumber(key, expected.GetDouble(), actual.GetDouble(), relative, absolute);
                break;
            default:
                Assert.That(actual.ToString(), Is.EqualTo(expected.ToString()), key);
                Assert.That(actual.ValueKind, Is.EqualTo(expected.ValueKind), key);
                break;
        }
    }

    private static void CheckNumber(string key, double expected, double actual, double relative, double absolute)
        => Assert.That(actual, Is.EqualTo(expected).Within(Math.Max(absolute, relative * Math.Abs(expected))), key);

    private static double Tolerance(JsonElement expected, string name) => expected.TryGetProperty(name, out var value) ? value.GetDouble() : 0;

    private static double[] Numbers(JsonElement actual)
        => actual.ValueKind == JsonValueKind.Array ? [.. actual.EnumerateArray().Select(e => e.GetDouble())] : [actual.GetDouble()];
}
