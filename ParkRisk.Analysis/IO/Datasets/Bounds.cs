namespace ParkRisk.Analysis.IO.Datasets;

/// <summary>Ranges of the dataset's numbers. They catch slips of the pen and of the unit, and are far wider than any plant.</summary>
internal static class Bounds
{
    /// <summary>t.</summary>
    public static readonly NumberBounds Mass = new(0, 1e7, "t", Above: true);

    /// <summary>persons.</summary>
    public static readonly NumberBounds Persons = new(0, 1e7, "persons");

    /// <summary>Number of things.</summary>
    public static readonly NumberBounds Things = new(0, 1e7, "");

    /// <summary>0–1.</summary>
    public static readonly NumberBounds Share = new(0, 1, "");

    /// <summary>m².</summary>
    public static readonly NumberBounds Area = new(0, 1e9, "m²");

    /// <summary>MPa, gauge.</summary>
    public static readonly NumberBounds Pressure = new(-0.101325, 400, "MPa");

    /// <summary>°C.</summary>
    public static readonly NumberBounds Temperature = new(-273.15, 3000, "°C", Above: true);

    /// <summary>m. Size of a vessel.</summary>
    public static readonly NumberBounds VesselSize = new(0, 300, "m", Above: true);

    /// <summary>mm. Size of a pipe.</summary>
    public static readonly NumberBounds PipeSize = new(0, 5000, "mm", Above: true);

    /// <summary>Pa a MPa.</summary>
    public const double PascalPerMegapascal = 1e6;

    /// <summary>kg a t.</summary>
    public const double KilogramPerTonne = 1000;

    /// <summary>m/s a km/h.</summary>
    public const double MetrePerSecondPerKilometrePerHour = 1 / 3.6;
}
