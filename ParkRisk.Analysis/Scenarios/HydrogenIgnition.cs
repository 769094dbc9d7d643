using ParkRisk.Analysis.Quantities;

namespace ParkRisk.Analysis.Scenarios;

/// <summary>Ignition of a hydrogen leak by its rate.</summary>
/// <remarks>Default table of hydrogen risk tools (HyRAM, Sandia National Laboratories).</remarks>
public static class HydrogenIgnition
{
    private static readonly ReferenceTable Table = ReferenceTable.Load("ignition/hydrogen_ignition.csv");

    /// <summary>0 … 1. Probability of immediate and of delayed ignition.</summary>
    /// <param name="massRate">kg/s.</param>
    public static (double Immediate, double Delayed) At(double massRate)
    {
        int row = 0;
        while (row + 1 < Table.Count && massRate >= Table.Number(row + 1, "lower_inclusive_kg_s"))
        {
            row++;
        }

        return (Table.Number(row, "immediate"), Table.Number(row, "delayed"));
    }
}
