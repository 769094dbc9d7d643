using ParkRisk.Analysis.Quantities;

namespace ParkRisk.Analysis.Meteorology;

/// <summary>Pasquill stability class by the solar radiation/delta-T method (model <c>stability-srdt</c>), for stations that measure radiation and a temperature gradient.</summary>
/// <remarks>EPA-454/R-99-005 (2000), section 6.4. Lower bounds of wind and radiation are inclusive.</remarks>
public static class RadiationStability
{
    private static readonly ReferenceTable Table = ReferenceTable.Load("meteorology/radiation_stability.csv");

    /// <summary>Class by day.</summary>
    /// <param name="windSpeed">m/s. At 10 m, not negative.</param>
    /// <param name="solarRadiation">W/m². Global, on a horizontal plane, not negative.</param>
    public static StabilityClass Day(double windSpeed, double solarRadiation) => Class(windSpeed, solarRadiation switch
    {
        >= 925 => "radiation_925_w_m2",
        >= 675 => "radiation_675_w_m2",
        >= 175 => "radiation_175_w_m2",
        _ => "radiation_0_w_m2",
    });

    /// <summary>Class by night.</summary>
    /// <param name="windSpeed">m/s. At 10 m, not negative.</param>
    /// <param name="temperatureGradient">K/m. Change of temperature with height; negative when it falls upwards.</param>
    public static StabilityClass Night(double windSpeed, double temperatureGradient)
        => Class(windSpeed, temperatureGradient < 0 ? "night_falling_upwards" : "night_not_falling");

    private static StabilityClass Class(double windSpeed, string column)
    {
        int row = Table.Count - 1;
        while (row > 0 && windSpeed < Table.Number(row, "wind_from_mps"))
        {
            row--;
        }

        return Enum.Parse<StabilityClass>(Table.Text(row, column));
    }
}
