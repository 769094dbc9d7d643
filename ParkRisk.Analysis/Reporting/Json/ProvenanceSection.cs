using System.Text.Json;
using ParkRisk.Analysis.Assessments;
using ParkRisk.Analysis.Parks;

namespace ParkRisk.Analysis.Reporting.Json;

/// <summary>What the result rests on, the settings in force among it.</summary>
internal static class ProvenanceSection
{
    public static void Write(Utf8JsonWriter json, Assessment assessment)
    {
        var provenance = assessment.Provenance;
        json.WriteStartObject("provenance");
        json.WriteString("engine_version", provenance.EngineVersion);
        json.WriteString("input_digest", provenance.InputDigest);
        json.WriteString("data_digest", provenance.ReferenceDigest);
        json.WriteString("time", provenance.Time.ToString("yyyy-MM-ddTHH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture));
        json.Objects("files", provenance.InputFiles, f =>
        {
            json.WriteString("name", f.Name);
            json.WriteString("sha256", f.Digest);
        });
        Settings(json, assessment.Park.Settings);
        json.WriteEndObject();
    }

    private static void Settings(Utf8JsonWriter json, ParkSettings settings)
    {
        json.WriteStartObject("settings");
        json.WriteNumber("grid_m", settings.GridCell);
        json.Optional("margin_m", settings.Margin);
        json.WriteString("criteria", settings.Criteria);
        json.WriteString("target_status", settings.TargetStatus);
        json.WriteString("roughness", JsonShape.Word(settings.Roughness));
        json.WriteNumber("labour_intensive_persons", settings.LabourIntensivePersons);
        json.Numbers("contour_levels", settings.ContourLevels);
        json.WriteString("scenario_set", settings.ScenarioSet);
        json.WriteString("ignition_model", settings.IgnitionModel);
        json.WriteNumber("fatality_fire_limit_kw_m2", settings.FatalityFireLimit / 1000);
        json.Numbers("risk_colours", settings.RiskColours);
        json.WriteString("lowest_risk_colour", settings.LowestRiskColour);
        json.WriteNumber("seed", settings.Seed);
        json.WriteString("domino_thresholds", settings.DominoThresholds);
        json.WriteNumber("response_fast_min", settings.FastResponse / 60);
        json.WriteNumber("response_slow_min", settings.SlowResponse / 60);
        json.WriteNumber("monte_carlo_samples", settings.MonteCarloSamples);
        json.WriteEndObject();
    }
}
