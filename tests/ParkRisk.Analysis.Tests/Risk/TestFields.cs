using ParkRisk.Analysis.Effects;
using ParkRisk.Analysis.Meteorology;

namespace ParkRisk.Analysis.Tests.Risk;

/// <summary>Certain death within a wedge about the wind axis.</summary>
internal sealed class Wedge(double radius, double halfAngle) : IEdgedEffectField
{
    public double Reach => radius;

    public bool IsOmnidirectional => false;

    public double InnerLethality => 1;

    public double HalfAngle(double distance) => distance <= radius ? halfAngle : 0;

    public void Evaluate(ReadOnlySpan<double> downwind, ReadOnlySpan<double> crosswind, Span<double> lethality)
    {
        for (int i = 0; i < lethality.Length; i++)
        {
            double r = Math.Sqrt(downwind[i] * downwind[i] + crosswind[i] * crosswind[i]);
            lethality[i] = r <= radius && Math.Abs(Math.Atan2(crosswind[i], downwind[i])) <= halfAngle ? 1 : 0;
        }
    }
}

/// <summary>Certain death within an ellipse that begins at the source and lies downwind, as a flash fire does.</summary>
internal sealed class DownwindEllipse(double length, double width) : IEdgedEffectField
{
    public double Reach => length;

    public bool IsOmnidirectional => false;

    public double InnerLethality => 1;

    public double HalfAngle(double distance)
    {
        double low = 0, high = Math.PI;
        for (int i = 0; i < 60; i++)
        {
            double middle = (low + high) / 2;
            (low, high) = Inside(distance * Math.Cos(middle), distance * Math.Sin(middle)) ? (middle, high) : (low, middle);
        }

        return low;
    }

    public void Evaluate(ReadOnlySpan<double> downwind, ReadOnlySpan<double> crosswind, Span<double> lethality)
    {
        for (int i = 0; i < lethality.Length; i++)
        {
            lethality[i] = Inside(downwind[i], crosswind[i]) ? 1 : 0;
        }
    }

    private bool Inside(double x, double y) => Math.Pow((2 * x - length) / length, 2) + Math.Pow(2 * y / width, 2) <= 1;
}

/// <summary>A smooth field of any width, not a probit of a plume: exp(−r/scale)·((1 + cos ψ)/2)^sharpness.</summary>
internal sealed class SmoothLobe(double scale, double sharpness) : IEffectField
{
    public double Reach => 25 * scale;

    public bool IsOmnidirectional => false;

    public void Evaluate(ReadOnlySpan<double> downwind, ReadOnlySpan<double> crosswind, Span<double> lethality)
    {
        for (int i = 0; i < lethality.Length; i++)
        {
            double r = Math.Sqrt(downwind[i] * downwind[i] + crosswind[i] * crosswind[i]);
            double cosine = r > 0 ? downwind[i] / r : 1;
            lethality[i] = r > Reach ? 0 : Math.Exp(-r / scale) * Math.Pow((1 + cosine) / 2, sharpness);
        }
    }
}

/// <summary>Roses for tests.</summary>
internal static class TestWeather
{
    public static JointFrequency Uniform(int sectors) => Of([.. Enumerable.Repeat(1.0 / sectors, sectors)]);

    public static JointFrequency OneDirection(int sectors, int sector) => Of([.. Enumerable.Range(0, sectors).Select(k => k == sector ? 1.0 : 0)]);

    public static JointFrequency Random(int sectors, int seed)
    {
        var random = new Random(seed);
        double[] raw = [.. Enumerable.Range(0, sectors).Select(_ => 0.1 + random.NextDouble())];
        return Of([.. raw.Select(r => r / raw.Sum())]);
    }

    private static JointFrequency Of(double[] shares)
        => new() { Classes = [new WeatherClass(StabilityClass.D, 5)], SectorCount = shares.Length, Frequencies = [.. shares] };
}
