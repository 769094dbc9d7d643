using ParkRisk.Analysis.Geometries;
using ParkRisk.Analysis.IO.Tables;
using ParkRisk.Analysis.Parks;

namespace ParkRisk.Analysis.IO.Datasets;

/// <summary>Reads a park, or a project proposal for one, from a dataset: a folder or a GeoPackage. Every fault is an issue, and all are found in one reading.</summary>
public static class ParkReader
{
    private const string DefaultCrs = "EPSG:4490";

    /// <summary>Reads a park.</summary>
    /// <param name="path">A folder with <c>park.json</c> and its layers, or a <c>.gpkg</c> file.</param>
    /// <param name="options">How to read; null: the defaults.</param>
    /// <returns>The park in SI units and its working coordinate system. Without a usable place or coordinate system there is no value.</returns>
    public static ReadResult<ParkDataset> Read(string path, ParkReadOptions? options = null)
    {
        options ??= new ParkReadOptions();
        var issues = new IssueList();
        var tables = DatasetReading.Read(path, options.FileSizeLimit, issues);
        var value = tables is null ? null : Build(tables, FolderOf(path), options, issues);
        return new ReadResult<ParkDataset>(value, issues.ToImmutable(), issues.Inaccessible);
    }

    /// <summary>Builds a park from tables that were read before.</summary>
    /// <param name="tables">The tables.</param>
    /// <param name="folder">Folder of the files that <c>park.json</c> names.</param>
    /// <param name="options">How to read.</param>
    /// <param name="issues">Where faults go.</param>
    public static ParkDataset? Build(DatasetTables tables, string folder, ParkReadOptions options, IssueList issues)
    {
        ReportLayers(tables, issues);
        if (tables.Park is null)
        {
            issues.Add(
                IssueSeverity.Error, FolderReader.ParkFile, null, null,
                "park.json with the park's name (in a GeoPackage: the table park)", "含园区名称的 park.json（GeoPackage 中为表 park）");
        }

        // Without a park.json that could be read nobody knows the coordinate system, and nothing is said of the places.
        bool unread = tables.Park is null || tables.Park is { IsEmpty: true } && issues.ConcernsFileOf("park");
        var keys = ParkKeys.Of(tables, issues);
        string crs = keys.Text("crs") ?? DefaultCrs;
        var dataset = unread ? null : Resolve(keys, crs);
        var working = dataset is not null && ParkExtent.Centre(tables, dataset) is { } centre ? WorkingSystem.For(dataset, centre).System : null;
        var park = new Park
        {
            Name = keys.Text("name") ?? "",
            Code = keys.Text("code"),
            Attribution = keys.Text("attribution"),
            Level = keys.Choice<ParkLevel>("level"),
            Kind = keys.Choice<ParkKind>("kind") ?? ParkKind.Chemical,
            DatasetCrs = crs,
            WorkingCrs = working?.Definition ?? "",
            Established = keys.Date("established"),
            LastAssessed = keys.Date("last_assessed"),
            ReassessmentYears = ReassessmentYears(keys),
            Settings = SettingsReader.Read(keys.Object("settings")),
        };
        if (park.Name.Length == 0 && !unread)
        {
            keys.ReportMissing("name", "the park's name", "园区名称");
        }

        var layers = new LayerSet(tables, dataset, working, proposal: false, issues);
        park = LayerAssembly.Read(park, layers, null, options);
        ReportBoundary(tables, issues);
        ParkExtent.ReportScattered(layers.Shapes, park.Boundary, issues);
        var files = (Weather: ParkFiles.Find(keys, "weather", folder), Terrain: ParkFiles.Find(keys, "terrain", folder), Population: ParkFiles.Find(keys, "population_raster", folder));
        keys.ReportUnknown();
        if (keys.Text("weather") is null && !unread)
        {
            issues.Add(
                IssueSeverity.Warning, FolderReader.ParkFile, "weather", null,
                "a weather file; without it nothing that depends on the wind can be computed", "气象文件；缺少时无法计算与风有关的结果");
        }

        return working is null ? null : new ParkDataset(park, files.Weather, files.Terrain, files.Population);
    }

    /// <summary>Reads a project proposal: a dataset that holds only what is new, changed or closed.</summary>
    /// <param name="path">A folder, whose <c>park.json</c> may be missing, or a <c>.gpkg</c> file.</param>
    /// <param name="park">The park for which it is made; the proposal is read into its working system, and references may name its objects.</param>
    /// <param name="options">How to read; null: the defaults.</param>
    public static ReadResult<ParkProposal> ReadProposal(string path, Park park, ParkReadOptions? options = null)
    {
        options ??= new ParkReadOptions();
        var issues = new IssueList();
        if (DatasetReading.Read(path, options.FileSizeLimit, issues) is not { } tables)
        {
            return new ReadResult<ParkProposal>(null, issues.ToImmutable(), issues.Inaccessible);
        }

        ReportLayers(tables, issues);
        var keys = ParkKeys.Of(tables, issues);
        string crs = keys.Text("crs") ?? park.DatasetCrs;
        var layers = new LayerSet(tables, Resolve(keys, crs), CoordinateSystems.Resolve(park.WorkingCrs), proposal: true, issues);
        var changes = new Park { Name = keys.Text("name") ?? park.Name, DatasetCrs = crs, WorkingCrs = park.WorkingCrs, Settings = park.Settings, Kind = park.Kind };
        changes = LayerAssembly.Read(changes, layers, park, options);
        ReportUnknownClosures(layers, park, issues);
        ParkExtent.ReportScattered(layers.Shapes, park.Boundary, issues);
        if (tables.Layers.All(layer => layer.Rows.IsEmpty))
        {
            issues.Add(IssueSeverity.Error, Path.GetFileName(Path.TrimEndingDirectorySeparator(path)), null, null, "at least one object that is new, changed or closed", "至少一个新增、变更或关闭的对象");
        }

        return new ReadResult<ParkProposal>(new ParkProposal(changes, [.. layers.Closed]), issues.ToImmutable(), issues.Inaccessible);
    }

    private static string FolderOf(string path)
        => Directory.Exists(path) ? Path.GetFullPath(path) : Path.GetDirectoryName(Path.GetFullPath(path)) ?? ".";

    private static CoordinateSystem? Resolve(ParkKeys keys, string crs)
    {
        if (CoordinateSystems.TryResolve(crs, out var system, out var fault))
        {
            return system;
        }

        keys.Fault("crs", fault.Expected, fault.ExpectedZh);
        return null;
    }

    private static int ReassessmentYears(ParkKeys keys)
    {
        const int usual = 5;
        long? years = keys.Whole("reassessment_years", new NumberBounds(1, 10, ""));
        if (years is not null and not 3 and not 5)
        {
            keys.Fault("reassessment_years", "3 or 5", "3 或 5");
        }

        return (int)(years ?? usual);
    }

    private static void ReportLayers(DatasetTables tables, IssueList issues)
    {
        foreach (var table in tables.Layers.Where(table => DatasetLayers.Find(table.Name) is null))
        {
            string? near = ColumnName.Nearest(table.Name, DatasetLayers.All.Select(layer => layer.Name));
            issues.Add(
                near is null ? IssueSeverity.Info : IssueSeverity.Warning, table.Name, null, null,
                near is null ? "unknown layer; it is kept and ignored" : $"a known layer; is it \"{near}\"? It is ignored",
                near is null ? "未知的图层；保留但不使用" : $"已知的图层；是否为“{near}”？未使用");
        }

        if (tables.Park is null && tables.Layers.IsEmpty)
        {
            issues.Add(IssueSeverity.Error, "dataset", null, null, "park.json and layers; there are none", "park.json 和图层；此处没有");
        }
    }

    private static void ReportBoundary(DatasetTables tables, IssueList issues)
    {
        if (tables.Layer("boundary") is not { Rows.IsEmpty: false } && !issues.ConcernsFileOf("boundary"))
        {
            issues.Add(IssueSeverity.Error, "boundary", null, null, "the park's boundary, one polygon or multipolygon", "园区边界，一个面或多部件面");
        }

        if (tables.Layer("units") is not { Rows.IsEmpty: false } && !issues.ConcernsFileOf("units"))
        {
            issues.Add(IssueSeverity.Warning, "units", null, null, "at least one unit; without any there is no risk to compute", "至少一个装置；没有装置就没有可计算的风险");
        }
    }

    private static void ReportUnknownClosures(LayerSet layers, Park park, IssueList issues)
    {
        foreach (var (layer, id) in layers.Closed.Where(closed => !ParkMerge.Ids(park, closed.Layer).Contains(closed.Id)))
        {
            issues.Add(IssueSeverity.Warning, layer, null, id, "id", id, "an id of the park, to be closed", "园区内待关闭对象的编号");
        }
    }
}
