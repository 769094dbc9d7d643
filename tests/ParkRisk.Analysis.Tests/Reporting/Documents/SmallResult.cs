using ParkRisk.Analysis.Assessments;
using ParkRisk.Analysis.IO.Assessments;
using ParkRisk.Analysis.Tests.IO;

namespace ParkRisk.Analysis.Tests.Reporting.Documents;

/// <summary>A chlorine tank and a benzene tank beside a school, assessed once for all tests of documents.</summary>
internal static class SmallResult
{
    private const string Targets =
        "id,name,category,persons_day,persons_night,enterprise,x,y\n" +
        "V1,=HYPERLINK(\"x\"),school,60,80,,560700,3533700\n" +
        "V2,远村\u202E,residential,60,80,,562900,3534900\n" +
        "C1,甲公司食堂,retail,150,20,E1,560520,3533560\n";

    private const string Weather =
        "stability,wind_speed_mps,direction_deg,frequency\nD,5,0,0.3\nD,5,90,0.2\nD,5,180,0.1\nD,5,270,0.1\nF,1.5,0,0.1\nF,1.5,90,0.1\nF,1.5,180,0.05\nF,1.5,270,0.05\n";

    private static readonly Lazy<(Assessment Result, AssessmentInput Input)> Once = new(Make);

    public static Assessment Result => Once.Value.Result;

    public static AssessmentInput Input => Once.Value.Input;

    private static (Assessment, AssessmentInput) Make()
    {
        using var folder = new TemporaryFolder();
        SmallPark.WriteTo(folder);
        folder.Write("targets.csv", Targets);
        folder.Write("weather.csv", Weather);
        var input = AssessmentReader.Read(folder.Path, null, new DateTimeOffset(2026, 3, 1, 8, 0, 0, TimeSpan.Zero)).Value!.Input;
        return (ParkAssessment.Run(input, new AssessmentOptions(2)).Result!, input);
    }
}
