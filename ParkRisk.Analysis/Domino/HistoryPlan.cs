using System.Collections.Immutable;

namespace ParkRisk.Analysis.Domino;

/// <summary>Which initiation each history starts from, and what it then weighs.</summary>
/// <remarks>
/// Half of the histories fall on initiations in proportion to how often they set something off, half on origins in proportion to the square root of it, so that a rare origin gets its share and no
/// history weighs more than twice what it would under proportional drawing alone. One history is drawn in each of as many equal strata as there are histories.
/// </remarks>
internal sealed class HistoryPlan
{
    private readonly double[] cumulated;
    private readonly double[] weights;
    private readonly int histories;

    /// <summary>Plans histories over initiations.</summary>
    public HistoryPlan(DominoGraph graph, int histories)
    {
        this.histories = histories;
        var initiations = graph.Initiations;
        var rates = initiations.Select(i => i.Frequency * i.AnyFailure).ToArray();
        var origins = new Dictionary<string, double>();
        for (int i = 0; i < rates.Length; i++)
        {
            string subject = graph.Input.Primaries[initiations[i].Primary].Subject;
            origins[subject] = origins.GetValueOrDefault(subject) + rates[i];
        }

        Total = rates.Sum();
        double roots = origins.Values.Sum(Math.Sqrt);
        cumulated = new double[rates.Length];
        weights = new double[rates.Length];
        double sum = 0;
        for (int i = 0; i < rates.Length; i++)
        {
            double origin = origins[graph.Input.Primaries[initiations[i].Primary].Subject];
            double share = rates[i] > 0 ? 0.5 * rates[i] / Total + 0.5 * Math.Sqrt(origin) / roots * rates[i] / origin : 0;
            cumulated[i] = sum += share;
            weights[i] = share > 0 ? rates[i] / share / histories : 0;
        }
    }

    /// <summary>1/year. How often anything is set off.</summary>
    public double Total { get; }

    /// <summary>The initiation of a history and what the history stands for, 1/year.</summary>
    /// <param name="history">Number of the history.</param>
    /// <param name="draw">0 ≤ u &lt; 1.</param>
    public (int Initiation, double Weight) Of(int history, double draw)
    {
        double aim = (history + draw) / histories * cumulated[^1];
        int found = Array.BinarySearch(cumulated, aim);
        int initiation = Math.Min(found < 0 ? ~found : found + 1, cumulated.Length - 1);
        while (initiation > 0 && weights[initiation] == 0)
        {
            initiation--;
        }

        return (initiation, weights[initiation]);
    }
}
