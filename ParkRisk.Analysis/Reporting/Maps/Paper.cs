namespace ParkRisk.Analysis.Reporting.Maps;

/// <summary>Paper sizes of ISO 216, all in landscape.</summary>
public enum Paper
{
    /// <summary>1189 × 841 mm.</summary>
    A0,

    /// <summary>841 × 594 mm.</summary>
    A1,

    /// <summary>594 × 420 mm.</summary>
    A2,

    /// <summary>420 × 297 mm.</summary>
    A3,

    /// <summary>297 × 210 mm.</summary>
    A4,
}

/// <summary>How a sheet of a size is laid out.</summary>
/// <param name="Width">mm.</param>
/// <param name="Height">mm.</param>
/// <param name="UnitsPerMillimetre">Units of the drawing in a millimetre: letters and symbols grow with the square root of the paper, the rest of it is room for the map.</param>
internal sealed record PaperLayout(double Width, double Height, double UnitsPerMillimetre)
{
    private const double UnitsOnA3 = 4;
    private const double WidthOfA3 = 420;

    /// <summary>The layout of a size.</summary>
    public static PaperLayout Of(Paper paper)
    {
        var (width, height) = paper switch
        {
            Paper.A0 => (1189.0, 841.0),
            Paper.A1 => (841.0, 594.0),
            Paper.A2 => (594.0, 420.0),
            Paper.A4 => (297.0, 210.0),
            _ => (WidthOfA3, 297.0),
        };
        return new(width, height, UnitsOnA3 / Math.Sqrt(width / WidthOfA3));
    }
}
