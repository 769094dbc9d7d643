using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using ParkRisk.Analysis.IO.WeatherFiles;
using ParkRisk.Analysis.Meteorology;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Quantities;
using ParkRisk.Cli.Terminal;

namespace ParkRisk.Cli.Commands;

/// <summary>The weather as JSON.</summary>
internal static class WeatherJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes one object.</summary>
    /// <param name="output">Standard output.</param>
    /// <param name="file">Name of the weather file.</param>
    /// <param name="weather">What was read.</param>
    /// <param name="issues">What was found in it.</param>
    public static void Write(TextWriter output, string file, WeatherData weather, ImmutableArray<InputIssue> issues)
    {
        using (var stream = new Utf8TextStream(output))
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            WriteHead(json, file, weather);
            WriteRose(json, WindRose.Of(weather.Frequency));
            WriteFrequencies(json, weather.Frequency);
            WriteRemarks(json, weather.Assumptions, issues);
            json.WriteEndObject();
        }

        output.WriteLine();
    }

    private static void WriteHead(Utf8JsonWriter json, string file, WeatherData weather)
    {
        json.WriteString("file", file);
        json.WriteString("kind", weather.Kind switch
        {
            WeatherFileKind.Epw => "epw",
            WeatherFileKind.IsdGlobalHourly => "isd_global_hourly",
            _ => "joint_frequency_table",
        });
        if (weather.Record is { } record)
        {
            json.WriteString("station", record.Name);
            json.WriteNumber("longitude_deg", record.Longitude);
            json.WriteNumber("latitude_deg", record.Latitude);
        }

        if (weather.Statistics is { } statistics)
        {
            json.WriteNumber("selected_hours", statistics.SelectedHours);
            json.WriteNumber("used_hours", statistics.UsedHours);
            json.WriteNumber("variable_hours", statistics.VariableHours);
            json.WriteNumber("mean_air_temperature_c", weather.Frequency.MeanAirTemperature - PhysicalConstants.ZeroCelsius);
            json.WriteNumber("mean_relative_humidity", weather.Frequency.MeanRelativeHumidity);
            json.WriteNumber("mean_pressure_pa", weather.Frequency.MeanPressure);
        }

        json.WriteNumber("calm_share", weather.Frequency.CalmShare);
        json.WriteNumber("sectors", weather.Frequency.SectorCount);
        json.WriteStartObject("stability");
        foreach (var stability in Enum.GetValues<StabilityClass>())
        {
            json.WriteNumber(stability.ToString(), Enumerable.Range(0, weather.Frequency.Classes.Length)
                .Where(i => weather.Frequency.Classes[i].Stability == stability).Sum(weather.Frequency.ClassFrequency));
        }

        json.WriteEndObject();
    }

    private static void WriteRose(Utf8JsonWriter json, WindRose rose)
    {
        json.WriteNumber("prevailing_direction_deg", rose.Prevailing.DegreesFrom);
        json.WriteNumber("least_frequent_direction_deg", rose.LeastFrequent.DegreesFrom);
        json.WriteStartArray("rose");
        for (int k = 0; k < rose.SectorFrequencies.Length; k++)
        {
            json.WriteStartObject();
            json.WriteNumber("direction_deg", rose.Centre(k).DegreesFrom);
            json.WriteNumber("frequency", rose.SectorFrequencies[k]);
            json.WriteNumber("mean_wind_speed_mps", rose.MeanSpeeds[k]);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteFrequencies(Utf8JsonWriter json, JointFrequency table)
    {
        json.WriteStartArray("joint_frequency");
        for (int i = 0; i < table.Frequencies.Length; i++)
        {
            json.WriteStartObject();
            json.WriteString("stability", table.Classes[i / table.SectorCount].Stability.ToString());
            json.WriteNumber("wind_speed_mps", table.Classes[i / table.SectorCount].WindSpeed);
            json.WriteNumber("direction_deg", i % table.SectorCount * 360.0 / table.SectorCount);
            json.WriteNumber("frequency", table.Frequencies[i]);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteRemarks(Utf8JsonWriter json, ImmutableArray<Assumption> assumptions, ImmutableArray<InputIssue> issues)
    {
        json.WriteStartArray("assumptions");
        foreach (var assumption in assumptions)
        {
            json.WriteStartObject();
            json.WriteString("field", assumption.Field);
            json.WriteString("value", assumption.Value);
            json.WriteString("reason", assumption.Reason);
            json.WriteString("reason_zh", assumption.ReasonZh);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("issues");
        foreach (var issue in issues)
        {
            json.WriteStringValue(IssueLines.Line(issue, Language.English));
        }

        json.WriteEndArray();
    }
}
