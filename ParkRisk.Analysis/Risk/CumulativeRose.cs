namespace ParkRisk.Analysis.Risk;

/// <summary>The share of the time with a travel direction below an angle, for every class of a rose: piecewise linear, so that any interval of directions is integrated exactly.</summary>
internal sealed class CumulativeRose
{
    private readonly TravelRose rose;
    private readonly double[] sums;

    /// <summary>Sums up a rose.</summary>
    public CumulativeRose(TravelRose rose)
    {
        this.rose = rose;
        sums = new double[(rose.ClassCount + 1) * (rose.SectorCount + 1)];
        for (int slot = 0; slot <= rose.ClassCount; slot++)
        {
            for (int s = 0; s < rose.SectorCount; s++)
            {
                sums[Index(slot, s + 1)] = sums[Index(slot, s)] + rose.Share(slot, s);
            }
        }
    }

    /// <summary>Share of the time with a travel direction within a half-angle of a bearing.</summary>
    /// <param name="slot">Class.</param>
    /// <param name="sectors">Bearing in sectors from the first edge.</param>
    /// <param name="halfSectors">Half-angle in sectors, at most half of all.</param>
    public double Within(int slot, double sectors, double halfSectors) => Below(slot, sectors + halfSectors) - Below(slot, sectors - halfSectors);

    private int Index(int slot, int sector) => slot * (rose.SectorCount + 1) + sector;

    /// <summary>The integral from the first edge; angles count on around the circle.</summary>
    private double Below(int slot, double sectors)
    {
        int n = rose.SectorCount;
        double turns = 0;
        if (sectors < 0)
        {
            sectors += n;
            turns = -1;
        }
        else if (sectors >= n)
        {
            sectors -= n;
            turns = 1;
        }

        int s = Math.Min((int)sectors, n - 1);
        int at = Index(slot, s);
        return turns * sums[Index(slot, n)] + sums[at] + (sectors - s) * (sums[at + 1] - sums[at]);
    }
}
