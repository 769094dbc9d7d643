using System.Text.Json;
using ParkRisk.Analysis.Assessments;
using ParkRisk.Analysis.Meteorology;

namespace ParkRisk.Analysis.Reporting.Json;

/// <summary>The park in a few figures.</summary>
internal static class ParkSection
{
    public static void Write(Utf8JsonWriter json, Assessment assessment)
    {
        var park = assessment.Park;
        json.WriteStartObject("park");
        json.WriteString("name", park.Name);
        json.WriteString("code", park.Code);
        json.WriteString("level", park.Level is { } level ? JsonShape.Word(level) : null);
        json.WriteString("kind", JsonShape.Word(park.Kind));
        json.WriteString("dataset_crs", park.DatasetCrs);
        json.WriteString("working_crs", park.WorkingCrs);
        json.Optional("area_m2", park.Boundary?.Area);
        json.WriteNumber("enterprises", park.Enterprises.Length);
        json.WriteNumber("units", park.Units.Length);
        json.WriteNumber("targets", park.Targets.Length);
        json.WriteNumber("reassessment_years", park.ReassessmentYears);
        json.WriteEndObject();
    }
}

/// <summary>The weather in a few figures; the whole joint frequency is a table of its own.</summary>
internal static class WeatherSection
{
    public static void Write(Utf8JsonWriter json, JointFrequency? weather)
    {
        if (weather is null)
        {
            json.WriteNull("weather");
            return;
        }

        json.WriteStartObject("weather");
        json.WriteNumber("mean_air_temperature_c", weather.MeanAirTemperature - Quantities.PhysicalConstants.ZeroCelsius);
        json.WriteNumber("mean_relative_humidity", weather.MeanRelativeHumidity);
        json.WriteNumber("mean_pressure_pa", weather.MeanPressure);
        json.WriteNumber("calm_share", weather.CalmShare);
        json.WriteNumber("sectors", weather.SectorCount);
        json.Objects("classes", Enumerable.Range(0, weather.Classes.Length), c =>
        {
            json.WriteString("stability", weather.Classes[c].Stability.ToString());
            json.WriteNumber("wind_speed_mps", weather.Classes[c].WindSpeed);
            json.WriteNumber("frequency", weather.ClassFrequency(c));
            json.Numbers("by_sector", weather.Frequencies.Skip(c * weather.SectorCount).Take(weather.SectorCount));
        });
        json.WriteEndObject();
    }
}
