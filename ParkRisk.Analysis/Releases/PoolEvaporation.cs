using System.Collections.Immutable;
using ParkRisk.Analysis.Quantities;

namespace ParkRisk.Analysis.Releases;

/// <summary>A pool in time: it spreads by gravity until it is thin or reaches its bund, and evaporates or boils meanwhile.</summary>
/// <remarks>Spreading dr/dt = √(2g(h − h_min)) while h exceeds the minimum depth; below the boiling point the wind carries vapour off (<see cref="MackayMatsugu"/>), at it the ground's heat boils the liquid, each ring of the pool since its own time of contact (<see cref="GroundBoiling"/>). Mass is conserved to rounding. Source: TNO Yellow Book CPR 14E (2005) chapter 3. Left out: sun, heat from the air, cooling of an evaporating pool (its rate is an upper estimate).</remarks>
public static class PoolEvaporation
{
    /// <summary>Follows a pool.</summary>
    /// <param name="liquid">What is spilled.</param>
    /// <param name="ground">Where it is spilled.</param>
    /// <param name="spill">How much for how long.</param>
    /// <param name="windSpeed">m/s. At 10 m.</param>
    /// <param name="until">s. End of the calculation.</param>
    /// <param name="ambient">Pa.</param>
    /// <param name="steps">Number of equal steps.</param>
    /// <returns>The states at the ends of the steps, the first at time zero.</returns>
    public static ImmutableArray<PoolState> Follow(
        PoolLiquid liquid, PoolGround ground, PoolSpill spill, double windSpeed, double until,
        double ambient = PhysicalConstants.StandardPressure, int steps = 300)
    {
        bool boils = liquid.Temperature >= liquid.BoilingTemperature || liquid.VapourPressure >= ambient;
        double step = until / steps, liquidMass = 0, evaporated = 0, area = 0;
        var rings = new List<(double Since, double Area)>();
        var states = ImmutableArray.CreateBuilder<PoolState>(steps + 1);
        states.Add(default);
        for (int i = 1; i <= steps; i++)
        {
            double start = (i - 1) * step, end = i * step;
            double spilled = spill.Rate * (Math.Min(end, spill.Duration) - Math.Min(start, spill.Duration));
            double grown = Spread(area, liquidMass + spilled, liquid.Density, ground, step);
            if (grown > area)
            {
                rings.Add((start, grown - area));
                area = grown;
            }

            double wanted = boils
                ? Boiled(rings, liquid, ground, start, end)
                : area * step * Flux(liquid, windSpeed, area, ambient);
            double lost = Math.Min(wanted, liquidMass + spilled);
            liquidMass += spilled - lost;
            evaporated += lost;
            states.Add(new(end, area, liquidMass, spill.Rate * Math.Min(end, spill.Duration), evaporated));
        }

        return states.MoveToImmutable();
    }

    /// <summary>kg/s. Mean rate of vapour from the start of the spill until a time.</summary>
    /// <param name="liquid">What is spilled.</param>
    /// <param name="ground">Where it is spilled.</param>
    /// <param name="spill">How much for how long.</param>
    /// <param name="windSpeed">m/s. At 10 m.</param>
    /// <param name="until">s. End of the averaging time, above zero.</param>
    /// <param name="ambient">Pa.</param>
    public static double AverageVapourRate(
        PoolLiquid liquid, PoolGround ground, PoolSpill spill, double windSpeed, double until, double ambient = PhysicalConstants.StandardPressure)
        => Follow(liquid, ground, spill, windSpeed, until, ambient)[^1].EvaporatedMass / until;

    private static double Flux(PoolLiquid liquid, double windSpeed, double area, double ambient)
        => area <= 0 ? 0 : MackayMatsugu.Flux(windSpeed, HoleArea.Diameter(area), liquid.VapourPressure, liquid.MolarMass, liquid.Temperature, ambient);

    /// <summary>kg. Boiled off by the heat that every ring of ground gives in an interval.</summary>
    private static double Boiled(List<(double Since, double Area)> rings, PoolLiquid liquid, PoolGround ground, double start, double end)
    {
        double difference = Math.Max(0, ground.Temperature - liquid.BoilingTemperature), heat = 0;
        foreach ((double since, double area) in rings)
        {
            heat += area * (GroundBoiling.HeatGiven(ground.Properties, difference, end - since)
                - GroundBoiling.HeatGiven(ground.Properties, difference, start - since));
        }

        return heat / liquid.HeatOfVaporisation;
    }

    /// <summary>m². Area after a step of gravity spreading; a pool never shrinks, never gets thinner than the minimum depth by spreading and never leaves its bund.</summary>
    private static double Spread(double area, double mass, double density, PoolGround ground, double step)
    {
        const int parts = 8;
        double volume = mass / density;
        double limit = Math.Min(ground.LargestArea, volume / ground.MinimumDepth);
        double radius = Math.Sqrt(area / Math.PI);
        for (int i = 0; i < parts && Math.PI * radius * radius < limit; i++)
        {
            // The first drop has no depth yet to start from: it is laid down ten minimum depths deep.
            double depth = radius > 0 ? volume / (Math.PI * radius * radius) : 10 * ground.MinimumDepth;
            radius += step / parts * Math.Sqrt(2 * PhysicalConstants.Gravity * Math.Max(0, depth - ground.MinimumDepth));
        }

        return Math.Max(area, Math.Min(Math.PI * radius * radius, limit));
    }
}
