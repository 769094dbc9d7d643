using ParkRisk.Analysis.Meteorology;
using ParkRisk.Analysis.Quantities;

namespace ParkRisk.Analysis.Risk;

/// <summary>The joint frequency turned into what the engine integrates: for each weather class a piecewise-constant density over the direction of travel.</summary>
/// <remarks>Sectors are ordered by the travel angle, counter-clockwise from east; sector s spans <see cref="FirstEdge"/> + s·width … + (s+1)·width. One class more than the weather
/// has stands for "any weather".</remarks>
public sealed class TravelRose
{
    private readonly double[] shares;

    /// <summary>Takes a joint frequency apart; null: no weather is known and only omnidirectional effects count.</summary>
    public TravelRose(JointFrequency? weather)
    {
        Weather = weather;
        ClassCount = weather?.Classes.Length ?? 0;
        SectorCount = weather?.SectorCount ?? 16;
        SectorWidth = 2 * Math.PI / SectorCount;
        FirstEdge = (270 - 180.0 / SectorCount) * (Math.PI / 180);
        shares = new double[(ClassCount + 1) * SectorCount];
        for (int c = 0; c < ClassCount; c++)
        {
            for (int s = 0; s < SectorCount; s++)
            {
                double share = weather!.Frequencies[c * SectorCount + CompassSector(s)];
                shares[c * SectorCount + s] = share;
                shares[ClassCount * SectorCount + s] += share;
            }
        }
    }

    /// <summary>Where it came from.</summary>
    public JointFrequency? Weather { get; }

    /// <summary>Number of weather classes; the class of this index is "any weather".</summary>
    public int ClassCount { get; }

    /// <summary>Number of sectors.</summary>
    public int SectorCount { get; }

    /// <summary>rad. Width of a sector.</summary>
    public double SectorWidth { get; }

    /// <summary>rad, counter-clockwise from east. Travel angle at which sector 0 begins.</summary>
    public double FirstEdge { get; }

    /// <summary>Index of a class in this rose; null stands for any weather.</summary>
    public int Slot(int? weatherClass) => weatherClass is { } c ? (int)Require.InRange(c, 0, ClassCount - 1) : ClassCount;

    /// <summary>0–1. Share of the time of a class and a sector by travel angle.</summary>
    public double Share(int slot, int sector) => shares[slot * SectorCount + sector];

    /// <summary>1/rad. Density within a sector.</summary>
    public double Density(int slot, int sector) => Share(slot, sector) / SectorWidth;

    /// <summary>1/rad. How much the density rises at the beginning of a sector; sectors count on around the circle.</summary>
    public double Jump(int slot, int sector) => Density(slot, Wrap(sector)) - Density(slot, Wrap(sector - 1));

    /// <summary>0–1. Share of the time of a class. Omnidirectional effects of "any weather" count fully, weather known or not.</summary>
    public double ClassShare(int slot)
    {
        if (slot == ClassCount)
        {
            return 1;
        }

        double sum = 0;
        for (int s = 0; s < SectorCount; s++)
        {
            sum += Share(slot, s);
        }

        return sum;
    }

    /// <summary>Index of a sector as the joint frequency numbers it (clockwise by the direction the wind comes <b>from</b>).</summary>
    public int CompassSector(int sector) => (SectorCount - sector) % SectorCount;

    private int Wrap(int sector) => ((sector % SectorCount) + SectorCount) % SectorCount;
}
