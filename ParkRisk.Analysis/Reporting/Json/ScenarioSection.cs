using System.Text.Json;
using ParkRisk.Analysis.Assessments;
using ParkRisk.Analysis.Scenarios;

namespace ParkRisk.Analysis.Reporting.Json;

/// <summary>Loss-of-containment events and the branches of their event trees.</summary>
internal static class ScenarioSection
{
    public static void Write(Utf8JsonWriter json, LossOfContainment scenario)
    {
        json.WriteString("id", scenario.Id);
        json.WriteString("unit", scenario.Unit);
        json.WriteString("kind", JsonShape.Word(scenario.Kind));
        json.Optional("hole_m", scenario.HoleDiameter);
        json.WriteNumber("frequency_per_year", scenario.Frequency.PerYear);
        json.WriteString("frequency_source", scenario.FrequencySource);
        json.WriteStartObject("release");
        json.WriteString("substance", scenario.Substance);
        json.WriteString("phase", JsonShape.Word(scenario.Phase));
        json.WriteNumber("mass_rate_kg_s", scenario.MassRate);
        json.WriteNumber("duration_s", scenario.Duration);
        json.WriteNumber("mass_kg", scenario.Mass);
        json.WriteNumber("temperature_k", scenario.Temperature);
        json.WriteNumber("pressure_pa", scenario.Pressure);
        json.WriteNumber("height_m", scenario.Height);
        json.WriteString("model", scenario.ModelChoice);
        json.WriteEndObject();
    }

    /// <summary>A summary: for every scenario and weather the branches with their probabilities.</summary>
    public static void WriteOutcomes(Utf8JsonWriter json, Assessment assessment)
        => json.Objects("outcomes", assessment.Outcomes, o =>
        {
            json.WriteString("scenario", o.Scenario);
            json.WriteString("kind", JsonShape.Word(o.Kind));
            if (o.WeatherClass is { } weather)
            {
                json.WriteNumber("weather_class", weather);
            }
            else
            {
                json.WriteNull("weather_class");
            }

            json.WriteNumber("conditional_probability", o.ConditionalProbability);
            json.Optional("reach_m", o.Field?.Reach);
            json.WriteString("model", o.Model);
        });
}
