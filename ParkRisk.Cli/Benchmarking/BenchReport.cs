using System.Globalization;
using System.Runtime.Intrinsics;
using System.Text.Json;

namespace ParkRisk.Cli.Benchmarking;

/// <summary>Times of many repetitions.</summary>
/// <param name="Median">ms.</param>
/// <param name="P95">ms. Nineteen in twenty are no longer.</param>
/// <param name="Count">Repetitions.</param>
internal sealed record Times(double Median, double P95, int Count)
{
    /// <summary>The figures of a set of times.</summary>
    /// <param name="milliseconds">ms. At least one.</param>
    public static Times Of(IReadOnlyCollection<double> milliseconds)
    {
        double[] sorted = [.. milliseconds.Order()];
        return new(sorted[sorted.Length / 2], sorted[Math.Min(sorted.Length - 1, (int)(0.95 * sorted.Length))], sorted.Length);
    }
}

/// <summary>Error of the individual risk against double precision, relative.</summary>
/// <param name="Max">Largest.</param>
/// <param name="P99">Of 99 in 100 cells it is no larger.</param>
/// <param name="Cells">Cells compared.</param>
/// <param name="Reference">What they were compared with.</param>
internal sealed record MapError(double Max, double P99, int Cells, string Reference)
{
    /// <summary>1/year. Cells of less risk are not compared.</summary>
    public const double LeastRisk = 1e-9;

    /// <summary>The figures of a set of pairs.</summary>
    public static MapError Of(IEnumerable<(double Risk, double Truth)> pairs, string reference)
    {
        double[] errors = [.. pairs.Where(p => p.Truth > LeastRisk).Select(p => Math.Abs(p.Risk / p.Truth - 1)).Order()];
        return errors.Length == 0 ? new(0, 0, 0, reference) : new(errors[^1], errors[(int)(0.99 * errors.Length)], errors.Length, reference);
    }
}

/// <summary>Exponents e of time ∝ nᵉ, fitted to measured times.</summary>
/// <param name="Sources">Cold run against the number of sources.</param>
/// <param name="Scenarios">Cold run against the scenarios a source.</param>
/// <param name="Cells">Cold run against the number of cells.</param>
/// <param name="EditVsSources">Edit of one source against the number of sources.</param>
internal sealed record ScalingExponents(double Sources, double Scenarios, double Cells, double EditVsSources);

/// <summary>The whole process, from its start to its files written.</summary>
/// <param name="Seconds">s. Median.</param>
/// <param name="PeakMebibytes">MiB. Largest working set.</param>
internal sealed record ProcessFigures(double Seconds, double PeakMebibytes);

/// <summary>What was measured.</summary>
internal sealed record BenchReport
{
    /// <summary><c>park-l</c> or the dataset.</summary>
    public required string Case { get; init; }

    /// <summary>Cold runs in this process, after one to warm up.</summary>
    public required Times Cold { get; init; }

    /// <summary>One source changed, up to map and contours (park-l) or the whole assessment (dataset).</summary>
    public required Times Edit { get; init; }

    /// <summary>A drag, map and targets only; null for park-l, which has no targets.</summary>
    public Times? Preview { get; init; }

    /// <summary>Societal risk.</summary>
    public required Times Fn { get; init; }

    /// <summary>The whole process; null where it could not be started again.</summary>
    public ProcessFigures? Process { get; init; }

    /// <summary>Error of the map.</summary>
    public required MapError Error { get; init; }

    /// <summary>Scaling; null for a dataset.</summary>
    public ScalingExponents? Exponents { get; init; }

    /// <summary>The brute-force script; null where Python with numpy is not installed, or for a dataset.</summary>
    public BaselineFigures? Baseline { get; init; }

    /// <summary>Widest vectors that the engine uses here.</summary>
    public static string InstructionSet => Vector512.IsHardwareAccelerated ? "AVX-512" : Vector256.IsHardwareAccelerated ? "AVX2" : "scalar";

    /// <summary>Writes the report as one JSON object.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteStartObject("machine");
        json.WriteNumber("cores", Environment.ProcessorCount);
        json.WriteString("instruction_set", InstructionSet);
        json.WriteEndObject();
        json.WriteString("case", Case);
        json.WriteNumber("runs", Cold.Count);
        json.WriteNumber("cold_ms", Round(Cold.Median));
        Write(json, "edit_ms", Edit);
        Write(json, "preview_ms", Preview);
        json.WriteNumber("fn_ms", Round(Fn.Median));
        WriteOrNull(json, "peak_mib", Process?.PeakMebibytes);
        WriteOrNull(json, "process_s", Process?.Seconds);
        json.WriteStartObject("error");
        json.WriteNumber("max", Round(Error.Max));
        json.WriteNumber("p99", Round(Error.P99));
        json.WriteNumber("cells", Error.Cells);
        json.WriteString("reference", Error.Reference);
        json.WriteEndObject();
        WriteExponents(json);
        WriteBaseline(json);
        json.WriteEndObject();
    }

    private static double Round(double value) => double.Parse(value.ToString("G4", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    private static void WriteOrNull(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, Round(number));
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static void Write(Utf8JsonWriter json, string name, Times? times)
    {
        if (times is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteNumber("median", Round(times.Median));
        json.WriteNumber("p95", Round(times.P95));
        json.WriteNumber("runs", times.Count);
        json.WriteEndObject();
    }

    private void WriteExponents(Utf8JsonWriter json)
    {
        if (Exponents is null)
        {
            json.WriteNull("exponents");
            return;
        }

        json.WriteStartObject("exponents");
        json.WriteNumber("sources", Math.Round(Exponents.Sources, 2));
        json.WriteNumber("scenarios", Math.Round(Exponents.Scenarios, 2));
        json.WriteNumber("cells", Math.Round(Exponents.Cells, 2));
        json.WriteNumber("edit_vs_sources", Math.Round(Exponents.EditVsSources, 2));
        json.WriteEndObject();
    }

    private void WriteBaseline(Utf8JsonWriter json)
    {
        if (Baseline is null)
        {
            json.WriteNull("baseline");
            return;
        }

        json.WriteStartObject("baseline");
        json.WriteNumber("seconds_measured", Round(Baseline.Seconds));
        json.WriteNumber("share", Round(Baseline.Share));
        json.WriteNumber("seconds_extrapolated", Round(Baseline.ExtrapolatedSeconds));
        json.WriteNumber("ratio", Round(1000 * Baseline.ExtrapolatedSeconds / Cold.Median));
        json.WriteNumber("largest_difference", Round(Baseline.LargestDifference));
        json.WriteEndObject();
    }
}
