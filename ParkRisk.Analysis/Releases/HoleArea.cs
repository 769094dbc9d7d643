namespace ParkRisk.Analysis.Releases;

/// <summary>Area of a round opening.</summary>
public static class HoleArea
{
    /// <summary>m². Area of a circle.</summary>
    /// <param name="diameter">m.</param>
    public static double Of(double diameter) => Math.PI / 4 * diameter * diameter;

    /// <summary>m. Diameter of the circle with an area.</summary>
    /// <param name="area">m².</param>
    public static double Diameter(double area) => Math.Sqrt(4 * area / Math.PI);
}
