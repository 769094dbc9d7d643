using System.Text.Json;
using NetTopologySuite.Geometries;
using ParkRisk.Analysis.IO.Datasets;
using ParkRisk.Analysis.Parks;
using ParkRisk.Desktop.Contracts;
using ParkRisk.Desktop.Views;

namespace ParkRisk.Desktop.Editing;

/// <summary>A change of the park, as remedies give it, as an edit of its tables: only what differs is written.</summary>
internal static class RemedyEdit
{
    private const double Zero = 273.15;

    /// <summary>The changes, and the objects that they concern.</summary>
    public static (IReadOnlyList<RowChange> Changes, IReadOnlyList<ObjectRef> Objects) Of(ParkProposal proposal, ParkState state)
    {
        var park = state.Park;
        var changes = new List<RowChange>();
        var objects = new List<ObjectRef>();
        void Add(string layer, string id, Geometry? shape, Dictionary<string, object?> cells)
        {
            int? row = ProposalEdit.RowOf(state.Tables, layer, id);
            if (row is null)
            {
                cells["id"] = id;
            }

            changes.Add(new RowChange(layer, row, false, shape is null ? null : GeoJson.Exact(shape), cells.ToDictionary(c => c.Key, c => JsonSerializer.SerializeToElement(c.Value))));
            objects.Add(new ObjectRef(layer, id));
        }

        foreach (var unit in proposal.Changes.Units)
        {
            var old = park.Units.FirstOrDefault(u => u.Id == unit.Id);
            Add("units", unit.Id, Changed(old?.Shape, unit.Shape), Cells(old, unit));
        }

        foreach (var target in proposal.Changes.Targets)
        {
            Add("targets", target.Id, Changed(park.Targets.FirstOrDefault(t => t.Id == target.Id)?.Shape, target.Shape), []);
        }

        foreach (var enterprise in proposal.Changes.Enterprises)
        {
            Add("enterprises", enterprise.Id, Changed(park.Enterprises.FirstOrDefault(e => e.Id == enterprise.Id)?.Shape, enterprise.Shape), []);
        }

        foreach (var bund in proposal.Changes.Bunds)
        {
            Add("bunds", bund.Id, Changed(park.Bunds.FirstOrDefault(b => b.Id == bund.Id)?.Shape, bund.Shape), []);
        }

        foreach (var (layer, id) in proposal.Closed)
        {
            if (layer is "units" or "enterprises")
            {
                Add(layer, id, null, new() { ["status"] = ChoiceWords.Word(OperatingStatus.Closed) });
            }
            else if (ProposalEdit.RowOf(state.Tables, layer, id) is { } row)
            {
                changes.Add(new RowChange(layer, row, true, null, null));
            }
        }

        return (changes, objects);
    }

    private static Geometry? Changed(Geometry? before, Geometry after) => before is not null && before.EqualsExact(after) ? null : after;

    private static Dictionary<string, object?> Cells(HazardUnit? old, HazardUnit unit)
    {
        var cells = new Dictionary<string, object?>();
        void Compare<T>(string column, T before, T after, object? written)
        {
            if (old is null ? after is not null : !EqualityComparer<T>.Default.Equals(before, after))
            {
                cells[column] = written;
            }
        }

        Compare("enterprise", old?.Enterprise, unit.Enterprise, unit.Enterprise);
        Compare("name", old?.Name, unit.Name, unit.Name);
        Compare("kind", old?.Kind, (UnitKind?)unit.Kind, ChoiceWords.Word(unit.Kind));
        Compare("substance", old?.Substance, unit.Substance, unit.Substance);
        Compare("quantity_t", old?.Quantity, (double?)unit.Quantity, unit.Quantity / 1000);
        Compare("volume_m3", old?.Volume, unit.Volume, unit.Volume);
        Compare("pressure_mpa", old?.GaugePressure, unit.GaugePressure, unit.GaugePressure / 1e6);
        Compare("temperature_c", old?.Temperature, unit.Temperature, unit.Temperature - Zero);
        Compare("pipe_mm", old?.PipeDiameter, unit.PipeDiameter, unit.PipeDiameter * 1000);
        Compare("bund_area_m2", old?.BundArea, unit.BundArea, unit.BundArea);
        Compare("detection", old?.Detection, unit.Detection, unit.Detection?.ToString());
        Compare("isolation", old?.Isolation, unit.Isolation, unit.Isolation?.ToString());
        Compare("count", old?.Count, (int?)unit.Count, unit.Count);
        Compare("frequency_factor", old?.FrequencyFactor, (double?)unit.FrequencyFactor, unit.FrequencyFactor);
        Compare("status", old?.Status, unit.Status, unit.Status is { } status ? ChoiceWords.Word(status) : null);
        return cells;
    }
}
