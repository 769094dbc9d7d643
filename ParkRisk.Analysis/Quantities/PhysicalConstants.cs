namespace ParkRisk.Analysis.Quantities;

/// <summary>Constants shared by every model; the values are those behind the published worked cases, so that these reproduce.</summary>
public static class PhysicalConstants
{
    /// <summary>m/s². Standard acceleration of gravity (CGPM 1901).</summary>
    public const double Gravity = 9.80665;

    /// <summary>J/(mol·K). Molar gas constant (CODATA 2018).</summary>
    public const double GasConstant = 8.314462618;

    /// <summary>Pa. Standard atmosphere.</summary>
    public const double StandardPressure = 101_325.0;

    /// <summary>kg/mol. Molar mass of air as used in the dispersion and fire models.</summary>
    public const double AirMolarMass = 0.02896;

    /// <summary>K. 0 °C.</summary>
    public const double ZeroCelsius = 273.15;

    /// <summary>kg/m³. Density of dry air as an ideal gas.</summary>
    /// <param name="temperature">K. Air temperature, above zero.</param>
    /// <param name="pressure">Pa. Absolute pressure.</param>
    public static double AirDensity(double temperature, double pressure = StandardPressure)
        => pressure * AirMolarMass / (GasConstant * temperature);
}
