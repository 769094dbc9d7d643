using System.Globalization;
using System.Text;

namespace ParkRisk.Desktop.Latency;

/// <summary>A park of 300 sources: tanks and vessels of four kinds on a lattice, 40 targets around them.</summary>
internal static class LargePark
{
    private const int Sources = 300;
    private const int Targets = 40;

    /// <summary>Writes the dataset.</summary>
    public static string WriteTo(string folder)
    {
        Directory.CreateDirectory(folder);
        void Write(string name, string text) => File.WriteAllText(Path.Combine(folder, name), text);
        Write("park.json", """{"name": "300 sources", "crs": "EPSG:4549", "weather": "weather.csv", "settings": {"grid_m": 20}}""");
        Write("boundary.geojson", """
            {"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":{"type":"Polygon",
            "coordinates":[[[560000,3533000],[563200,3533000],[563200,3535200],[560000,3535200],[560000,3533000]]]}}]}
            """);
        Write("enterprises.csv", "id,name,x,y\nE1,Enterprise,561500,3534000\n");
        var units = new StringBuilder("id,enterprise,name,kind,substance,quantity_t,volume_m3,pressure_mpa,temperature_c,pipe_mm,x,y\n");
        for (int i = 0; i < Sources; i++)
        {
            string kind = (i % 4) switch
            {
                0 => "atmospheric_tank,71-43-2,800,1000,,,150",
                1 => "pressure_vessel,74-98-6,100,200,0.8,20,100",
                2 => "atmospheric_tank,67-56-1,500,700,,,150",
                _ => "pressure_vessel,7664-41-7,40,70,0.9,20,80",
            };
            units.Append(CultureInfo.InvariantCulture, $"U{i + 1},E1,Unit {i + 1},{kind},{560150 + i % 20 * 150},{3533150 + i / 20 * 130}\n");
        }

        Write("units.csv", units.ToString());
        var targets = new StringBuilder("id,name,category,persons_day,persons_night,x,y\n");
        for (int i = 0; i < Targets; i++)
        {
            double angle = 2 * Math.PI * i / Targets;
            targets.Append(CultureInfo.InvariantCulture, $"P{i + 1},Target {i + 1},{(i % 3 == 0 ? "school" : "residential")},100,100,{561600 + 2300 * Math.Cos(angle):0},{3534100 + 1900 * Math.Sin(angle):0}\n");
        }

        Write("targets.csv", targets.ToString());
        var weather = new StringBuilder("stability,wind_speed_mps,direction_deg,frequency\n");
        for (int sector = 0; sector < 16; sector++)
        {
            weather.Append(CultureInfo.InvariantCulture, $"D,5,{sector * 22.5},0.04\nF,2,{sector * 22.5},0.0225\n");
        }

        Write("weather.csv", weather.ToString());
        return folder;
    }
}
