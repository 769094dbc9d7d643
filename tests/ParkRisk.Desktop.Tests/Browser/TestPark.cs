namespace ParkRisk.Desktop.Tests.Browser;

/// <summary>A small park that is assessed in a moment: two enterprises, a chlorine vessel, a benzene tank, a school.</summary>
internal static class TestPark
{
    public const double VesselEast = 560510, VesselNorth = 3533510;
    public const double SchoolEast = 561000, SchoolNorth = 3533900;

    /// <summary>Writes the dataset.</summary>
    public static string WriteTo(string folder)
    {
        Directory.CreateDirectory(folder);
        void Write(string name, string text) => File.WriteAllText(Path.Combine(folder, name), text);
        Write("park.json", """{"name": "测试园区", "crs": "EPSG:4549", "weather": "weather.csv", "settings": {"grid_m": 40, "margin_m": 1500}}""");
        Write("boundary.geojson", """
            {"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":{"type":"Polygon",
            "coordinates":[[[560000,3533000],[562000,3533000],[562000,3534500],[560000,3534500],[560000,3533000]]]}}]}
            """);
        Write("enterprises.csv", "id,name,employees,status,x,y\nE1,甲公司,120,in_service,560500,3533500\nE2,乙公司,80,in_service,561500,3533500\n");
        Write("units.csv",
            "id,enterprise,name,kind,substance,quantity_t,volume_m3,pressure_mpa,temperature_c,pipe_mm,x,y\n" +
            $"T1,E1,液氯储罐,pressure_vessel,7782-50-5,50,40,0.8,25,80,{VesselEast},{VesselNorth}\n" +
            "T2,E2,苯储罐,atmospheric_tank,苯,800,1000,,,150,561510,3533510\n");
        Write("targets.csv", $"id,name,category,persons_day,persons_night,x,y\nP1,实验小学,school,600,0,{SchoolEast},{SchoolNorth}\nP2,临江村,residential,200,300,561900,3534300\n");
        Write("weather.csv", "stability,wind_speed_mps,direction_deg,frequency\nD,5,0,0.3\nD,5,90,0.2\nF,2,180,0.2\nD,3,270,0.3\n");
        return folder;
    }
}
