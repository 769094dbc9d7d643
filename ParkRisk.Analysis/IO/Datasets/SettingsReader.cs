using ParkRisk.Analysis.Domino;
using ParkRisk.Analysis.Parks;

namespace ParkRisk.Analysis.IO.Datasets;

/// <summary>Reads the <c>settings</c> of <c>park.json</c>.</summary>
internal static class SettingsReader
{
    private static readonly NumberBounds Frequency = new(0, 1, "per year", Above: true);

    /// <summary>The settings, with the defaults where a key is missing.</summary>
    public static ParkSettings Read(ParkKeys keys)
    {
        var defaults = new ParkSettings();
        var settings = new ParkSettings
        {
            GridCell = keys.Real("grid_m", new NumberBounds(0.5, 1000, "m")) ?? defaults.GridCell,
            Margin = keys.Real("margin_m", new NumberBounds(0, 50_000, "m"), nothing: "auto"),
            Criteria = keys.Text("criteria") ?? defaults.Criteria,
            TargetStatus = TargetStatus(keys),
            Roughness = keys.Choice<TerrainRoughness>("roughness") ?? defaults.Roughness,
            LabourIntensivePersons = (int?)keys.Whole("labour_intensive_persons", new NumberBounds(1, 1_000_000, "persons")) ?? defaults.LabourIntensivePersons,
            ContourLevels = keys.Reals("contour_levels", Frequency) ?? defaults.ContourLevels,
            ScenarioSet = keys.Text("scenario_set") ?? defaults.ScenarioSet,
            IgnitionModel = keys.Text("ignition_model") ?? defaults.IgnitionModel,
            FatalityFireLimit = keys.Real("fatality_fire_limit_kw_m2", new NumberBounds(1, 1000, "kW/m²")) * 1000 ?? defaults.FatalityFireLimit,
            RiskColours = keys.Reals("risk_colours", Frequency) ?? defaults.RiskColours,
            LowestRiskColour = LowestColour(keys) ?? defaults.LowestRiskColour,
            DominoThresholds = Thresholds(keys) ?? defaults.DominoThresholds,
            FastResponse = keys.Real("response_fast_min", new NumberBounds(0.1, 1000, "min")) * 60 ?? defaults.FastResponse,
            SlowResponse = keys.Real("response_slow_min", new NumberBounds(0.1, 10_000, "min")) * 60 ?? defaults.SlowResponse,
            Seed = keys.Whole("seed", new NumberBounds(-9e15, 9e15, "")) ?? defaults.Seed,
            MonteCarloSamples = (int?)keys.Whole("monte_carlo_samples", new NumberBounds(1, 100_000_000, "")) ?? defaults.MonteCarloSamples,
        };
        keys.ReportUnknown();
        if (settings.SlowResponse <= settings.FastResponse)
        {
            keys.Fault("response_slow_min", "more than response_fast_min (5 min where not given)", "大于 response_fast_min（未给出时为 5 min）");
        }

        return settings;
    }

    private static string? LowestColour(ParkKeys keys)
    {
        string? colour = keys.Text("lowest_risk_colour");
        if (colour is not null and not "blue" and not "green")
        {
            keys.Fault("lowest_risk_colour", "one of blue, green", "以下之一：blue、green");
        }

        return colour;
    }

    private static string? Thresholds(ParkKeys keys)
    {
        string? set = keys.Text("domino_thresholds");
        if (set is null || EscalationHeat.ThresholdSets.Contains(set))
        {
            return set;
        }

        string names = string.Join(", ", EscalationHeat.ThresholdSets);
        keys.Fault("domino_thresholds", $"one of {names}", $"以下之一：{names}");
        return null;
    }

    private static string? TargetStatus(ParkKeys keys)
    {
        string? status = keys.Text("target_status");
        if (status is "new" or "in_service")
        {
            return status;
        }

        if (status is not null and not "auto")
        {
            keys.Fault("target_status", "one of new, in_service, auto", "以下之一：new、in_service、auto");
        }

        return null;
    }
}
