using NetTopologySuite.Geometries;

namespace ParkRisk.Analysis.Reporting.Maps;

/// <summary>Where the map lies on the sheet and how metres become units of the drawing.</summary>
/// <param name="World">m. What the map shows.</param>
/// <param name="Left">Units. Left edge of the map on the sheet.</param>
/// <param name="Top">Units. Upper edge.</param>
/// <param name="UnitsPerMetre">Units a metre.</param>
public sealed record MapView(Envelope World, double Left, double Top, double UnitsPerMetre)
{
    private static readonly double[] Steps = [1, 1.25, 1.5, 2, 2.5, 3, 4, 5, 6, 7.5, 10];

    /// <summary>Units. Width of the map on the sheet.</summary>
    public double Width => World.Width * UnitsPerMetre;

    /// <summary>Units. Height of the map on the sheet.</summary>
    public double Height => World.Height * UnitsPerMetre;

    /// <summary>Units. Position of an easting on the sheet.</summary>
    public double X(double east) => Left + (east - World.MinX) * UnitsPerMetre;

    /// <summary>Units. Position of a northing on the sheet.</summary>
    public double Y(double north) => Top + (World.MaxY - north) * UnitsPerMetre;

    /// <summary>Units. The frame of the map on the sheet.</summary>
    public Envelope Frame => new(Left, Left + Width, Top, Top + Height);

    /// <summary>The view that shows an extent in a frame at the largest round scale.</summary>
    /// <param name="extent">m. What must be seen.</param>
    /// <param name="frame">Units. Where on the sheet.</param>
    /// <param name="unitsPerMillimetre">Units a millimetre of paper.</param>
    /// <returns>The view and the denominator of its scale.</returns>
    public static (MapView View, double Denominator) Fit(Envelope extent, Envelope frame, double unitsPerMillimetre)
    {
        double least = Math.Max(Math.Max(extent.Width / frame.Width, extent.Height / frame.Height) * unitsPerMillimetre * 1000, 100);
        double magnitude = Math.Pow(10, Math.Floor(Math.Log10(least)));
        double denominator = magnitude * Steps.First(step => step * magnitude >= least * (1 - 1e-9));
        double unitsPerMetre = unitsPerMillimetre * 1000 / denominator;
        double halfWidth = frame.Width / unitsPerMetre / 2;
        double halfHeight = frame.Height / unitsPerMetre / 2;
        var world = new Envelope(
            extent.Centre.X - halfWidth, extent.Centre.X + halfWidth, extent.Centre.Y - halfHeight, extent.Centre.Y + halfHeight);
        return (new MapView(world, frame.MinX, frame.MinY, unitsPerMetre), denominator);
    }

    /// <summary>A round step of about a given number of units: 1, 2 or 5 times a power of ten metres.</summary>
    /// <param name="units">Units. The step wanted.</param>
    public double RoundStep(double units)
    {
        double metres = units / UnitsPerMetre;
        double magnitude = Math.Pow(10, Math.Floor(Math.Log10(metres)));
        return magnitude * (metres / magnitude >= 5 ? 5 : metres / magnitude >= 2 ? 2 : 1);
    }
}
