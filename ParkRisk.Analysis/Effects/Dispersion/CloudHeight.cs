using ParkRisk.Analysis.Meteorology;

namespace ParkRisk.Analysis.Effects.Dispersion;

/// <summary>Height of a layer that carries a given volume flow per width in the wind.</summary>
internal static class CloudHeight
{
    /// <summary>m. h with h·U(share·h) = flow; U is taken at not less than twice the roughness length.</summary>
    /// <param name="wind">Wind profile.</param>
    /// <param name="flow">m²/s. Volume flow per width, above zero.</param>
    /// <param name="share">Share of h at which the wind carries the layer.</param>
    public static double Solve(WindProfile wind, double flow, double share)
    {
        double lowest = 2 * wind.Roughness, slowest = wind.Speed(lowest);
        if (flow <= slowest * lowest / share) return flow / slowest;
        double logHeight = Math.Log(flow / wind.Speed(Math.Max(lowest, 10 * share)));
        for (int i = 0; i < 40; i++)
        {
            double height = Math.Exp(logHeight);
            double speed = wind.Speed(Math.Max(lowest, share * height));
            double slope = 1 + (wind.Speed(Math.Max(lowest, 1.001 * share * height)) / speed - 1) / 1e-3;
            double change = Math.Log(flow / (height * speed)) / slope;
            logHeight += change;
            if (Math.Abs(change) < 1e-12) break;
        }

        return Math.Exp(logHeight);
    }
}
