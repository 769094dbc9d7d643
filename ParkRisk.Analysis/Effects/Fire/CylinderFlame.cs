namespace ParkRisk.Analysis.Effects.Fire;

/// <summary>A flame shaped as a leaning cylinder with horizontal end discs and its foot on the ground, seen from anywhere: downwind, across, upwind, from above or from below the overhanging flame.</summary>
/// <remarks>
/// The surface integral of the view factor is turned into a line integral along the edge of the visible surface,
/// F = (1/2π) ∮ (dr × r)/r² · n (Lambert's formula for an evenly radiating surface; Sparrow, J. Heat Transfer 85 (1963) 81).
/// The visible part of the side lies between the two generators whose tangent planes pass through the receptor.
/// It agrees with the closed form of <see cref="TiltedCylinderViewFactor"/> wherever that holds.
/// </remarks>
public sealed class CylinderFlame
{
    private const int ClippedArcPoints = 48;

    // Gauss–Legendre nodes and weights on 0 … 1, 16 points.
    private static readonly (double Node, double Weight)[] Gauss = GaussLegendre.UnitInterval(16);

    private readonly double slope;
    private readonly double height;

    /// <summary>A flame.</summary>
    /// <param name="length">m. Along the axis.</param>
    /// <param name="radius">m.</param>
    /// <param name="tilt">rad. From the vertical, downwind (towards +x), 0 … below π/2.</param>
    public CylinderFlame(double length, double radius, double tilt)
    {
        Radius = radius;
        height = length * Math.Cos(tilt);
        slope = Math.Tan(tilt);
    }

    /// <summary>m.</summary>
    public double Radius { get; }

    /// <summary>True for a point inside the flame.</summary>
    /// <param name="x">m. Downwind of the foot's centre.</param>
    /// <param name="y">m. Across the wind.</param>
    /// <param name="z">m. Above ground.</param>
    public bool Contains(double x, double y, double z)
    {
        double along = x - z * slope;
        return z >= 0 && z <= height && along * along + y * y <= Radius * Radius;
    }

    /// <summary>m. Horizontal distance from a point to the flame at the point's height (not above the flame's tip); zero inside.</summary>
    /// <param name="x">m. Downwind.</param>
    /// <param name="y">m. Across the wind.</param>
    /// <param name="z">m. Above ground.</param>
    public double Clearance(double x, double y, double z)
    {
        double along = x - Math.Min(z, height) * slope;
        return Math.Max(0, Math.Sqrt(along * along + y * y) - Radius);
    }

    /// <summary>0 … 1. View factor of a target that is turned to where it receives most; 1 inside the flame.</summary>
    /// <param name="x">m. Downwind.</param>
    /// <param name="y">m. Across the wind.</param>
    /// <param name="z">m. Above ground, not negative.</param>
    public double LargestViewFactor(double x, double y, double z = 0)
    {
        if (Contains(x, y, z))
        {
            return 1;
        }

        var receptor = new Vector(x, y, z);
        Vector sum = Sum(receptor);
        double norm = sum.Length;
        if (norm > 0 && ReachesBehind(receptor, sum))
        {
            norm = Clipped(receptor, sum);
        }

        return Math.Min(norm, 1);
    }

    /// <summary>Irradiance vector over emissive power: its length is the view factor of a target turned towards it, as long as no part of the flame is behind that target.</summary>
    /// <param name="x">m. Downwind.</param>
    /// <param name="y">m. Across the wind.</param>
    /// <param name="z">m. Above ground, not negative.</param>
    public (double X, double Y, double Z) ViewVector(double x, double y, double z = 0)
    {
        Vector sum = Sum(new Vector(x, y, z));
        return (sum.X, sum.Y, sum.Z);
    }

    private Vector Sum(Vector receptor)
    {
        Vector sum = default;
        if (VisibleSide(receptor) is { } side)
        {
            Vector left = At(side.Middle - side.Half, 0), right = At(side.Middle + side.Half, 0);
            sum += Arc(receptor, side.Middle - side.Half, side.Middle + side.Half, 0)
                + Segment(right - receptor, At(side.Middle + side.Half, height) - receptor)
                + Arc(receptor, side.Middle + side.Half, side.Middle - side.Half, height)
                + Segment(At(side.Middle - side.Half, height) - receptor, left - receptor);
        }

        if (receptor.Z > height)
        {
            sum += Arc(receptor, 0, Math.PI, height) + Arc(receptor, Math.PI, 2 * Math.PI, height);
        }

        return sum * (1 / (2 * Math.PI));
    }

    /// <summary>The visible part of the side, as an interval of the angle around the axis, or null.</summary>
    private (double Middle, double Half)? VisibleSide(Vector receptor)
    {
        double x = receptor.X - receptor.Z * slope, y = receptor.Y, distance = Math.Sqrt(x * x + y * y);
        return distance > Radius ? (Math.Atan2(y, x), Math.Acos(Radius / distance)) : null;
    }

    private Vector At(double angle, double z)
    {
        (double sin, double cos) = Math.SinCos(angle);
        return new Vector(Radius * cos + z * slope, Radius * sin, z);
    }

    /// <summary>∫ dr × r/r² along an arc of a horizontal circle.</summary>
    private Vector Arc(Vector receptor, double from, double to, double z)
    {
        if (z == receptor.Z)
        {
            // The receptor lies in the plane of the circle: the integral is the angle under which it sees the arc.
            Vector a = At(from, z) - receptor, b = At(to, z) - receptor;
            return new Vector(0, 0, -Math.Atan2(a.X * b.Y - a.Y * b.X, a.X * b.X + a.Y * b.Y));
        }

        Vector sum = default;
        double range = to - from;
        foreach ((double node, double weight) in Gauss)
        {
            (double sin, double cos) = Math.SinCos(from + range * node);
            Vector r = new Vector(Radius * cos + z * slope, Radius * sin, z) - receptor;
            sum += Vector.Cross(new Vector(-Radius * sin, Radius * cos, 0), r) * (weight / r.Square);
        }

        return sum * range;
    }

    /// <summary>∫ dr × r/r² along a straight line: the angle under which it is seen, about the normal of the plane through it.</summary>
    private static Vector Segment(Vector a, Vector b)
    {
        Vector normal = Vector.Cross(b, a);
        double length = normal.Length;
        return length > 0 ? normal * (Math.Atan2(length, Vector.Dot(a, b)) / length) : default;
    }

    /// <summary>True when a target turned along the irradiance vector has part of the flame behind it.</summary>
    private bool ReachesBehind(Vector receptor, Vector facing)
    {
        for (int i = 0; i < 8; i++)
        {
            double angle = i * (Math.PI / 4);
            if (Vector.Dot(At(angle, height) - receptor, facing) < 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Largest view factor where part of the flame is behind the target: the hidden part is cut off and the target turned again until it settles.</summary>
    private double Clipped(Vector receptor, Vector facing)
    {
        const int turns = 12;
        Span<Vector> side = stackalloc Vector[2 * ClippedArcPoints], top = stackalloc Vector[ClippedArcPoints];
        int sideCount = 0, topCount = 0;
        if (VisibleSide(receptor) is { } visible)
        {
            for (int i = 0; i < 2 * ClippedArcPoints; i++)
            {
                bool onFoot = i < ClippedArcPoints;
                double share = (i % ClippedArcPoints) / (ClippedArcPoints - 1.0) * 2 - 1;
                side[sideCount++] = At(visible.Middle + (onFoot ? share : -share) * visible.Half, onFoot ? 0 : height) - receptor;
            }
        }

        for (int i = 0; i < ClippedArcPoints && receptor.Z > height; i++)
        {
            top[topCount++] = At(i * (2 * Math.PI / ClippedArcPoints), height) - receptor;
        }

        double best = 0;
        for (int turn = 0; turn < turns; turn++)
        {
            Vector sum = PolygonInFront(side[..sideCount], facing) + PolygonInFront(top[..topCount], facing);
            double norm = sum.Length / (2 * Math.PI);
            if (norm <= best * (1 + 1e-6))
            {
                break;
            }

            (best, facing) = (norm, sum);
        }

        return best;
    }

    /// <summary>The line integral along the edge of what a polygon has in front of a target.</summary>
    private static Vector PolygonInFront(ReadOnlySpan<Vector> polygon, Vector facing)
    {
        Vector sum = default;
        Vector? first = null, last = null;
        for (int i = 0; i < polygon.Length; i++)
        {
            Vector a = polygon[i], b = polygon[(i + 1) % polygon.Length];
            double u = Vector.Dot(a, facing), v = Vector.Dot(b, facing);
            if (u < 0 && v < 0)
            {
                continue;
            }

            Vector start = u < 0 ? a + (b - a) * (u / (u - v)) : a, end = v < 0 ? a + (b - a) * (u / (u - v)) : b;
            if (last is { } previous)
            {
                sum += Segment(previous, start);
            }

            sum += Segment(start, end);
            first ??= start;
            last = end;
        }

        return first is { } head && last is { } tail ? sum + Segment(tail, head) : sum;
    }
}
