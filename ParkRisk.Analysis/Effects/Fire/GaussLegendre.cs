using MathNet.Numerics.Integration;

namespace ParkRisk.Analysis.Effects.Fire;

/// <summary>Quadrature of smooth functions.</summary>
internal static class GaussLegendre
{
    /// <summary>Nodes and weights on 0 … 1.</summary>
    public static (double Node, double Weight)[] UnitInterval(int order)
    {
        var rule = new GaussLegendreRule(0, 1, order);
        var result = new (double, double)[order];
        for (int i = 0; i < order; i++)
        {
            result[i] = (rule.GetAbscissa(i), rule.GetWeight(i));
        }

        return result;
    }
}
