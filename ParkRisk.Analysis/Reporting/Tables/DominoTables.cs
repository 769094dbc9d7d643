using NetTopologySuite.Geometries;
using ParkRisk.Analysis.Assessments;
using ParkRisk.Analysis.Domino;
using ParkRisk.Analysis.Geometries;
using ParkRisk.Analysis.IO.Tables;
using ParkRisk.Analysis.Reporting.Json;
using static ParkRisk.Analysis.Reporting.Tables.ResultTable;

namespace ParkRisk.Analysis.Reporting.Tables;

/// <summary>The tables of the domino effects of a result.</summary>
public static class DominoTables
{
    /// <summary>Links between units, most frequent first: the file <c>domino.csv</c> and, as lines, the layer <c>domino_links</c>.</summary>
    /// <param name="name">Name of the table.</param>
    /// <param name="assessment">The result.</param>
    /// <param name="toDataset">Takes a geometry from the working system to that of the dataset; null for a table without geometry.</param>
    public static LayerTable Links(string name, Assessment assessment, Func<Geometry, Geometry>? toDataset)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        var factory = new GeometryFactory();
        return Build(
            name,
            assessment.Domino.Result.Links,
            [
                Text<DominoLink>("from", l => l.From),
                Text<DominoLink>("from_enterprise", l => l.FromEnterprise),
                Text<DominoLink>("to", l => "units/" + l.To),
                Text<DominoLink>("to_enterprise", l => l.ToEnterprise),
                Boolean<DominoLink>("crosses_fence", l => l.CrossesFence),
                Real<DominoLink>("distance_m", l => l.Distance),
                Text<DominoLink>("vector", l => double.IsNaN(l.Probability) ? "combined_heat" : JsonShape.Word(l.Vector)),
                Boolean<DominoLink>("in_flame", l => double.IsPositiveInfinity(l.Intensity)),
                Real<DominoLink>("heat_flux_kw_m2", l => l.Vector == EscalationVector.Blast ? null : l.Intensity / 1000),
                Real<DominoLink>("overpressure_kpa", l => l.Vector == EscalationVector.Blast ? l.Intensity / 1000 : null),
                Real<DominoLink>("threshold_kw_m2", l => l.Vector == EscalationVector.Blast ? null : l.Threshold / 1000),
                Real<DominoLink>("threshold_kpa", l => l.Vector == EscalationVector.Blast ? l.Threshold / 1000 : null),
                Real<DominoLink>("time_to_failure_min", l => l.TimeToFailure / 60),
                Real<DominoLink>("probability", l => l.Probability),
                Real<DominoLink>("frequency_per_year", l => l.Frequency),
                Real<DominoLink>("carried_frequency_per_year", l => l.CarriedFrequency),
                Real<DominoLink>("standard_error_per_year", l => l.StandardError),
            ],
            toDataset is null ? null : l => toDataset(factory.CreateLineString([l.Start, l.End])),
            assessment.Park.DatasetCrs);
    }

    /// <summary>Units by their part in the chains.</summary>
    /// <param name="assessment">The result.</param>
    /// <param name="toDataset">Takes a geometry from the working system to that of the dataset.</param>
    public static LayerTable Units(Assessment assessment, Func<Geometry, Geometry> toDataset)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        ArgumentNullException.ThrowIfNull(toDataset);
        var shapes = assessment.Park.Units.ToDictionary(u => u.Id, u => u.Shape);
        var ranks = DominoAnswers.Ranking(assessment.Domino.Result).ToDictionary(c => (c.Role, c.Unit.Unit), c => (long?)c.Rank);
        ResultColumn<DominoUnit> Rank(string name, DominoRole role) => Integer<DominoUnit>(name, u => ranks.GetValueOrDefault((role, u.Unit)));
        return Build(
            "domino_units",
            assessment.Domino.Result.Units,
            [
                Text<DominoUnit>("id", u => u.Unit),
                Text<DominoUnit>("enterprise", u => u.Enterprise),
                Real<DominoUnit>("initiates_per_year", u => u.Initiates),
                Real<DominoUnit>("carries_per_year", u => u.Carries),
                Real<DominoUnit>("suffers_per_year", u => u.Suffers),
                Real<DominoUnit>("standard_error_per_year", u => u.StandardError),
                Rank("initiator_rank", DominoRole.Initiator),
                Rank("carrier_rank", DominoRole.Carrier),
                Rank("victim_rank", DominoRole.Victim),
            ],
            u => toDataset(shapes[u.Unit]),
            assessment.Park.DatasetCrs);
    }

    /// <summary>Areas in which domino effects add at least a level of individual risk, by the levels of the contours.</summary>
    /// <param name="assessment">The result.</param>
    /// <param name="toDataset">Takes a geometry from the working system to that of the dataset.</param>
    public static LayerTable AddedRisk(Assessment assessment, Func<Geometry, Geometry> toDataset)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        ArgumentNullException.ThrowIfNull(toDataset);
        var contours = assessment.Domino.AddedRisk is { } field ? ContourTracer.Trace(field, assessment.Park.Settings.ContourLevels) : [];
        return Build(
            "delta_risk",
            contours.Select(c => new RiskContour(c.Level, c.ToPolygons())).Where(c => !c.Area.IsEmpty),
            [Real<RiskContour>("added_level_per_year", c => c.Level), Real<RiskContour>("area_m2", c => c.Area.Area)],
            c => toDataset(c.Area),
            assessment.Park.DatasetCrs);
    }
}
