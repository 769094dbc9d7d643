using System.Text.Json;
using ParkRisk.Analysis.Assessments;
using ParkRisk.Analysis.Domino;
using ParkRisk.Analysis.Siting;

namespace ParkRisk.Analysis.Reporting.Json;

/// <summary>Domino effects: chains, links, units, enterprises and what they add at targets.</summary>
internal static class DominoSection
{
    private const int CriticalPlaces = 20;

    public static void Write(Utf8JsonWriter json, DominoSummary domino)
    {
        json.WriteStartObject("domino");
        Body(json, domino.Result);
        json.Objects("targets", domino.Targets, t => Target(json, t));
        json.Optional("largest_added_ir_per_year", domino.AddedRisk?.Values.Max());
        json.WriteEndObject();
    }

    /// <summary>The chains themselves, as members of an object that is open.</summary>
    public static void Body(Utf8JsonWriter json, DominoResult result)
    {
        json.WriteNumber("frequency_per_year", result.Frequency);
        json.Objects("levels", result.Levels, l =>
        {
            json.WriteNumber("level", l.Level);
            json.WriteNumber("frequency_per_year", l.Frequency);
            json.WriteNumber("standard_error_per_year", l.StandardError);
        });
        json.WriteNumber("mean_units_set_off", result.MeanSetOff);
        json.WriteNumber("histories", result.Histories);
        json.Objects("links", result.Links, l => Link(json, l));
        json.Objects("frequencies", result.Units, u => Unit(json, u));
        json.Objects("critical", DominoAnswers.Ranking(result, CriticalPlaces), c => Critical(json, c));
        json.Objects("enterprises", DominoAnswers.Neighbours(result), n => Neighbour(json, n));
    }

    /// <summary>What measures change, as a member of an object that is open.</summary>
    public static void Compare(Utf8JsonWriter json, DominoComparison comparison)
    {
        json.WriteStartObject("with_measures");
        json.WriteNumber("frequency_before_per_year", comparison.Before.Frequency);
        json.WriteNumber("frequency_per_year", comparison.After.Frequency);
        json.Objects("initiates", comparison.Initiating, c => Change(json, c));
        json.Objects("suffers", comparison.Suffering, c => Change(json, c));
        json.WriteEndObject();
    }

    private static void Change(Utf8JsonWriter json, (string Unit, double Before, double After) change)
    {
        json.WriteString("unit", change.Unit);
        json.WriteNumber("before_per_year", change.Before);
        json.WriteNumber("after_per_year", change.After);
    }

    private static void Link(Utf8JsonWriter json, DominoLink link)
    {
        json.WriteString("from", link.From);
        json.WriteString("from_enterprise", link.FromEnterprise);
        json.WriteString("to", "units/" + link.To);
        json.WriteString("to_enterprise", link.ToEnterprise);
        json.WriteBoolean("crosses_fence", link.CrossesFence);
        json.WriteNumber("distance_m", link.Distance);
        bool blast = link.Vector == EscalationVector.Blast;
        json.WriteString("vector", double.IsNaN(link.Probability) ? "combined_heat" : JsonShape.Word(link.Vector));
        json.WriteBoolean("in_flame", double.IsPositiveInfinity(link.Intensity));
        json.Optional(blast ? "overpressure_kpa" : "heat_flux_kw_m2", link.Intensity / 1000);
        json.Optional(blast ? "threshold_kpa" : "threshold_kw_m2", link.Threshold / 1000);
        json.Optional("time_to_failure_s", link.TimeToFailure);
        json.Optional("probability", link.Probability);
        json.WriteNumber("frequency_per_year", link.Frequency);
        json.WriteNumber("carried_frequency_per_year", link.CarriedFrequency);
        json.WriteNumber("standard_error_per_year", link.StandardError);
    }

    private static void Unit(Utf8JsonWriter json, DominoUnit unit)
    {
        json.WriteString("unit", unit.Unit);
        json.WriteString("enterprise", unit.Enterprise);
        json.WriteNumber("initiates_per_year", unit.Initiates);
        json.WriteNumber("carries_per_year", unit.Carries);
        json.WriteNumber("suffers_per_year", unit.Suffers);
        json.WriteNumber("standard_error_per_year", unit.StandardError);
    }

    private static void Critical(Utf8JsonWriter json, CriticalUnit critical)
    {
        json.WriteString("role", JsonShape.Word(critical.Role));
        json.WriteNumber("rank", critical.Rank);
        json.WriteString("unit", critical.Unit.Unit);
        json.WriteString("enterprise", critical.Unit.Enterprise);
        json.WriteNumber("frequency_per_year", critical.Frequency);
        json.WriteNumber("share", critical.Share);
    }

    private static void Neighbour(Utf8JsonWriter json, NeighbourExposure exposure)
    {
        json.WriteString("from", exposure.From);
        json.WriteString("to", exposure.To);
        json.WriteNumber("frequency_per_year", exposure.Frequency);
        json.WriteNumber("links", exposure.Links);
        json.WriteString("strongest_from", exposure.Strongest.From);
        json.WriteString("strongest_to", "units/" + exposure.Strongest.To);
    }

    private static void Target(Utf8JsonWriter json, Contributor target)
    {
        json.WriteString("target", target.Subject);
        json.WriteNumber("ir_per_year", target.Value);
        json.WriteNumber("share", target.Share);
    }
}
