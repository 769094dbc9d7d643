namespace ParkRisk.Analysis.Effects.Fire;

/// <summary>View factor of a flame shaped as a cylinder that leans towards a receptor on the ground, in closed form (<c>view-factor-tilted-cylinder</c>).</summary>
/// <remarks>
/// Mudan, Fire Safety J. 12 (1987) 89; TNO Yellow Book CPR 14E (2005), eqs. 6.A.14–6.A.15 with the square roots that the print lost.
/// The cylinder keeps horizontal end discs. It equals the surface integral while the flame does not overhang the receptor
/// (L sin θ + R ≤ X); beyond that the part behind the receptor counts negative: the visible surface has to be integrated there.
/// </remarks>
public static class TiltedCylinderViewFactor
{
    /// <summary>The view factor.</summary>
    /// <param name="length">m. L, along the flame axis.</param>
    /// <param name="radius">m. R.</param>
    /// <param name="tilt">rad. θ from the vertical towards the receptor, 0 … below π/2.</param>
    /// <param name="distance">m. X from the centre of the flame's foot, above R.</param>
    public static ViewFactor At(double length, double radius, double tilt, double distance)
    {
        double a = length / radius, b = distance / radius;
        double sin = Math.Sin(tilt), cos = Math.Cos(tilt);
        double height = a * cos, gap = b - a * sin;
        double nearSquare = height * height + (gap - 1) * (gap - 1), farSquare = height * height + (gap + 1) * (gap + 1);
        double near = Math.Sqrt(nearSquare), far = Math.Sqrt(farSquare), product = near * far;
        double m = height * height + gap * gap + 1;
        double d = Math.Sqrt((b - 1) / (b + 1)), f = Math.Sqrt((b - 1) * (b + 1));
        double c = Math.Sqrt(1 + f * f * cos * cos);
        double top = Math.Atan(far * d / near);
        double side = Math.Atan((a * b - f * f * sin) / (f * c)) + Math.Atan(f * sin / c);

        double vertical = height * TopTerm(gap, near, far, product, m, d, top) + cos / c * side;
        double horizontal = Math.Atan(1 / d) + sin / c * side - (m - 2) / product * top;
        return new ViewFactor(vertical / Math.PI, horizontal / Math.PI);
    }

    /// <summary>True when part of the flame hangs over the receptor or beyond it: L sin θ + R &gt; X.</summary>
    /// <param name="length">m. L, along the flame axis.</param>
    /// <param name="radius">m. R.</param>
    /// <param name="tilt">rad. θ.</param>
    /// <param name="distance">m. X.</param>
    public static bool Overhangs(double length, double radius, double tilt, double distance)
        => length * Math.Sin(tilt) + radius > distance;

    /// <summary>[M/(AB)·atan(AD/B) − atan D]/δ with δ = b − a sin θ, arranged so that nothing cancels when the flame's tip is above the receptor (δ → 0).</summary>
    private static double TopTerm(double gap, double near, double far, double product, double m, double d, double top)
    {
        double ratio = 4 * d / (near * (far + near) * (1 + d * d * far / near));
        double angle = ratio * gap;
        double difference = Math.Abs(angle) < 1e-8 ? ratio : Math.Atan(angle) / gap;
        return 4 * gap / (product * (m + product)) * top + difference;
    }
}
