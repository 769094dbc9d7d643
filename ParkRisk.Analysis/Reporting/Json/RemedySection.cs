using System.Text.Json;
using NetTopologySuite.Geometries;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Siting;

namespace ParkRisk.Analysis.Reporting.Json;

/// <summary>A remedy with the edit of the dataset that carries it out, in the words of the dataset.</summary>
internal static class RemedySection
{
    private const double KilogramsPerTonne = 1000;

    public static void Write(Utf8JsonWriter json, Remedy remedy, Park park, Func<Geometry, Geometry> toDataset)
    {
        json.WriteString("kind", JsonShape.Word(remedy.Kind));
        json.WriteString("zh", remedy.Text.Zh);
        json.WriteString("en", remedy.Text.En);
        if (remedy.Change is { } change)
        {
            json.WriteStartArray("change");
            Changed(json, change.Changes, park, toDataset);
            foreach (var (layer, id) in change.Closed.OrderBy(c => c.Layer, StringComparer.Ordinal).ThenBy(c => c.Id, StringComparer.Ordinal))
            {
                Row(json, layer, id, () => json.WriteString("status", "closed"), null);
            }

            json.WriteEndArray();
        }
        else
        {
            json.WriteNull("change");
        }
    }

    private static void Changed(Utf8JsonWriter json, Park changes, Park park, Func<Geometry, Geometry> toDataset)
    {
        Geometry? Moved(Geometry? before, Geometry after) => before is not null && before.EqualsExact(after) ? null : toDataset(after);
        foreach (var unit in changes.Units)
        {
            var before = park.Units.FirstOrDefault(u => u.Id == unit.Id);
            void Columns()
            {
                Number(json, "frequency_factor", before?.FrequencyFactor, unit.FrequencyFactor);
                Number(json, "quantity_t", before?.Quantity / KilogramsPerTonne, unit.Quantity / KilogramsPerTonne);
                Number(json, "bund_area_m2", before?.BundArea, unit.BundArea);
                Number(json, "liquid_level_m", before?.LiquidLevel, unit.LiquidLevel);
            }

            Row(json, "units", unit.Id, Columns, Moved(before?.Shape, unit.Shape));
        }

        foreach (var target in changes.Targets)
        {
            Row(json, "targets", target.Id, null, Moved(park.Targets.FirstOrDefault(t => t.Id == target.Id)?.Shape, target.Shape));
        }

        foreach (var enterprise in changes.Enterprises)
        {
            Row(json, "enterprises", enterprise.Id, null, Moved(park.Enterprises.FirstOrDefault(e => e.Id == enterprise.Id)?.Shape, enterprise.Shape));
        }

        foreach (var facility in changes.Utilities)
        {
            void Columns()
            {
                json.WriteString("name", facility.Name);
                json.WriteString("kind", JsonShape.Word(facility.Kind));
            }

            Row(json, "utilities", facility.Id, Columns, toDataset(facility.Shape));
        }

        foreach (var bund in changes.Bunds)
        {
            Row(json, "bunds", bund.Id, () => json.WriteString("enterprise", bund.Enterprise), toDataset(bund.Shape));
        }
    }

    private static void Row(Utf8JsonWriter json, string layer, string id, Action? columns, Geometry? shape)
    {
        json.WriteStartObject();
        json.WriteString("layer", layer);
        json.WriteString("id", id);
        columns?.Invoke();
        if (shape is not null)
        {
            json.Shape("geometry", shape);
        }

        json.WriteEndObject();
    }

    private static void Number(Utf8JsonWriter json, string name, double? before, double? after)
    {
        if (after is { } value && before != after)
        {
            json.WriteNumber(name, value);
        }
    }
}
