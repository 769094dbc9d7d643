using ParkRisk.Analysis.Effects;

namespace ParkRisk.Analysis.Risk;

/// <summary>The sharp edges of one source that turn with the wind, evaluated exactly: the share of the time in which a point lies inside each.</summary>
internal sealed class EdgeOutlines
{
    private readonly TravelRose rose;
    private readonly CumulativeRose cumulative;
    private readonly List<(int Slot, double Strength, EdgeProfile Profile)> outlines = [];

    /// <summary>No outlines yet.</summary>
    public EdgeOutlines(TravelRose rose, CumulativeRose cumulative)
    {
        this.rose = rose;
        this.cumulative = cumulative;
    }

    /// <summary>m. No outline reaches further; 0 without any.</summary>
    public double Reach => outlines.Count == 0 ? 0 : outlines[0].Profile.Radius;

    /// <summary>Takes the outlines of another source.</summary>
    public void Use(List<SourcePart> edged)
    {
        outlines.Clear();
        foreach (SourcePart part in edged)
        {
            var field = (IEdgedEffectField)part.Field;
            outlines.Add((part.Slot, part.Frequency * field.InnerLethality, EdgeProfile.Of(field)));
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
        foreach ((int slot, double strength, EdgeProfile profile) in outlines)
        {
            if (distance > profile.Radius)
            {
                break;
            }

            risk += strength * cumulative.Within(slot, bearing, profile.HalfAngle(distance) / rose.SectorWidth);
        }

        return risk;
    }
}
