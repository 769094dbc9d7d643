using ParkRisk.Analysis.Meteorology;

namespace ParkRisk.Analysis.Effects.Dispersion;

/// <summary>Height of a layer that carries a given volume flow per width in the wind.</summary>
internal static class CloudHeight
{
    /// <summary>m. h with h·(U(share·h) + excess) = flow; U is taken at not less than twice the roughness length.</summary>
    /// <param name="wind">Wind profile.</param>
    /// <param name="flow">m²/s. Volume flow per width, above zero.</param>
    /// <param name="share">Share of h at which the wind carries the layer.</param>
    /// <param name="fastest">m/s. The wind counts as this at most.</param>
    /// <param name="excess">m/s. Velocity of the layer beyond that of the wind, not negative.</param>
    public static double Solve(WindProfile wind, double flow, double share, double fastest = double.PositiveInfinity, double excess = 0)
    {
        double lowest = 2 * wind.Roughness, slowest = Math.Min(fastest, wind.Speed(lowest)) + excess;
        if (flow <= slowest * lowest / share) return flow / slowest;
        if (double.IsFinite(fastest) && wind.Speed(share * flow / (fastest + excess)) >= fastest) return flow / (fastest + excess);
        double logHeight = Math.Log(flow / (Math.Min(fastest, wind.Speed(Math.Max(lowest, 10 * share))) + excess));
        for (int i = 0; i < 40; i++)
        {
            double height = Math.Exp(logHeight), carried = Math.Max(lowest, share * height);
            double speed = wind.Speed(carried) + excess;
            double slope = 1 + wind.LogarithmicSlope(carried) / speed;
            double change = Math.Log(flow / (height * speed)) / slope;
            logHeight += change;
            if (Math.Abs(change) < 1e-7) break;
        }

        return Math.Exp(logHeight);
    }
}
