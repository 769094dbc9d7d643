namespace ParkRisk.Analysis.Domino;

/// <summary>Escalation probability that grows from a threshold flux, P = 1 − q_th/q (<c>escalation-linear</c>).</summary>
/// <remarks>Khakzad, Modelling 2 (2021) 240. A tutorial law for comparing methods of combination; prefer <see cref="EscalationHeat"/> for decisions.</remarks>
public static class EscalationLinear
{
    /// <summary>0 … 1. max(0, 1 − q_th/q).</summary>
    /// <param name="flux">W/m². Not negative.</param>
    /// <param name="threshold">W/m². q_th, above zero.</param>
    public static double Probability(double flux, double threshold) => flux > threshold ? 1 - threshold / flux : 0;

    /// <summary>0 … 1. Independent mechanisms: 1 − Π (1 − Pᵢ).</summary>
    /// <param name="probabilities">Pᵢ.</param>
    public static double NoisyOr(ReadOnlySpan<double> probabilities)
    {
        double none = 1;
        foreach (double p in probabilities)
        {
            none *= 1 - p;
        }

        return 1 - none;
    }

    /// <summary>0 … 1. With an active barrier that lets a share of the flux through when it works: PFD·P(q) + (1 − PFD)·P(αq).</summary>
    /// <param name="flux">W/m². q.</param>
    /// <param name="threshold">W/m². q_th.</param>
    /// <param name="failureOnDemand">0 … 1. PFD.</param>
    /// <param name="fluxFactor">0 … 1. α.</param>
    public static double WithBarrier(double flux, double threshold, double failureOnDemand, double fluxFactor)
        => failureOnDemand * Probability(flux, threshold) + (1 - failureOnDemand) * Probability(fluxFactor * flux, threshold);
}
