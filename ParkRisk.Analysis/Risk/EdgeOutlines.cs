using ParkRisk.Analysis.Effects;

namespace ParkRisk.Analysis.Risk;

/// <summary>The sharp edges of one source that turn with the wind, evaluated exactly: the share of the time in which a point lies inside each.</summary>
/// <remarks>For each outline the roses of the classes in which it happens are added up, weighted by frequency, and summed over the directions: piecewise linear, so that any interval of directions is
/// integrated exactly by two look-ups.</remarks>
internal sealed class EdgeOutlines
{
    private readonly TravelRose rose;
    private readonly List<(EdgeProfile Profile, double[] Below)> outlines = [];

    /// <summary>No outlines yet.</summary>
    public EdgeOutlines(TravelRose rose) => this.rose = rose;

    /// <summary>m. No outline reaches further; 0 without any.</summary>
    public double Reach => outlines.Count == 0 ? 0 : outlines[0].Profile.Radius;

    /// <summary>Takes the outlines of another source.</summary>
    public void Use(List<SourcePart> edged)
    {
        outlines.Clear();
        foreach (SourcePart part in edged)
        {
            outlines.Add((EdgeProfile.Of((IEdgedEffectField)part.Field), Cumulate(part)));
        }

        outlines.Sort(static (a, b) => b.Profile.Radius.CompareTo(a.Profile.Radius));
    }

    /// <summary>1/year. Risk at a place relative to the source.</summary>
    /// <param name="dx">m. East.</param>
    /// <param name="dy">m. North.</param>
    public double At(double dx, double dy)
    {
        double distance = Math.Sqrt(dx * dx + dy * dy);
        double turns = (Math.Atan2(dy, dx) - rose.FirstEdge) / (2 * Math.PI);
        double bearing = (turns - Math.Floor(turns)) * rose.SectorCount;
        double risk = 0;
        foreach ((EdgeProfile profile, double[] below) in outlines)
        {
            if (distance > profile.Radius)
            {
                break;
            }

            double half = profile.HalfAngle(distance) / rose.SectorWidth;
            risk += At(below, bearing + half) - At(below, bearing - half);
        }

        return risk;
    }

    /// <summary>The integral from the first edge to an angle given in sectors; angles count on around the circle.</summary>
    private static double At(double[] below, double sectors)
    {
        int n = below.Length - 1;
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
        return turns * below[n] + below[s] + (sectors - s) * (below[s + 1] - below[s]);
    }

    private double[] Cumulate(SourcePart part)
    {
        double lethality = ((IEdgedEffectField)part.Field).InnerLethality;
        var below = new double[rose.SectorCount + 1];
        for (int s = 0; s < rose.SectorCount; s++)
        {
            double sum = 0;
            foreach ((int slot, double frequency) in part.Occurrences)
            {
                sum += frequency * rose.Share(slot, s);
            }

            below[s + 1] = below[s] + lethality * sum;
        }

        return below;
    }
}
