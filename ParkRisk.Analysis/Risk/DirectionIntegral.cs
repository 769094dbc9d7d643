using ParkRisk.Analysis.Effects;

namespace ParkRisk.Analysis.Risk;

/// <summary>Lethality at one point integrated over the wind directions of each sector of a rose.</summary>
/// <remarks>Lethality is even about the wind axis, so its integral from the axis outwards is taken once at all sector edges; between two of them by eight-point Gauss–Legendre panels, halved until they
/// agree. Sharp edges are integrated in closed form.</remarks>
internal sealed class DirectionIntegral
{
    private const int Points = 8;
    private const int Deepest = 12;
    private const double Tolerance = 1e-8;
    private const double WidestPanel = Math.PI / 64;

    private static readonly double[] Nodes =
        [-0.9602898564975363, -0.7966664774136267, -0.5255324099163290, -0.1834346424956498, 0.1834346424956498, 0.5255324099163290, 0.7966664774136267, 0.9602898564975363];

    private static readonly double[] Weights =
        [0.1012285362903763, 0.2223810344533745, 0.3137066458778873, 0.3626837833783620, 0.3626837833783620, 0.3137066458778873, 0.2223810344533745, 0.1012285362903763];

    private readonly IEffectField field;
    private readonly double distance;
    private readonly double[] edges;
    private readonly double[] integrals;
    private readonly int sectors;
    private readonly double whole;

    /// <summary>Integrates a field.</summary>
    /// <param name="field">Not omnidirectional.</param>
    /// <param name="distance">m. From the source to the point.</param>
    /// <param name="bearing">rad, counter-clockwise from east. Towards the point.</param>
    /// <param name="rose">Gives the sector edges.</param>
    public DirectionIntegral(IEffectField field, double distance, double bearing, TravelRose rose)
    {
        this.field = field;
        this.distance = distance;
        sectors = rose.SectorCount;
        edges = new double[sectors];
        integrals = new double[sectors];
        for (int s = 0; s < sectors; s++)
        {
            edges[s] = Math.IEEERemainder(rose.FirstEdge + s * rose.SectorWidth - bearing, 2 * Math.PI);
        }

        whole = Fill();
    }

    /// <summary>rad. Integral of the lethality over the travel directions of a sector.</summary>
    public double OverSector(int sector)
    {
        int end = (sector + 1) % sectors;
        double difference = integrals[end] - integrals[sector];
        return edges[end] > edges[sector] ? difference : difference + 2 * whole;
    }

    /// <summary>Integrals from the axis to every edge, odd in the angle; returns that to straight upwind.</summary>
    private double Fill()
    {
        if (field is IEdgedEffectField edged)
        {
            double half = Math.Min(edged.HalfAngle(distance), Math.PI);
            for (int s = 0; s < sectors; s++)
            {
                integrals[s] = edged.InnerLethality * Math.Clamp(edges[s], -half, half);
            }

            return edged.InnerLethality * half;
        }

        int[] order = [.. Enumerable.Range(0, sectors)];
        double[] sizes = [.. edges.Select(Math.Abs)];
        Array.Sort(sizes, order);
        double angle = 0, sum = 0;
        for (int i = 0; i < sectors; i++)
        {
            sum += Between(angle, sizes[i]);
            angle = sizes[i];
            integrals[order[i]] = Math.CopySign(sum, edges[order[i]]);
        }

        return sum + Between(angle, Math.PI);
    }

    private double Between(double from, double to)
    {
        int panels = (int)Math.Ceiling((to - from) / WidestPanel);
        double sum = 0;
        for (int p = 0; p < panels; p++)
        {
            double a = from + (to - from) * p / panels, b = from + (to - from) * (p + 1) / panels;
            sum += Halve(a, b, Panel(a, b), 0);
        }

        return sum;
    }

    private double Halve(double a, double b, double whole, int depth)
    {
        double middle = (a + b) / 2;
        double left = Panel(a, middle), right = Panel(middle, b);
        double sum = left + right;
        return depth >= Deepest || Math.Abs(sum - whole) <= Tolerance * Math.Min(sum, b - a) + 1e-14
            ? sum
            : Halve(a, middle, left, depth + 1) + Halve(middle, b, right, depth + 1);
    }

    private double Panel(double a, double b)
    {
        Span<double> x = stackalloc double[Points];
        Span<double> y = stackalloc double[Points];
        Span<double> lethality = stackalloc double[Points];
        double half = (b - a) / 2;
        for (int i = 0; i < Points; i++)
        {
            (double sine, double cosine) = Math.SinCos(a + half * (1 + Nodes[i]));
            x[i] = distance * cosine;
            y[i] = distance * sine;
        }

        field.Evaluate(x, y, lethality);
        double sum = 0;
        for (int i = 0; i < Points; i++)
        {
            sum += Weights[i] * lethality[i];
        }

        return sum * half;
    }
}
