namespace ParkRisk.Analysis.Domino;

/// <summary>How the fluxes of several fires act on one unit.</summary>
public enum FluxCombination
{
    /// <summary>The fluxes are summed: the fires help each other.</summary>
    Synergy,

    /// <summary>Each fire has its own chance: 1 − Π (1 − Pᵢ).</summary>
    NoisyOr,
}

/// <summary>The trial of an intact unit among burning ones, for <see cref="DominoNetwork"/>.</summary>
/// <param name="Flux">W/m². [i][j]: flux on unit j while unit i burns; the diagonal is not used.</param>
/// <param name="Law">0 … 1. Probability that unit j ignites at a flux above zero.</param>
/// <param name="Combination">How several fluxes act together.</param>
public sealed record FireSpreadTrial(double[][] Flux, Func<int, double, double> Law, FluxCombination Combination)
{
    /// <summary>0 … 1. Probability that a unit ignites; zero where no flux reaches it.</summary>
    /// <param name="unit">The intact unit.</param>
    /// <param name="burning">Bit set of the burning units.</param>
    public double Probability(int unit, int burning)
    {
        double sum = 0, none = 1;
        for (int source = 0; source < Flux.Length; source++)
        {
            double flux = (burning >> source & 1) == 1 ? Flux[source][unit] : 0;
            if (flux > 0)
            {
                sum += flux;
                none *= Combination == FluxCombination.NoisyOr ? 1 - Law(unit, flux) : 1;
            }
        }

        return Combination == FluxCombination.NoisyOr ? 1 - none : sum > 0 ? Law(unit, sum) : 0;
    }
}
