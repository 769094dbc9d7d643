namespace ParkRisk.Analysis.Tests.IO;

/// <summary>A small faultless dataset, of which each test spoils one thing.</summary>
internal static class SmallPark
{
    public const string ParkJson = """{"name": "测试园区", "crs": "EPSG:4549", "weather": "weather.csv", "settings": {"grid_m": 20}}""";

    public const string Boundary = """
        {"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":{"type":"Polygon",
        "coordinates":[[[560000,3533000],[563000,3533000],[563000,3535000],[560000,3535000],[560000,3533000]]]}}]}
        """;

    public const string Enterprises = "id,name,employees,status,commissioned,x,y\nE1,甲公司,120,in_service,2015-06-01,560500,3533500\nE2,乙公司,,,,561500,3533500\n";

    public const string Units =
        "id,enterprise,name,kind,substance,quantity_t,volume_m3,pressure_mpa,temperature_c,pipe_mm,x,y\n" +
        "T1,E1,液氯储罐,pressure_vessel,7782-50-5,50,40,0.8,25,80,560510,3533510\n" +
        "T2,E2,苯储罐,atmospheric_tank,苯,800,1000,,,150,561510,3533510\n";

    public static void WriteTo(TemporaryFolder folder)
    {
        folder.Write("park.json", ParkJson);
        folder.Write("boundary.geojson", Boundary);
        folder.Write("enterprises.csv", Enterprises);
        folder.Write("units.csv", Units);
        folder.Write("weather.csv", "stability,wind_speed_mps,direction_deg,frequency\nD,5,0,1\n");
    }

    /// <summary>GeoJSON of one feature.</summary>
    public static string Feature(string properties, string geometry)
        => $$"""{"type":"FeatureCollection","features":[{"type":"Feature","properties":{{properties}},"geometry":{{geometry}}}]}""";
}
