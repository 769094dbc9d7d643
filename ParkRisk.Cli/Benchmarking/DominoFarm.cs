using System.Collections.Immutable;
using NetTopologySuite.Geometries;
using ParkRisk.Analysis.Domino;
using ParkRisk.Analysis.Effects.Explosion;
using ParkRisk.Analysis.Effects.Fire;
using ParkRisk.Analysis.Meteorology;
using ParkRisk.Analysis.Risk;

namespace ParkRisk.Cli.Benchmarking;

/// <summary>A synthetic tank farm of any size: bunds of twelve tanks each, ten enterprises, three winds, a pool fire in the bund, a small one and an explosion a tank.</summary>
internal static class DominoFarm
{
    private const int PerBund = 12;
    private const double Spacing = 30, BundPitchEast = 260, BundPitchNorth = 220, Gust = 8;
    private static readonly double[] Winds = [2, 5, Gust];

    /// <summary>Wind: three speeds, sixteen directions, the west preferred.</summary>
    public static TravelRose Rose()
    {
        const int sectors = 16;
        return new(new JointFrequency
        {
            Classes = [new(StabilityClass.F, Winds[0]), new(StabilityClass.D, Winds[1]), new(StabilityClass.D, Winds[2])],
            SectorCount = sectors,
            Frequencies = [.. Enumerable.Range(0, Winds.Length * sectors).Select(k => (k % sectors == 12 ? 2.0 : 1.0) / (Winds.Length * (sectors + 1)))],
        });
    }

    /// <summary>The farm.</summary>
    /// <param name="tanks">Number of tanks.</param>
    public static DominoInput Create(int tanks)
    {
        var law = new EscalationLaw();
        var factory = new GeometryFactory();
        ImmutableArray<EscalationSource> bund = [.. Winds.Select(w => Fire(30, w, law))], spill = [.. Winds.Select(w => Fire(12, w, law))];
        var blast = EscalationSource.Of(ExplosionEffect.Tnt(300), law)!;
        int columns = (int)Math.Ceiling(Math.Sqrt((double)tanks / PerBund));
        var units = ImmutableArray.CreateBuilder<EscalationUnit>(tanks);
        var primaries = ImmutableArray.CreateBuilder<DominoPrimary>();
        for (int t = 0; t < tanks; t++)
        {
            int group = t / PerBund, place = t % PerBund;
            double east = group % columns * BundPitchEast + place % 4 * Spacing, north = group / columns * BundPitchNorth + place / 4 * Spacing;
            string enterprise = "E" + group * 10 / Math.Max(1, (tanks + PerBund - 1) / PerBund);
            units.Add(new("T" + t, enterprise, factory.CreatePoint(new Coordinate(east, north)).Buffer(9 + t % 3))
            {
                Heat = HeatTarget.Atmospheric,
                Blast = BlastTarget.Atmospheric,
                Volume = 2000 + 500 * (t % 3),
                ReceptorHeight = 6,
                Deluge = t % 4 == 0 ? 0.4 : 0,
            });
            void Start(EscalationSource source, double frequency, int? weather) => primaries.Add(new("units/T" + t, t, enterprise, east, north, frequency, weather, source));
            for (int w = 0; w < Winds.Length; w++)
            {
                Start(bund[w], 1e-5, w);
                Start(spill[w], 1e-4, w);
            }

            Start(blast, 1e-7, null);
        }

        return new(units.ToImmutable(), primaries.ToImmutable(), [.. Enumerable.Range(0, tanks).Select(_ => bund.Select(f => ImmutableArray.Create(f)).ToImmutableArray())], law);
    }

    private static EscalationSource Fire(double diameter, double wind, EscalationLaw law)
        => EscalationSource.Of(new PoolFireEffect(new PoolFireConditions(diameter, 0.05, 4.4e7, wind, 1.2), 60_000, 1500), law)!;
}
