using System.Collections.Immutable;

namespace ParkRisk.Analysis.Risk;

/// <summary>Potential loss of life in a square of ground.</summary>
/// <param name="West">m. Western edge.</param>
/// <param name="South">m. Southern edge.</param>
/// <param name="Size">m. Edge length.</param>
/// <param name="Loss">persons/year. Expected deaths among the people in the square.</param>
public sealed record LossCell(double West, double South, double Size, double Loss)
{
    /// <summary>persons/(year·m²).</summary>
    public double Density => Loss / (Size * Size);
}

/// <summary>The map of the potential loss of life: losses at the people's points gathered in squares.</summary>
public static class LossDensity
{
    /// <summary>m. Edge of the squares, whose corners lie at multiples of it.</summary>
    public const double CellSize = 100;

    /// <summary>The squares with any loss, from the south-west by rows.</summary>
    /// <param name="periods">People and the losses at their points, of every period.</param>
    public static ImmutableArray<LossCell> Of(IEnumerable<(ImmutableArray<PopulationPoint> People, ImmutableArray<double> Losses)> periods)
    {
        ArgumentNullException.ThrowIfNull(periods);
        var cells = new SortedDictionary<(long Row, long Column), double>();
        foreach (var (people, losses) in periods)
        {
            for (int i = 0; i < people.Length; i++)
            {
                if (losses[i] > 0)
                {
                    var cell = ((long)Math.Floor(people[i].North / CellSize), (long)Math.Floor(people[i].East / CellSize));
                    cells[cell] = cells.GetValueOrDefault(cell) + losses[i];
                }
            }
        }

        return [.. cells.Select(c => new LossCell(c.Key.Column * CellSize, c.Key.Row * CellSize, CellSize, c.Value))];
    }
}
