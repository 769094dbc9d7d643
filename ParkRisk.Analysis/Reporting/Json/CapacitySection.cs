using System.Collections.Immutable;
using System.Text.Json;
using ParkRisk.Analysis.Capacity;

namespace ParkRisk.Analysis.Reporting.Json;

/// <summary>The used safety capacity.</summary>
internal static class CapacitySection
{
    private const double KilogramsPerTonne = 1000;
    private const double SquareMetresPerSquareKilometre = 1e6;

    public static void Write(Utf8JsonWriter json, UsedCapacity? used, string name = "capacity")
    {
        if (used is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        Body(json, used);
        json.WriteEndObject();
    }

    public static void Body(Utf8JsonWriter json, UsedCapacity used)
    {
        json.Text("definition", UsedCapacity.Definition);
        json.WriteNumber("utilisation", used.Utilisation);
        json.WriteNumber("remaining", used.Remaining);
        Bottleneck(json, used.Bottleneck);
        json.Objects("targets", used.Targets, t =>
        {
            json.WriteString("id", t.Target);
            json.WriteString("name", t.Name);
            json.WriteString("class", JsonShape.Word(t.Class));
            json.WriteNumber("ir_per_year", t.Risk);
            json.WriteNumber("limit_per_year", t.Limit);
            json.WriteNumber("ratio", t.Ratio);
        });
        json.Objects("societal", used.Societal, s =>
        {
            json.WriteNumber("n", s.Fatalities);
            json.WriteNumber("f_per_year", s.Frequency);
            json.WriteNumber("limit_per_year", s.Limit);
            json.WriteNumber("ratio", s.Ratio);
        });
        Shares(json, "enterprises", used.Enterprises);
        Shares(json, "hazards", used.Hazards);
        json.WriteStartObject("information");
        json.WriteNumber("r_total", used.Information.HazardIndex);
        json.WriteNumber("holding_t", used.Information.Holding / KilogramsPerTonne);
        json.Optional("holding_t_per_km2", used.Information.HoldingPerArea * SquareMetresPerSquareKilometre / KilogramsPerTonne);
        json.WriteEndObject();
    }

    private static void Bottleneck(Utf8JsonWriter json, CapacityBottleneck? bottleneck)
    {
        if (bottleneck is null)
        {
            json.WriteNull("bottleneck");
            return;
        }

        json.WriteStartObject("bottleneck");
        json.WriteString("measure", JsonShape.Word(bottleneck.Measure));
        json.WriteString("subject", bottleneck.Subject);
        json.Optional("n", bottleneck.Fatalities);
        json.WriteNumber("value_per_year", bottleneck.Value);
        json.WriteNumber("limit_per_year", bottleneck.Limit);
        json.Text("text", bottleneck.Text);
        json.WriteEndObject();
    }

    private static void Shares(Utf8JsonWriter json, string name, ImmutableArray<CapacityShare> shares)
        => json.Objects(name, shares, s =>
        {
            json.WriteString("subject", s.Subject);
            json.WriteNumber("share", s.Share);
            json.WriteNumber("utilisation", s.Utilisation);
            json.WriteNumber("pll_per_year", s.Loss);
            json.WriteNumber("pll_share", s.LossShare);
        });
}
