using ParkRisk.Analysis.Assessments.Planning;
using ParkRisk.Analysis.Capacity;
using ParkRisk.Analysis.IO.Tables;
using ParkRisk.Analysis.Reporting.Json;
using static ParkRisk.Analysis.Reporting.Tables.ResultTable;

namespace ParkRisk.Analysis.Reporting.Tables;

/// <summary>The remaining capacity as tables: what can be added, what was constrained, what holds it back.</summary>
public static class CapacityStudyTables
{
    /// <summary>Units of every archetype on every plot.</summary>
    public static LayerTable Columns(CapacityStudyResult study)
    {
        ArgumentNullException.ThrowIfNull(study);
        var programme = study.Programme;
        return Build("capacity_columns", (programme?.Columns ?? []).Select((c, j) => (Column: c, Index: j)), [
            Text<(CapacityColumn Column, int Index)>("plot", r => r.Column.Plot.Id),
            Text<(CapacityColumn Column, int Index)>("archetype", r => r.Column.Archetype.Id),
            Text<(CapacityColumn Column, int Index)>("unit_zh", r => r.Column.Archetype.Unit.Zh),
            Text<(CapacityColumn Column, int Index)>("unit_en", r => r.Column.Archetype.Unit.En),
            Real<(CapacityColumn Column, int Index)>("weight", r => r.Column.Archetype.Weight),
            Real<(CapacityColumn Column, int Index)>("upper", r => r.Column.Upper),
            Text<(CapacityColumn Column, int Index)>("upper_reason_zh", r => r.Column.UpperReason.Zh),
            Text<(CapacityColumn Column, int Index)>("upper_reason_en", r => r.Column.UpperReason.En),
            Real<(CapacityColumn Column, int Index)>("solution", r => programme!.Solution[r.Index]),
            Integer<(CapacityColumn Column, int Index)>("whole_units", r => programme!.WholeUnits[r.Index]),
        ]);
    }

    /// <summary>Constraints with what they leave.</summary>
    public static LayerTable Rows(CapacityStudyResult study)
    {
        ArgumentNullException.ThrowIfNull(study);
        var programme = study.Programme;
        return Build("capacity_constraints", programme?.Rows ?? [], [
            Text<CapacityRow>("kind", r => JsonShape.Word(r.Kind)),
            Text<CapacityRow>("subject", r => r.Subject),
            Text<CapacityRow>("name", r => r.Name),
            Real<CapacityRow>("n", r => r.Fatalities),
            Real<CapacityRow>("criterion", r => r.Criterion),
            Real<CapacityRow>("used", r => r.Used),
            Real<CapacityRow>("taken", r => r.Taken(programme!.Solution)),
            Text<CapacityRow>("unit", r => r.Unit),
        ]);
    }

    /// <summary>What holds the capacity back.</summary>
    public static LayerTable Prices(CapacityStudyResult study)
    {
        ArgumentNullException.ThrowIfNull(study);
        var programme = study.Programme;
        return Build("capacity_shadow_prices", programme?.Prices ?? [], [
            Text<ShadowPrice>("kind", p => p.Row is { } row ? JsonShape.Word(row.Kind) : "upper_bound"),
            Text<ShadowPrice>("subject", p => p.Row?.Subject ?? programme!.Columns[p.Column!.Value].Enterprise),
            Real<ShadowPrice>("n", p => p.Row?.Fatalities),
            Real<ShadowPrice>("price", p => p.Price),
            Real<ShadowPrice>("freed_by_ten_percent", p => p.FreedByTenPercent),
            Text<ShadowPrice>("text_zh", p => ShadowPriceWords.Of(programme!, p).Zh),
            Text<ShadowPrice>("text_en", p => ShadowPriceWords.Of(programme!, p).En),
        ]);
    }
}
