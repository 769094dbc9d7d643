using System.Collections.Immutable;

namespace ParkRisk.Analysis.Meteorology;

/// <summary>Weather of one hour at a station.</summary>
public sealed record HourlyObservation
{
    /// <summary>Middle of the hour.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>m/s. At 10 m, not negative; null where not observed.</summary>
    public double? WindSpeed { get; init; }

    /// <summary>degrees clockwise from north, wind <b>from</b>, 0 … 360; null where variable or not observed.</summary>
    public double? WindFrom { get; init; }

    /// <summary>tenths, 0 … 10. Total cloud cover; null where not observed.</summary>
    public double? CloudTenths { get; init; }

    /// <summary>m above ground. Cloud ceiling; infinite where there is none, null where not observed.</summary>
    public double? Ceiling { get; init; }

    /// <summary>K. Air temperature; null where not observed.</summary>
    public double? Temperature { get; init; }

    /// <summary>0–1. Relative humidity; null where not observed.</summary>
    public double? RelativeHumidity { get; init; }

    /// <summary>Pa. Pressure at the station; null where not observed.</summary>
    public double? Pressure { get; init; }
}

/// <summary>The weather record of a station.</summary>
/// <param name="Name">Name of the station.</param>
/// <param name="Longitude">degrees, east of Greenwich.</param>
/// <param name="Latitude">degrees, north.</param>
/// <param name="UtcOffset">Local standard time minus UTC, for months and seasons.</param>
/// <param name="Hours">The hours, in the order of the record.</param>
public sealed record StationRecord(
    string Name, double Longitude, double Latitude, TimeSpan UtcOffset, ImmutableArray<HourlyObservation> Hours);
