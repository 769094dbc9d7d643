using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using CsvHelper;
using NetTopologySuite.Geometries;

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
        using var csv = Open("data/coordinates/datums.csv");
        while (csv.Read())
        {
            var ellipsoid = new Ellipsoid(
                csv.GetField("ellipsoid")!, csv.GetField<double>("semi_major_axis_m"), csv.GetField<double>("inverse_flattening"), csv.GetField<int>("ellipsoid_epsg"));
            var datum = new GeodeticDatum(
                csv.GetField("datum")!, csv.GetField("geographic_name")!, ellipsoid, csv.GetField<int>("datum_epsg"), csv.GetField<int>("geographic_epsg"));
            yield return new DatumRow(datum, [Plain(datum.Name), Plain(datum.GeographicName), .. csv.GetField("aliases")!.Split('|').Select(Plain)]);
        }
    }

    private static IEnumerable<SystemRow> ReadSystems()
    {
        using var csv = Open("data/coordinates/epsg.csv");
        while (csv.Read())
        {
            string kind = csv.GetField("kind")!;
            var parameters = kind == "transverse_mercator"
                ? new TransverseMercatorParameters(
                    csv.GetField<double>("central_meridian_deg"),
                    csv.GetField<double>("scale_factor"),
                    csv.GetField<double>("false_easting_m"),
                    csv.GetField<double>("false_northing_m"))
                : null;
            var area = new Envelope(
                csv.GetField<double>("west_deg"), csv.GetField<double>("east_deg"), csv.GetField<double>("south_deg"), csv.GetField<double>("north_deg"));
            yield return new SystemRow(
                csv.GetField<int>("epsg"), csv.GetField("name")!, kind, csv.GetField<int>("geographic_epsg"), parameters, area);
        }
    }

    private static Polygon ReadOutline()
    {
        using var csv = Open("data/coordinates/china-outline.csv");
        var ring = new List<Coordinate>();
        while (csv.Read())
        {
            ring.Add(new Coordinate(csv.GetField<double>("longitude_deg"), csv.GetField<double>("latitude_deg")));
        }

        ring.Add(ring[0].Copy());
        return new Polygon(new LinearRing([.. ring]));
    }

    private static CsvReader Open(string resource)
    {
        var stream = typeof(CoordinateRegister).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The library lacks its resource {resource}.");
        var csv = new CsvReader(new StreamReader(stream), CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        return csv;
    }

    /// <summary>A row of <c>datums.csv</c>.</summary>
    internal sealed record DatumRow(GeodeticDatum Datum, ImmutableArray<string> Names);

    /// <summary>A row of <c>epsg.csv</c>; parameters for a transverse Mercator system only.</summary>
    internal sealed record SystemRow(
        int Epsg, string Name, string Kind, int GeographicEpsg, TransverseMercatorParameters? Parameters, Envelope AreaOfUse);
}
