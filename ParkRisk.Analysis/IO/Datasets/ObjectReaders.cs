using NetTopologySuite.Geometries;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Substances;

namespace ParkRisk.Analysis.IO.Datasets;

/// <summary>Builds the park's objects from rows; units become SI here. Each gives null for a row with a fault.</summary>
internal static class ObjectReaders
{
    private static readonly NumberBounds Items = new(1, 10_000, "");

    public static Zone? Zone(RowReader row, Geometry? shape)
        => Built(row, new Zone(row.Text("id"), row.OptionalText("name"), row.Choice<ZoneFunction>("function"), shape!));

    public static Enterprise? Enterprise(RowReader row, Geometry? shape)
    {
        if (shape is Point)
        {
            row.Report(IssueSeverity.Info, "geometry", "only a point is known of the plot; it has no area", "地块只有点，没有面积");
        }

        return Built(row, new Enterprise
        {
            Id = row.Text("id"),
            Name = row.Text("name"),
            Shape = shape!,
            Industry = row.OptionalText("industry"),
            Hazardous = row.OptionalTruth("hazardous"),
            Employees = row.OptionalWhole("employees", Bounds.Persons),
            MaxShift = row.OptionalWhole("max_shift", Bounds.Persons),
            MaxBuildingOccupancy = row.OptionalWhole("max_building_occupancy", Bounds.Persons),
            LabourIntensive = row.Designation("labour_intensive"),
            Zone = row.OptionalText("zone"),
            Status = row.OptionalChoice<OperatingStatus>("status") ?? OperatingStatus.InService,
            Commissioned = row.OptionalDate("commissioned"),
        });
    }

    public static HazardUnit? Unit(RowReader row, Geometry? shape, Func<string, SubstanceLookup> find)
    {
        var unit = new HazardUnit
        {
            Id = row.Text("id"),
            Enterprise = row.Text("enterprise"),
            Name = row.Text("name"),
            Kind = row.Choice<UnitKind>("kind"),
            Substance = SubstanceCheck.Required(row, find),
            Quantity = row.Real("quantity_t", Bounds.Mass) * Bounds.KilogramPerTonne,
            Shape = shape!,
            Volume = row.OptionalReal("volume_m3", new NumberBounds(0, 1e6, "m³", Above: true)),
            Diameter = row.OptionalReal("diameter_m", Bounds.VesselSize),
            Height = row.OptionalReal("height_m", Bounds.VesselSize),
            GaugePressure = row.OptionalReal("pressure_mpa", Bounds.Pressure) * Bounds.PascalPerMegapascal,
            Temperature = row.OptionalReal("temperature_c", Bounds.Temperature) + Quantities.PhysicalConstants.ZeroCelsius,
            LiquidLevel = row.OptionalReal("liquid_level_m", new NumberBounds(0, 300, "m")),
            PipeDiameter = row.OptionalReal("pipe_mm", Bounds.PipeSize) / 1000,
            ReleaseHeight = row.OptionalReal("release_height_m", new NumberBounds(0, 500, "m")),
            BundArea = BundArea(row),
            Detection = row.OptionalChoice<ProtectionGrade>("detection"),
            Isolation = row.OptionalChoice<ProtectionGrade>("isolation"),
            DelugeEffectiveness = row.OptionalReal("deluge_effectiveness", new NumberBounds(0, 0.99, "")),
            Fireproofing = row.OptionalReal("fireproofing_min", new NumberBounds(0, 600, "min")) * 60,
            Roof = row.OptionalChoice<TankRoof>("roof"),
            Count = row.OptionalWhole("count", Items) ?? 1,
            FrequencyFactor = row.OptionalReal("frequency_factor", new NumberBounds(0, 1000, "")) ?? 1,
            HazardGroup = row.OptionalText("hazard_group"),
            Status = row.OptionalChoice<OperatingStatus>("status"),
        };
        CheckVessel(row, unit);
        return Built(row, unit);
    }

    public static Bund? Bund(RowReader row, Geometry? shape)
        => Built(row, new Bund(row.Text("id"), row.OptionalText("enterprise"), shape!));

    public static Pipeline? Pipeline(RowReader row, Geometry? shape, Func<string, SubstanceLookup> find)
        => Built(row, new Pipeline(
            row.Text("id"),
            SubstanceCheck.Required(row, find),
            row.Real("diameter_mm", Bounds.PipeSize) / 1000,
            row.Real("pressure_mpa", Bounds.Pressure) * Bounds.PascalPerMegapascal,
            (row.OptionalReal("temperature_c", Bounds.Temperature) ?? AmbientCelsius) + Quantities.PhysicalConstants.ZeroCelsius,
            row.OptionalReal("isolation_distance_m", new NumberBounds(0, 1e6, "m", Above: true)),
            shape!));

    public static ProtectionTarget? Target(RowReader row, Geometry? shape)
        => Built(row, new ProtectionTarget
        {
            Id = row.Text("id"),
            Name = row.Text("name"),
            Category = row.Choice<TargetCategory>("category"),
            Shape = shape!,
            PersonsDay = row.OptionalReal("persons_day", Bounds.Persons),
            PersonsNight = row.OptionalReal("persons_night", Bounds.Persons),
            Households = row.OptionalWhole("households", Bounds.Things),
            Beds = row.OptionalWhole("beds", Bounds.Things),
            FloorArea = row.OptionalReal("floor_area_m2", Bounds.Area),
            LandArea = row.OptionalReal("land_area_m2", Bounds.Area),
            IndoorDay = row.OptionalReal("indoor_day", Bounds.Share),
            IndoorNight = row.OptionalReal("indoor_night", Bounds.Share),
            Class = row.OptionalChoice<TargetClass>("class", nothing: "auto"),
            Crowded = row.Designation("crowded"),
            Enterprise = row.OptionalText("enterprise"),
        });

    public static PopulationArea? Population(RowReader row, Geometry? shape, string prefix)
        => Built(row, new PopulationArea(
            row.Id ?? FormattableString.Invariant($"{prefix}{row.Number}"),
            row.Real("persons_day", Bounds.Persons),
            row.Real("persons_night", Bounds.Persons),
            shape!));

    public static Road? Road(RowReader row, Geometry? shape)
        => Built(row, new Road(
            row.Text("id"),
            row.OptionalChoice<RoadClass>("class"),
            row.OptionalReal("width_m", new NumberBounds(0, 300, "m")),
            row.OptionalReal("speed_kmh", new NumberBounds(0, 400, "km/h")) * Bounds.MetrePerSecondPerKilometrePerHour,
            row.OptionalTruth("hazmat_route") ?? false,
            shape!));

    public static UtilityFacility? Utility(RowReader row, Geometry? shape)
    {
        string id = row.Text("id");
        return Built(row, new UtilityFacility(
            id,
            row.OptionalText("name") ?? id,
            row.Choice<UtilityKind>("kind"),
            row.OptionalReal("capacity", new NumberBounds(0, 1e9, "")),
            row.OptionalWhole("crew", Bounds.Persons),
            shape!));
    }

    public static Plot? Plot(RowReader row, Geometry? shape)
        => Built(row, new Plot(row.Text("id"), row.OptionalReal("area_m2", new NumberBounds(0, 1e9, "m²", Above: true)), row.List("allowed"), shape!));

    public static CatalogueRestriction? Restriction(RowReader row, Func<string, SubstanceLookup> find)
    {
        var restriction = new CatalogueRestriction(
            row.OptionalText("substance"),
            row.OptionalText("industry"),
            row.OptionalText("process"),
            row.Choice<RestrictionControl>("control"),
            row.OptionalReal("limit_t", new NumberBounds(0, 1e7, "t")) * Bounds.KilogramPerTonne,
            row.OptionalText("condition"),
            row.OptionalText("basis"));
        if (restriction is { Substance: null, Industry: null, Process: null })
        {
            row.Fault("substance", "one of substance, industry and process", "物质、行业代码、工艺至少填一项");
        }
        else if (restriction.Substance is { } substance)
        {
            SubstanceCheck.Check(row, substance, find, IssueSeverity.Warning);
        }

        return Built(row, restriction);
    }

    public static RectificationMeasure? Measure(RowReader row)
        => Built(row, new RectificationMeasure(
            row.OptionalText("finding"),
            row.OptionalChoice<MeasureKind>("kind"),
            row.OptionalText("owner"),
            row.OptionalDate("due"),
            row.OptionalChoice<MeasureStatus>("status") ?? MeasureStatus.Open,
            row.OptionalText("note")));

    /// <summary>°C. Temperature of a pipeline for which none is given.</summary>
    private const double AmbientCelsius = 15;

    private static T? Built<T>(RowReader row, T value)
        where T : class
        => row.Failed ? null : value;

    /// <summary>Spreadsheets write 0 where there is no bund.</summary>
    private static double? BundArea(RowReader row)
        => row.OptionalReal("bund_area_m2", Bounds.Area) is > 0 and var area ? area : null;

    private static void CheckVessel(RowReader row, HazardUnit unit)
    {
        const double densest = 5000;
        if (unit.Volume is { } volume && unit.Quantity / volume > densest)
        {
            row.Report(
                IssueSeverity.Warning, "quantity_t", FormattableString.Invariant($"a quantity that fits the volume of {volume:0.###} m³"),
                FormattableString.Invariant($"与容积 {volume:0.###} m³ 相符的数量"));
        }

        if (unit.LiquidLevel > unit.Height)
        {
            row.Report(
                IssueSeverity.Warning, "liquid_level_m", FormattableString.Invariant($"a level not above the height of {unit.Height:0.###} m"),
                FormattableString.Invariant($"不高于设备高度 {unit.Height:0.###} m 的液位"));
        }
    }
}
