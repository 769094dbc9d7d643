using ParkRisk.Analysis.Assessments;
using ParkRisk.Analysis.Capacity;
using ParkRisk.Analysis.IO.Assessments;
using ParkRisk.Analysis.Tests.IO;

namespace ParkRisk.Analysis.Tests.Capacity;

/// <summary>A park with two plots to let, a benzene tank, a village and a school.</summary>
internal static class RoomyPark
{
    private const string Units =
        "id,enterprise,name,kind,substance,quantity_t,volume_m3,pressure_mpa,temperature_c,pipe_mm,x,y\n" +
        "T1,E1,液氯储罐,pressure_vessel,7782-50-5,2,2,0.6,25,50,560510,3533510\n" +
        "T2,E2,苯储罐,atmospheric_tank,苯,80,100,,,100,561510,3533510\n";

    private const string Weather =
        "stability,wind_speed_mps,direction_deg,frequency\nD,5,0,0.3\nD,5,90,0.2\nD,5,180,0.1\nD,5,270,0.1\nF,1.5,0,0.1\nF,1.5,90,0.1\nF,1.5,180,0.05\nF,1.5,270,0.05\n";

    private const string Plots = """
        {"type":"FeatureCollection","features":[
        {"type":"Feature","properties":{"id":"P1","area_m2":40000},"geometry":{"type":"Polygon","coordinates":[[[562300,3533300],[562500,3533300],[562500,3533500],[562300,3533500],[562300,3533300]]]}},
        {"type":"Feature","properties":{"id":"P2","area_m2":20000,"allowed":["storage"]},"geometry":{"type":"Polygon","coordinates":[[[561000,3534400],[561200,3534400],[561200,3534500],[561000,3534500],[561000,3534400]]]}}]}
        """;

    /// <summary>The archetypes that the tests build with.</summary>
    public static ProjectArchetype Archetype(AssessmentInput input, string id) => input.Reference.Archetypes.Single(a => a.Id == id);

    /// <summary>The park.</summary>
    /// <param name="targets">Rows of the layer of targets.</param>
    /// <param name="others">Further layers: name and text.</param>
    public static AssessmentInput Read(string targets, params (string Name, string Text)[] others)
    {
        using var folder = new TemporaryFolder();
        SmallPark.WriteTo(folder);
        folder.Write("park.json", """{"name": "测试园区", "crs": "EPSG:4549", "weather": "weather.csv", "settings": {"grid_m": 40, "margin_m": 300}}""");
        folder.Write("units.csv", Units);
        folder.Write("weather.csv", Weather);
        folder.Write("plots.geojson", Plots);
        folder.Write("targets.csv", "id,name,category,persons_day,persons_night,enterprise,x,y\n" + targets);
        foreach (var (name, text) in others)
        {
            folder.Write(name, text);
        }

        var read = AssessmentReader.Read(folder.Path, null, DateTimeOffset.UnixEpoch);
        Assert.That(read.Value, Is.Not.Null, string.Join('\n', read.Issues));
        return read.Value!.Input;
    }
}
