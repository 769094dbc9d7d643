using System.Collections.Immutable;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Prepared;
using ParkRisk.Analysis.Geometries;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Siting;

namespace ParkRisk.Analysis.Assessments.Grading;

/// <summary>An object with its colour and why.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">Its id.</param>
/// <param name="Colour">Its colour.</param>
/// <param name="Measure">Measure that decides; null where no band is reached.</param>
/// <param name="Value">Value of that measure; 0 where no band is reached.</param>
/// <param name="Reason">The band in words.</param>
public sealed record ColouredObject(ColouredKind Kind, string Id, FindingSeverity Colour, ColourMeasure? Measure, double Value, BilingualText Reason);

/// <summary>Grades units, enterprises and zones in the four official colours from a finished result.</summary>
public static class FourColours
{
    private const int SamplesAlongSide = 20;
    private static readonly BilingualText NoBand = new("未达到任何分级界限", "reaches no band");

    /// <summary>The colours, by kind in the order of the layers.</summary>
    /// <param name="assessment">The result.</param>
    /// <param name="bands">Bands.</param>
    public static ImmutableArray<ColouredObject> Of(Assessment assessment, ColourBands bands)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        ArgumentNullException.ThrowIfNull(bands);
        var load = new RiskLoad(assessment);
        var park = assessment.Park;
        return
        [
            .. park.Units.Select(u => Grade(ColouredKind.Unit, u.Id, bands, new Dictionary<ColourMeasure, double>
            {
                [ColourMeasure.HazardLevel] = load.HazardLevelOfUnit(u.Id),
                [ColourMeasure.LimitShare] = load.LimitShareOfUnit(u.Id),
                [ColourMeasure.PllShare] = load.PllShareOfUnit(u.Id),
            })),
            .. park.Enterprises.Select(e => Grade(ColouredKind.Enterprise, e.Id, bands, new Dictionary<ColourMeasure, double>
            {
                [ColourMeasure.HazardLevel] = load.HazardLevelOfEnterprise(e.Id),
                [ColourMeasure.LimitShare] = load.LimitShareOfEnterprise(e.Id),
                [ColourMeasure.PllShare] = load.PllShareOfEnterprise(e.Id),
                [ColourMeasure.Finding] = load.WorstFinding("enterprises/" + e.Id),
            })),
            .. park.Zones.Select(z => Zone(z, assessment)),
        ];
    }

    private static ColouredObject Grade(ColouredKind kind, string id, ColourBands bands, Dictionary<ColourMeasure, double> values)
        => bands.Deciding(kind, values) is { } band
            ? new(kind, id, band.Colour, band.Measure, values[band.Measure], band.Text)
            : new(kind, id, FindingSeverity.Blue, null, 0, NoBand);

    /// <summary>A zone by the mean individual risk in it and the bands of the settings.</summary>
    private static ColouredObject Zone(Zone zone, Assessment assessment)
    {
        double risk = Mean(zone.Shape, assessment.IndividualRisk.Field);
        var colour = OfRisk(risk, assessment.Park.Settings);
        return new(ColouredKind.Zone, zone.Id, colour, ColourMeasure.IndividualRisk, risk, new("按区内平均个人风险与设置的分级界限", "by the mean individual risk in it and the bands of the settings"));
    }

    /// <summary>The colour of an individual risk by the bands of the settings.</summary>
    /// <param name="perYear">1/year.</param>
    /// <param name="settings">Settings with the bands from red downwards.</param>
    public static FindingSeverity OfRisk(double perYear, ParkSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        int band = settings.RiskColours.Count(limit => perYear < limit);
        return (FindingSeverity)Math.Min(band, (int)FindingSeverity.Blue);
    }

    private static double Mean(Geometry shape, ScalarField field)
    {
        var box = shape.EnvelopeInternal;
        var inside = PreparedGeometryFactory.Prepare(shape);
        double sum = 0;
        int count = 0;
        for (int i = 0; i < SamplesAlongSide; i++)
        {
            for (int k = 0; k < SamplesAlongSide; k++)
            {
                double x = box.MinX + (i + 0.5) / SamplesAlongSide * box.Width;
                double y = box.MinY + (k + 0.5) / SamplesAlongSide * box.Height;
                if (inside.Contains(shape.Factory.CreatePoint(new Coordinate(x, y))) && At(field, x, y) is { } value)
                {
                    sum += value;
                    count++;
                }
            }
        }

        return count == 0 ? 0 : sum / count;
    }

    private static double? At(ScalarField field, double x, double y)
    {
        var frame = field.Frame;
        int column = (int)Math.Floor((x - frame.West) / frame.CellSize);
        int row = (int)Math.Floor((y - frame.South) / frame.CellSize);
        return column >= 0 && row >= 0 && column < frame.Columns && row < frame.Rows ? field[row, column] : null;
    }
}
