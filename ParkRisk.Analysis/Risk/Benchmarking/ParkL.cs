using System.Collections.Immutable;
using ParkRisk.Analysis.Geometries;
using ParkRisk.Analysis.Meteorology;

namespace ParkRisk.Analysis.Risk.Benchmarking;

/// <summary>The synthetic workload "park-L": sources in a 6 × 6 km park in the middle of 10 × 10 km, each with fires, explosions and toxic plumes; seeded, the same in every language.</summary>
public sealed class ParkL
{
    private const double Domain = 10_000;
    private static readonly double[] WindSpeeds = [3, 1.5, 5, 9, 5, 1.5];
    private static readonly int[] Groups = [0, 1, 1, 1, 2, 3];
    private static readonly double[] ClassShares = [.10, .12, .35, .18, .10, .15];
    private static readonly StabilityClass[] Stabilities =
        [StabilityClass.B, StabilityClass.D, StabilityClass.D, StabilityClass.D, StabilityClass.E, StabilityClass.F];

    /// <summary>Probits a, b, n with concentrations in mg/m³ and minutes.</summary>
    private static readonly (double A, double B, double N)[] Substances =
        [(-6.35, .5, 2.75), (-15.6, 1, 2), (-11.5, 1, 1.9), (-8.4, 1, 1.5), (-19.2, 1, 2.4)];

    private static readonly double Transmissivity = 2.02 * Math.Pow(1500, -0.09);
    private readonly RuralPlumeShape[] shapes = [.. WindSpeeds.Select(static (u, w) => new RuralPlumeShape(Groups[w], u))];

    /// <summary>Draws the workload.</summary>
    /// <param name="sources">Number of sources.</param>
    /// <param name="scenarios">Scenarios a source; half of them toxic.</param>
    /// <param name="cells">Cells along a side of the grid.</param>
    /// <param name="seed">Seed of the stream.</param>
    public ParkL(int sources = 300, int scenarios = 20, int cells = 1000, long seed = 12345)
    {
        var random = new SplitMix64((ulong)seed);
        Weather = DrawWeather(random);
        Frame = new GridFrame(0, 0, Domain / cells, cells, cells);
        Sources = [.. Enumerable.Range(0, sources).Select(i => DrawSource(random, i, scenarios))];
    }

    /// <summary>Six classes, sixteen sectors.</summary>
    public JointFrequency Weather { get; }

    /// <summary>The grid.</summary>
    public GridFrame Frame { get; }

    /// <summary>The sources.</summary>
    public ImmutableArray<RiskSource> Sources { get; }

    /// <summary>Small crowds spread evenly over the domain; of the workload's stream with another seed.</summary>
    /// <param name="count">Number of points.</param>
    public static ImmutableArray<PopulationPoint> People(int count)
    {
        var random = new SplitMix64(54321);
        return [.. Enumerable.Range(0, count).Select(_ => new PopulationPoint(Uniform(random, 0, Domain), Uniform(random, 0, Domain), Uniform(random, 0, 10), 0))];
    }

    /// <summary>The workload's own wind is a direction of travel counter-clockwise from east; the joint frequency's is clockwise, from.</summary>
    private static JointFrequency DrawWeather(SplitMix64 random)
    {
        var shares = new double[6 * 16];
        for (int w = 0; w < 6; w++)
        {
            double mode = random.Next();
            double[] raw = [.. Enumerable.Range(0, 16).Select(k => 1 + .6 * Math.Cos(2 * Math.PI * (k / 16.0 - mode)) + .5 * random.Next())];
            double sum = raw.Sum();
            for (int k = 0; k < 16; k++)
            {
                shares[w * 16 + (28 - k) % 16] = ClassShares[w] * raw[k] / sum;
            }
        }

        return new JointFrequency
        {
            Classes = [.. Enumerable.Range(0, 6).Select(static w => new WeatherClass(Stabilities[w], WindSpeeds[w]))],
            SectorCount = 16,
            Frequencies = [.. shares],
        };
    }

    private static double Uniform(SplitMix64 random, double low, double span) => low + span * random.Next();

    private static double Power(double exponent) => Math.Pow(10, exponent);

    private RiskSource DrawSource(SplitMix64 random, int index, int scenarios)
    {
        double east = Uniform(random, 2000, 6000), north = Uniform(random, 2000, 6000);
        var items = ImmutableArray.CreateBuilder<RiskItem>();
        for (int j = 0; j < scenarios; j++)
        {
            double frequency = Power(Uniform(random, -7, 2.5));
            int kind = j < scenarios / 2 ? j % 10 : 10;
            string id = FormattableString.Invariant($"{index}-{j}");
            switch (kind)
            {
                case < 4:
                    items.Add(new RiskItem(id, frequency, null, Fireball(random)));
                    break;
                case < 7:
                    items.Add(new RiskItem(id, frequency * 20, null, PoolFire(random)));
                    break;
                case < 10:
                    double mass = Power(Uniform(random, 1.5, 2));
                    items.Add(new RiskItem(id, frequency * 0.975, null, new LethalDisc(5 * Math.Cbrt(mass), 1)));
                    items.Add(new RiskItem(id, frequency * 0.025, null, new LethalDisc(12 * Math.Cbrt(mass), 1)));
                    break;
                default:
                    AddPlumes(items, id, random);
                    break;
            }
        }

        return new RiskSource(FormattableString.Invariant($"{index}"), east, north, items.ToImmutable());
    }

    private static HeatRing Fireball(SplitMix64 random)
    {
        double mass = Power(Uniform(random, 3, 2));
        double radius = 3.24 * Math.Pow(mass, .325);
        return Heat(200e3 * radius * radius * Transmissivity, Math.Min(.852 * Math.Pow(mass, .26), 20));
    }

    private static HeatRing PoolFire(SplitMix64 random)
    {
        double diameter = Uniform(random, 10, 40);
        return Heat(.35 * .055 * 44e6 * Math.PI / 4 * diameter * diameter / (4 * Math.PI) * Transmissivity, 20);
    }

    private static HeatRing Heat(double fluxAtOneMetre, double seconds)
    {
        double offset = -36.38 - 5 + 2.56 * (4.0 / 3 * Math.Log(fluxAtOneMetre) + Math.Log(seconds));
        const double Slope = 2.56 * 4 / 3 * 2.09;
        return new HeatRing(offset, Slope, Math.Exp((offset + 6.5) / Slope));
    }

    private void AddPlumes(ImmutableArray<RiskItem>.Builder items, string id, SplitMix64 random)
    {
        (double a, double b, double n) = Substances[(int)(5 * random.Next())];
        double size = random.Next();
        double frequency = Power(-5 - 1.5 * size) * Uniform(random, .3, .7);
        double milligrams = Power(-1.7 + 2.7 * size) * 1e6;
        double slope = b * n;
        double offset = a - 5 + b * (n * Math.Log(milligrams / Math.PI) + Math.Log(30));
        for (int w = 0; w < shapes.Length; w++)
        {
            items.Add(new RiskItem(id, frequency, w, new ToxicPlume(shapes[w], offset, slope, PlumeReach(shapes[w], (offset + 6.5) / slope))));
        }
    }

    /// <summary>Distance on the axis where G passes a limit: G rises all the way.</summary>
    private static double PlumeReach(RuralPlumeShape shape, double limit)
    {
        double low = 1e-3, high = 1e6;
        for (int i = 0; i < 60; i++)
        {
            double middle = Math.Sqrt(low * high);
            (low, high) = shape.Dilution(middle, 0) < limit ? (middle, high) : (low, middle);
        }

        return high;
    }
}
