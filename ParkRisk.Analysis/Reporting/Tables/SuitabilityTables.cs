using NetTopologySuite.Geometries;
using ParkRisk.Analysis.Assessments.Planning;
using ParkRisk.Analysis.Capacity;
using ParkRisk.Analysis.IO.Tables;
using ParkRisk.Analysis.Reporting.Figures;
using ParkRisk.Analysis.Reporting.Json;
using static ParkRisk.Analysis.Reporting.Tables.ResultTable;

namespace ParkRisk.Analysis.Reporting.Tables;

/// <summary>Suitability, sensitive uses, the ledger and what-if as tables.</summary>
public static class SuitabilityTables
{
    /// <summary>Every cell of every map, as layer <c>capacity</c>.</summary>
    public static LayerTable Cells(CapacityStudyResult study, Func<Geometry, Geometry> toDataset)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(toDataset);
        return Build("capacity", study.Maps.SelectMany(m => m.Cells.Select(c => (Map: m, Cell: c))), [
            Text<(SuitabilityMap Map, SuitabilityCell Cell)>("archetype", r => r.Map.Archetype.Id),
            Text<(SuitabilityMap Map, SuitabilityCell Cell)>("plot", r => r.Cell.Plot.Id),
            Real<(SuitabilityMap Map, SuitabilityCell Cell)>("units", r => r.Cell.Room.Units),
            Integer<(SuitabilityMap Map, SuitabilityCell Cell)>("whole_units", r => r.Cell.Room.WholeUnits),
            Text<(SuitabilityMap Map, SuitabilityCell Cell)>("stop", r => r.Cell.Room.Subject),
            Text<(SuitabilityMap Map, SuitabilityCell Cell)>("stop_zh", r => r.Cell.Room.Stop.Zh),
            Text<(SuitabilityMap Map, SuitabilityCell Cell)>("stop_en", r => r.Cell.Room.Stop.En),
        ], r => toDataset(SuitabilityShapes.Cell(r.Map, r.Cell)), study.Assessment.Park.DatasetCrs);
    }

    /// <summary>Places for sensitive uses.</summary>
    public static LayerTable Sensitive(CapacityStudyResult study, Func<Geometry, Geometry> toDataset)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(toDataset);
        return Build("sensitive_uses", study.SensitivePlaces, [
            Text<SensitiveUsePlace>("use", p => JsonShape.Word(p.Use)),
            Text<SensitiveUsePlace>("class", p => JsonShape.Word(p.Class)),
            Text<SensitiveUsePlace>("land", p => p.Land),
            Boolean<SensitiveUsePlace>("allowed", p => p.IsAllowed),
            Real<SensitiveUsePlace>("ir_per_year", p => p.Risk),
            Real<SensitiveUsePlace>("limit_per_year", p => p.Limit),
            Real<SensitiveUsePlace>("ratio", p => p.Ratio),
            Text<SensitiveUsePlace>("refusal_zh", p => p.Refusal?.Zh),
            Text<SensitiveUsePlace>("refusal_en", p => p.Refusal?.En),
        ], p => toDataset(GeometryFactory.Default.CreatePoint(p.Place)), study.Assessment.Park.DatasetCrs);
    }

    /// <summary>The ledger of total control.</summary>
    public static LayerTable Ledger(CapacityStudyResult study)
    {
        ArgumentNullException.ThrowIfNull(study);
        return Build("capacity_ledger", study.Control?.Entries ?? [], [
            Text<LedgerEntry>("enterprise", e => e.Enterprise),
            Text<LedgerEntry>("name", e => e.Name),
            Text<LedgerEntry>("state", e => JsonShape.Word(e.State)),
            Real<LedgerEntry>("utilisation", e => e.Utilisation),
            Real<LedgerEntry>("pll_per_year", e => e.Loss),
        ]);
    }

    /// <summary>What single changes would free.</summary>
    public static LayerTable Changes(CapacityStudyResult study)
    {
        ArgumentNullException.ThrowIfNull(study);
        return Build("capacity_what_if", study.Control?.Changes ?? [], [
            Text<WhatIf>("subject", c => c.Subject),
            Text<WhatIf>("kind", c => JsonShape.Word(c.Kind)),
            Real<WhatIf>("utilisation_after", c => c.UtilisationAfter),
            Real<WhatIf>("freed", c => c.Freed),
            Real<WhatIf>("pll_after_per_year", c => c.LossAfter),
        ]);
    }
}
