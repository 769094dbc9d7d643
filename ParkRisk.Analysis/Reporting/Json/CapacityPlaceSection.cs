using System.Text.Json;
using NetTopologySuite.Geometries;
using ParkRisk.Analysis.Assessments.Planning;
using ParkRisk.Analysis.Capacity;

namespace ParkRisk.Analysis.Reporting.Json;

/// <summary>Where things fit, the ledger of total control, and the layout search.</summary>
internal static class CapacityPlaceSection
{
    private const int ShownPlaces = 20;

    public static void Write(Utf8JsonWriter json, CapacityStudyResult study, Func<Geometry, Geometry> toDataset)
    {
        Geometry Point(Coordinate place) => toDataset(GeometryFactory.Default.CreatePoint(place));
        json.Objects("suitability", study.Maps, m =>
        {
            json.WriteString("archetype", m.Archetype.Id);
            json.WriteNumber("cell_m", m.Cell);
            json.Objects("best_places", m.BestPlaces, c => Cell(json, c, Point));
            json.Objects("cells", m.Cells, c => Cell(json, c, Point));
        });
        json.Objects("sensitive_uses", study.SensitivePlaces.GroupBy(p => p.Use).SelectMany(g => g.Take(ShownPlaces)), p =>
        {
            json.WriteString("use", JsonShape.Word(p.Use));
            json.WriteString("class", JsonShape.Word(p.Class));
            json.WriteString("land", p.Land);
            json.WriteBoolean("allowed", p.IsAllowed);
            json.WriteNumber("ir_per_year", p.Risk);
            json.WriteNumber("limit_per_year", p.Limit);
            json.WriteNumber("ratio", p.Ratio);
            json.Shape("place", Point(p.Place));
            if (p.Refusal is { } refusal)
            {
                json.Text("refusal", refusal);
            }
        });
        json.WriteStartObject("total_control");
        json.Objects("entries", study.Control?.Entries ?? [], e =>
        {
            json.WriteString("enterprise", e.Enterprise);
            json.WriteString("name", e.Name);
            json.WriteString("state", JsonShape.Word(e.State));
            json.WriteNumber("utilisation", e.Utilisation);
            json.WriteNumber("pll_per_year", e.Loss);
        });
        json.Objects("what_if", study.Control?.Changes ?? [], c =>
        {
            json.WriteString("subject", c.Subject);
            json.WriteString("kind", JsonShape.Word(c.Kind));
            json.WriteNumber("utilisation_after", c.UtilisationAfter);
            json.WriteNumber("freed", c.Freed);
            json.WriteNumber("pll_after_per_year", c.LossAfter);
        });
        json.WriteEndObject();
        Layout(json, study.Layout);
    }

    private static void Cell(Utf8JsonWriter json, SuitabilityCell cell, Func<Coordinate, Geometry> point)
    {
        json.WriteString("plot", cell.Plot.Id);
        json.Shape("place", point(cell.Room.Place));
        json.Optional("units", cell.Room.Units);
        json.WriteNumber("whole_units", cell.Room.WholeUnits);
        json.WriteString("stop", cell.Room.Subject);
        json.Text("reason", cell.Room.Stop);
    }

    private static void Layout(Utf8JsonWriter json, LayoutSearchResult? layout)
    {
        if (layout is null)
        {
            json.WriteNull("layout");
            return;
        }

        json.WriteStartObject("layout");
        json.WriteStartObject("present");
        Measures(json, layout.Present);
        json.WriteEndObject();
        json.Objects("front", layout.Front, o =>
        {
            Measures(json, o);
            json.Objects("moves", o.Moves, m =>
            {
                json.WriteString("enterprise", m.Enterprise);
                json.WriteString("plot", m.Plot);
                json.WriteNumber("east_m", m.East);
                json.WriteNumber("north_m", m.North);
            });
        });
        json.WriteEndObject();
    }

    private static void Measures(Utf8JsonWriter json, LayoutOption option)
    {
        json.WriteNumber("utilisation", option.Utilisation);
        json.WriteNumber("pll_per_year", option.Loss);
        json.WriteNumber("domino_per_year", option.DominoFrequency);
    }
}
