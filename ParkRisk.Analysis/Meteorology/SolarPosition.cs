namespace ParkRisk.Analysis.Meteorology;

/// <summary>Where the sun stands.</summary>
/// <param name="Elevation">degrees. True altitude above the horizon, without refraction; negative by night.</param>
/// <param name="Azimuth">degrees clockwise from north, 0 … 360.</param>
public readonly record struct SolarPosition(double Elevation, double Azimuth)
{
    /// <summary>The sun's place from the Astronomical Almanac's low-precision formulas.</summary>
    /// <remarks>Michalsky, J. J. (1988), The Astronomical Almanac's algorithm for approximate solar position (1950–2050), Solar Energy 40, 227–235: right to 0.01° in those years.</remarks>
    /// <param name="time">The instant.</param>
    /// <param name="longitude">degrees, east of Greenwich.</param>
    /// <param name="latitude">degrees, north.</param>
    public static SolarPosition At(DateTimeOffset time, double longitude, double latitude)
    {
        double days = (time.UtcDateTime - new DateTime(2000, 1, 1, 12, 0, 0, DateTimeKind.Utc)).TotalDays;
        double hour = time.UtcDateTime.TimeOfDay.TotalHours;
        double meanLongitude = 280.460 + 0.9856474 * days;
        double meanAnomaly = Radians(357.528 + 0.9856003 * days);
        double eclipticLongitude = Radians(meanLongitude + 1.915 * Math.Sin(meanAnomaly) + 0.020 * Math.Sin(2 * meanAnomaly));
        double obliquity = Radians(23.439 - 0.0000004 * days);
        double rightAscension = Math.Atan2(Math.Cos(obliquity) * Math.Sin(eclipticLongitude), Math.Cos(eclipticLongitude));
        double declination = Math.Asin(Math.Sin(obliquity) * Math.Sin(eclipticLongitude));
        double siderealDegrees = 15 * (6.697375 + 0.0657098242 * days + hour) + longitude;
        return FromHourAngle(Radians(siderealDegrees) - rightAscension, declination, Radians(latitude));
    }

    private static SolarPosition FromHourAngle(double hourAngle, double declination, double latitude)
    {
        double sine = Math.Sin(declination) * Math.Sin(latitude) + Math.Cos(declination) * Math.Cos(latitude) * Math.Cos(hourAngle);
        double east = -Math.Cos(declination) * Math.Sin(hourAngle);
        double north = Math.Sin(declination) * Math.Cos(latitude) - Math.Cos(declination) * Math.Sin(latitude) * Math.Cos(hourAngle);
        double azimuth = double.RadiansToDegrees(Math.Atan2(east, north));
        return new SolarPosition(double.RadiansToDegrees(Math.Asin(Math.Clamp(sine, -1, 1))), azimuth < 0 ? azimuth + 360 : azimuth);
    }

    private static double Radians(double degrees) => double.DegreesToRadians(degrees % 360);
}
