namespace ParkRisk.Analysis.Effects.Fire;

/// <summary>Elliptic coordinates around a flame that lies along the wind axis: a round flame has both foci in one point and gives polar coordinates.</summary>
/// <param name="Middle">m. Downwind position midway between the foci.</param>
/// <param name="HalfDistance">m. From the middle to a focus.</param>
/// <param name="InnerAxis">m. Semi-major axis of the ellipse where the table begins; not below <paramref name="HalfDistance"/>.</param>
/// <param name="OuterAxis">m. Semi-major axis where it ends.</param>
internal sealed record FlameFrame(double Middle, double HalfDistance, double InnerAxis, double OuterAxis)
{
    /// <summary>√m. Length of the radial coordinate √(a − a₀).</summary>
    public double Span => Math.Sqrt(OuterAxis - InnerAxis);

    /// <summary>A point by its coordinates.</summary>
    /// <param name="radial">√m. √(a − a₀).</param>
    /// <param name="along">−1 … 1. Downwind position over the semi-major axis.</param>
    public (double X, double Y) Point(double radial, double along)
    {
        double axis = InnerAxis + radial * radial;
        double minor = Math.Sqrt(Math.Max(0, axis * axis - HalfDistance * HalfDistance));
        return (Middle + axis * along, minor * Math.Sqrt(Math.Max(0, 1 - along * along)));
    }
}
