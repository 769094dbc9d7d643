namespace ParkRisk.Analysis.Meteorology;

/// <summary>How finely a station wrote down its wind directions.</summary>
public enum DirectionRecording
{
    /// <summary>To the degree.</summary>
    Degrees,

    /// <summary>Wholly or partly in steps of 10°.</summary>
    TensOfDegrees,

    /// <summary>Wholly or partly as one of 16 compass points, then rounded to 10° (22.5° became 20°, 67.5° became 70°).</summary>
    CompassPoints,
}

/// <summary>Finds out how directions were recorded, and gives back the interval in which the wind really blew.</summary>
/// <remarks>
/// In a record to the degree one direction in ten is a multiple of ten. Where they are more than twice as many, hours on a multiple of ten were read to 10°;
/// where at least 70 % of these lie on the sixteen tens next to a compass point (16 of 36, or 44 %, by chance), they were read on a compass of 16 points.
/// Binning such readings as they stand gives sectors with three tens and sectors with two, or peaks and gaps: a bias of up to half a sector's frequency.
/// </remarks>
public static class RecordedDirection
{
    private const double TensShareOfFineRecord = 0.2;
    private const double CompassShareOfTens = 0.7;
    private const double CompassStep = 22.5;

    /// <summary>Judges the directions of one period, calms left out.</summary>
    /// <param name="directions">degrees, 0 … 360.</param>
    public static DirectionRecording Detect(IReadOnlyCollection<double> directions)
    {
        int tens = directions.Count(IsTen);
        if (tens <= TensShareOfFineRecord * directions.Count)
        {
            return DirectionRecording.Degrees;
        }

        int compass = directions.Count(direction => IsTen(direction) && CompassPoint(direction) is not null);
        return compass >= CompassShareOfTens * tens ? DirectionRecording.CompassPoints : DirectionRecording.TensOfDegrees;
    }

    /// <summary>Centre and half-width, degrees, of the directions that a reading may stand for.</summary>
    /// <param name="direction">degrees, 0 … 360. The reading.</param>
    /// <param name="recording">How its period was recorded.</param>
    public static (double Centre, double HalfWidth) Interval(double direction, DirectionRecording recording)
    {
        if (recording == DirectionRecording.Degrees || !IsTen(direction))
        {
            return (direction, 0.5);
        }

        return recording == DirectionRecording.CompassPoints && CompassPoint(direction) is { } point ? (point, CompassStep / 2) : (direction, 5);
    }

    private static bool IsTen(double direction) => direction % 10 == 0;

    /// <summary>degrees. The compass point that is written as this ten (halves to the even ten, so 45° is 40°); null where there is none.</summary>
    private static double? CompassPoint(double ten)
    {
        double point = Math.Round(ten / CompassStep) * CompassStep;
        return Math.Round(point / 10, MidpointRounding.ToEven) * 10 == ten ? point : null;
    }
}
