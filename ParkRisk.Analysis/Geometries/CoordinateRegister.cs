using System.Collections.Frozen;
using System.Collections.Immutable;
using NetTopologySuite.Geometries;
using ParkRisk.Analysis.Quantities;

namespace ParkRisk.Analysis.Geometries;

/// <summary>The coordinate systems known by code: the tables <c>data/coordinates/epsg.csv</c>, <c>datums.csv</c> and <c>china-outline.csv</c>.</summary>
internal static class CoordinateRegister
{
    private static readonly Lazy<FrozenDictionary<int, DatumRow>> DatumRows = new(() => ReadDatums().ToFrozenDictionary(row => row.Datum.GeographicEpsg!.Value));

    private static readonly Lazy<FrozenDictionary<int, SystemRow>> SystemRows = new(() => ReadSystems().ToFrozenDictionary(row => row.Epsg));

    private static readonly Lazy<Polygon> China = new(ReadOutline);

    /// <summary>Systems by EPSG code.</summary>
    public static FrozenDictionary<int, SystemRow> Systems => SystemRows.Value;

    /// <summary>Datums by the EPSG code of their geographic system.</summary>
    public static FrozenDictionary<int, DatumRow> Datums => DatumRows.Value;

    /// <summary>degrees. China's outline to about 50 km.</summary>
    public static Polygon ChinaOutline => China.Value;

    /// <summary>A known datum of this name and ellipsoid; null where there is none.</summary>
    /// <param name="name">Datum name in any of the usual spellings.</param>
    /// <param name="ellipsoid">Its ellipsoid, which must agree to a relative 10⁻⁸.</param>
    public static GeodeticDatum? FindDatum(string name, Ellipsoid ellipsoid)
    {
        string plain = Plain(name);
        return Datums.Values.FirstOrDefault(row => row.Names.Contains(plain)
            && Math.Abs(row.Datum.Ellipsoid.SemiMajorAxis / ellipsoid.SemiMajorAxis - 1) < 1e-8
            && Math.Abs(row.Datum.Ellipsoid.InverseFlattening - ellipsoid.InverseFlattening) < 1e-6)?.Datum;
    }

    /// <summary>Code of the registered transverse Mercator system with these parameters; null where there is none.</summary>
    /// <remarks>A 6° and a 3° system about the same meridian are the same plane; the one of the given name is taken, else the 3° one.</remarks>
    public static int? FindTransverseMercator(GeodeticDatum datum, TransverseMercatorParameters parameters, string name)
        => Systems.Values
            .Where(row => row.GeographicEpsg == datum.GeographicEpsg && row.Parameters is { } p && Agree(p, parameters))
            .OrderByDescending(row => Plain(row.Name) == Plain(name))
            .ThenByDescending(row => row.Epsg)
            .Select(row => (int?)row.Epsg)
            .FirstOrDefault();

    private static bool Agree(TransverseMercatorParameters a, TransverseMercatorParameters b)
        => Math.Abs(a.CentralMeridian - b.CentralMeridian) < 1e-9
        && Math.Abs(a.ScaleFactor - b.ScaleFactor) < 1e-10
        && Math.Abs(a.FalseEasting - b.FalseEasting) < 1e-4
        && Math.Abs(a.FalseNorthing - b.FalseNorthing) < 1e-4
        && Math.Abs(a.LatitudeOfOrigin - b.LatitudeOfOrigin) < 1e-9;

    private static string Plain(string name)
    {
        string letters = new([.. name.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);
        return name.StartsWith("D_", StringComparison.OrdinalIgnoreCase) ? letters[1..] : letters;
    }

    private static IEnumerable<DatumRow> ReadDatums()
    {
        var table = ReferenceTable.Load("coordinates/datums.csv");
        for (int row = 0; row < table.Count; row++)
        {
            var ellipsoid = new Ellipsoid(
                table.Text(row, "ellipsoid"), table.Number(row, "semi_major_axis_m"), table.Number(row, "inverse_flattening"), (int)table.Number(row, "ellipsoid_epsg"));
            var datum = new GeodeticDatum(
                table.Text(row, "datum"), table.Text(row, "geographic_name"), ellipsoid, (int)table.Number(row, "datum_epsg"), (int)table.Number(row, "geographic_epsg"));
            yield return new DatumRow(datum, [Plain(datum.Name), Plain(datum.GeographicName), .. table.Text(row, "aliases").Split('|').Select(Plain)]);
        }
    }

    private static IEnumerable<SystemRow> ReadSystems()
    {
        var table = ReferenceTable.Load("coordinates/epsg.csv");
        for (int row = 0; row < table.Count; row++)
        {
            string kind = table.Text(row, "kind");
            var parameters = kind == "transverse_mercator"
                ? new TransverseMercatorParameters(
                    table.Number(row, "central_meridian_deg"), table.Number(row, "scale_factor"), table.Number(row, "false_easting_m"), table.Number(row, "false_northing_m"))
                : null;
            var area = new Envelope(table.Number(row, "west_deg"), table.Number(row, "east_deg"), table.Number(row, "south_deg"), table.Number(row, "north_deg"));
            yield return new SystemRow(
                (int)table.Number(row, "epsg"), table.Text(row, "name"), kind, (int)table.Number(row, "geographic_epsg"), parameters, area);
        }
    }

    private static Polygon ReadOutline()
    {
        var table = ReferenceTable.Load("coordinates/china-outline.csv");
        var ring = Enumerable.Range(0, table.Count).Select(row => new Coordinate(table.Number(row, "longitude_deg"), table.Number(row, "latitude_deg")));
        return new Polygon(new LinearRing([.. ring, ring.First()]));
    }

    /// <summary>A row of <c>datums.csv</c>.</summary>
    internal sealed record DatumRow(GeodeticDatum Datum, ImmutableArray<string> Names);

    /// <summary>A row of <c>epsg.csv</c>; parameters for a transverse Mercator system only.</summary>
    internal sealed record SystemRow(
        int Epsg, string Name, string Kind, int GeographicEpsg, TransverseMercatorParameters? Parameters, Envelope AreaOfUse);
}
