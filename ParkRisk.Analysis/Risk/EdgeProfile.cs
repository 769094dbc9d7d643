using System.Runtime.CompilerServices;
using ParkRisk.Analysis.Effects;
using ParkRisk.Analysis.Risk.Kernels;

namespace ParkRisk.Analysis.Risk;

/// <summary>The outline of an edged effect, tabulated once a field: half-angle by distance.</summary>
/// <remarks>Where an outline begins or ends, or stops surrounding the source, its half-angle ψ has a vertical tangent; g = 2 − 2·cos ψ has none (g ≈ ψ² near 0 and 4 − (π − ψ)² near π).
/// So g is kept, cubic between nodes that crowd towards the source, and the ends themselves are found by bisection.</remarks>
internal sealed class EdgeProfile
{
    /// <summary>Intervals of the table.</summary>
    public const int Intervals = 48;
    private const int Scan = 32;
    private const int Bisections = 24;
    private static readonly ConditionalWeakTable<IEdgedEffectField, EdgeProfile> Known = new();
    private readonly IEdgedEffectField field;
    private readonly double[] chords = new double[Intervals + 1];
    private readonly double inner;
    private readonly double begin;
    private readonly double inverseSpan;

    private EdgeProfile(IEdgedEffectField field)
    {
        this.field = field;
        Radius = Last(static half => half > 0);
        inner = Half(0);
        begin = inner >= Math.PI ? Math.Min(Last(static half => half >= Math.PI), Radius) : inner > 0 ? 0 : FirstInside();
        if (field.IsOmnidirectional || Radius <= begin)
        {
            return;
        }

        inverseSpan = 1 / (Radius - begin);
        for (int n = 0; n <= Intervals; n++)
        {
            double share = (double)n / Intervals;
            chords[n] = 2 - 2 * Math.Cos(Half(begin + (Radius - begin) * share * share));
        }
    }

    /// <summary>m. The outline lies within this distance.</summary>
    public double Radius { get; }

    /// <summary>The profile of a field.</summary>
    public static EdgeProfile Of(IEdgedEffectField field) => Known.GetValue(field, static f => new EdgeProfile(f));

    /// <summary>Writes the profile as the kernel reads it.</summary>
    public void AddTo(OutlineTable table)
    {
        table.Radius.Add((float)Radius);
        table.Begin.Add(inverseSpan > 0 ? (float)begin : float.MaxValue);
        table.InverseSpan.Add((float)inverseSpan);
        table.Inner.Add((float)inner);
        foreach (double chord in chords)
        {
            table.Chords.Add((float)chord);
        }
    }

    private double Half(double distance) => Math.Clamp(field.HalfAngle(distance), 0, Math.PI);

    /// <summary>The largest distance at which the half-angle fulfils a condition.</summary>
    private double Last(Func<double, bool> condition)
    {
        double reach = field.Reach;
        if (condition(Half(reach)))
        {
            return reach;
        }

        for (int s = Scan - 1; s >= 0; s--)
        {
            if (condition(Half(reach * s / Scan)))
            {
                return Bisect(reach * s / Scan, reach * (s + 1) / Scan, condition);
            }
        }

        return 0;
    }

    private double FirstInside()
    {
        for (int s = 1; s <= Scan; s++)
        {
            if (Half(Radius * s / Scan) > 0)
            {
                return Bisect(Radius * (s - 1) / Scan, Radius * s / Scan, static half => half == 0);
            }
        }

        return Radius;
    }

    private double Bisect(double holds, double fails, Func<double, bool> condition)
    {
        for (int i = 0; i < Bisections; i++)
        {
            double middle = (holds + fails) / 2;
            (holds, fails) = condition(Half(middle)) ? (middle, fails) : (holds, middle);
        }

        return holds;
    }
}
