namespace ParkRisk.Analysis.Geometries;

/// <summary>What a pair of coordinates looks like when it is read in a system.</summary>
public enum Placement
{
    /// <summary>Inside the area in which the system is used, with a margin.</summary>
    Inside,

    /// <summary>Outside, but inside once x and y are exchanged.</summary>
    SwappedAxes,

    /// <summary>The system is projected, but the numbers are a longitude and a latitude inside its area.</summary>
    Degrees,

    /// <summary>The system is geographic, but the numbers are too large for degrees.</summary>
    Metres,

    /// <summary>Outside, and no usual mistake explains it.</summary>
    Outside,

    /// <summary>NaN or infinite.</summary>
    NotFinite,
}

/// <summary>Recognises coordinates that do not belong to their system and the usual mistakes behind them.</summary>
public static class PlacementCheck
{
    private const double MarginDegrees = 1.5;

    /// <summary>Judges a point.</summary>
    /// <param name="system">The system in which the point is said to be.</param>
    /// <param name="x">East or longitude.</param>
    /// <param name="y">North or latitude.</param>
    public static Placement Of(CoordinateSystem system, double x, double y)
    {
        if (!double.IsFinite(x) || !double.IsFinite(y))
        {
            return Placement.NotFinite;
        }

        if (IsIn(system, system.ToGeographic(x, y)))
        {
            return Placement.Inside;
        }

        if (!system.IsGeographic && IsIn(system, (x, y)))
        {
            return Placement.Degrees;
        }

        if (IsIn(system, system.ToGeographic(y, x)))
        {
            return Placement.SwappedAxes;
        }

        return system.IsGeographic && (Math.Abs(x) > 360 || Math.Abs(y) > 360) ? Placement.Metres : Placement.Outside;
    }

    private static bool IsIn(CoordinateSystem system, (double Longitude, double Latitude) place)
    {
        var area = system.AreaOfUse;
        return place.Longitude >= area.MinX - MarginDegrees && place.Longitude <= area.MaxX + MarginDegrees
            && place.Latitude >= Math.Max(-90, area.MinY - MarginDegrees) && place.Latitude <= Math.Min(90, area.MaxY + MarginDegrees);
    }
}
