using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using NetTopologySuite.Geometries;
using ParkRisk.Analysis.Assessments;
using ParkRisk.Analysis.Assessments.Stages;
using ParkRisk.Analysis.Geometries;
using ParkRisk.Analysis.IO.Assessments;
using ParkRisk.Analysis.Risk;
using ParkRisk.Cli.Terminal;

namespace ParkRisk.Cli.Commands;

/// <summary><c>parkrisk why DATASET --at X,Y</c>: the risk at a point, ranked by source, scenario and weather.</summary>
internal static class WhyCommand
{
    private const int ShownRows = 20;

    /// <summary>Creates the command.</summary>
    public static Command Create(CommandDefinition definition)
    {
        var language = definition.Language;
        var dataset = DatasetInput.Argument(language);
        var at = new Option<string?>("--at") { Description = language.Pick("数据集坐标系中的点", "point in the dataset's coordinate system"), HelpName = "X,Y" };
        var geographic = new Option<string?>("--lonlat") { Description = language.Pick("经度,纬度（度）", "longitude,latitude in degrees"), HelpName = "LON,LAT" };
        var along = new Option<string?>("--along") { Description = language.Pick("剖面线：数据集坐标系中的折线", "transect: a line in the dataset's coordinate system"), HelpName = "X1,Y1,X2,Y2,…" };
        var step = new Option<double>("--step") { Description = language.Pick("剖面线上的点距，m（默认 10）", "distance between two points of a transect, m (default 10)"), HelpName = "M", DefaultValueFactory = _ => 10 };
        var output = new Option<string?>("--output", "-o") { Description = language.Pick("剖面线结果写入的 CSV 文件", "CSV file for a transect"), HelpName = "FILE" };
        var finding = new Option<string?>("--finding") { Description = language.Pick("发现的编号", "id of a finding"), HelpName = "ID" };
        var project = DatasetInput.Project(language);
        return definition.Define(
            "why",
            "某点的个人风险及其来源：装置、场景、气象",
            "the individual risk at a point and where it comes from",
            [dataset, at, geographic, along, step, output, finding, project],
            ["parkrisk why data/parks/linjiang --at 562000,3534000", "parkrisk why data/parks/linjiang --along 561000,3534000,563000,3534000 --step 25 -o transect.csv", "parkrisk why data/parks/linjiang --finding individual-risk-at-target:targets/T-E06-2"],
            invocation => invocation.Arguments.GetValue(finding) is { } id
                ? WhyFinding.Run(invocation, invocation.Arguments.GetRequiredValue(dataset), invocation.Arguments.GetValue(project), id)
                : invocation.Arguments.GetValue(along) is { } line
                ? RunAlong(invocation, invocation.Arguments.GetRequiredValue(dataset), line, invocation.Arguments.GetValue(step), invocation.Arguments.GetValue(output))
                : Run(invocation, invocation.Arguments.GetRequiredValue(dataset), invocation.Arguments.GetValue(at), invocation.Arguments.GetValue(geographic)));
    }

    private static int Run(Invocation invocation, string path, string? at, string? geographic)
    {
        if ((at is null) == (geographic is null) || Parse(at ?? geographic!) is not { } point)
        {
            invocation.Speaker.Fault("请给出一个点：--at X,Y 或 --lonlat 经度,纬度", "give one point: --at X,Y or --lonlat LON,LAT");
            return ExitCode.BadInput;
        }

        return DatasetInput.With(invocation, path, null, source =>
        {
            var park = source.Input.Park;
            var from = geographic is null ? CoordinateSystems.Resolve(park.DatasetCrs) : CoordinateSystems.Cgcs2000;
            var (east, north) = new CoordinateTransform(from, CoordinateSystems.Resolve(park.WorkingCrs)).Apply(point.X, point.Y);
            var options = DatasetInput.Options(invocation);
            var built = Sources(source, options);
            var risk = RiskProbe.At(east, north, built.Sources, new TravelRose(source.Input.Weather));
            if (invocation.Speaker.Json)
            {
                invocation.Speaker.PayloadJson(json => Write(json, risk));
            }
            else
            {
                Show(invocation.Speaker, source, risk);
            }

            return ExitCode.Done;
        });
    }

    private static SourceStageResult Sources(AssessmentSource source, AssessmentOptions options)
        => DominoStage.Run(source.Input, SourceStage.Run(source.Input, options), options).Built;

    private static int RunAlong(Invocation invocation, string path, string line, double step, string? output)
    {
        if (ParseLine(line) is not { } vertices || !(step > 0))
        {
            invocation.Speaker.Fault("请给出一条折线：--along X1,Y1,X2,Y2,…，且 --step 大于 0", "give a line of two points or more: --along X1,Y1,X2,Y2,…, and a --step above zero");
            return ExitCode.BadInput;
        }

        return DatasetInput.With(invocation, path, null, source =>
        {
            var park = source.Input.Park;
            var (dataset, working) = (CoordinateSystems.Resolve(park.DatasetCrs), CoordinateSystems.Resolve(park.WorkingCrs));
            var toWorking = new CoordinateTransform(dataset, working);
            var along = new LineString([.. vertices.Select(v => toWorking.Apply(v.X, v.Y)).Select(v => new Coordinate(v.X, v.Y))]);
            if (along.Length / step > Transect.MostPoints - 1)
            {
                double least = along.Length / (Transect.MostPoints - 1);
                invocation.Speaker.Fault($"点数过多：--step 至少为 {least:G4} m", $"too many points: --step must be at least {least:G4} m");
                return ExitCode.BadInput;
            }

            var options = DatasetInput.Options(invocation);
            var built = Sources(source, options);
            var tables = new SourceTables(source.Input.Weather, null, park.Settings.GridCell);
            var table = new TransectTable(Transect.Along(along, step, built.Sources, tables, options.Threads, options.Cancellation), built, new CoordinateTransform(working, dataset));
            if (output is not null)
            {
                table.WriteCsv(output);
            }

            if (invocation.Speaker.Json)
            {
                invocation.Speaker.PayloadJson(table.Write);
            }
            else if (output is null)
            {
                table.Show(invocation.Speaker);
            }

            return ExitCode.Done;
        });
    }

    /// <summary>Vertices of a line; null where the text is none.</summary>
    private static (double X, double Y)[]? ParseLine(string text)
    {
        string[] parts = text.Split(',');
        var vertices = parts.Length < 4 || parts.Length % 2 == 1 ? [] : parts.Chunk(2).Select(pair => Parse(string.Join(',', pair))).ToArray();
        return vertices.Length > 1 && vertices.All(v => v is not null) && vertices.Distinct().Skip(1).Any() ? [.. vertices.Select(v => v!.Value)] : null;
    }

    private static (double X, double Y)? Parse(string text)
    {
        string[] parts = text.Split(',');
        return parts.Length == 2
            && double.TryParse(parts[0], NumberStyles.Float, CultureInfo.InvariantCulture, out double x)
            && double.TryParse(parts[1], NumberStyles.Float, CultureInfo.InvariantCulture, out double y)
            && double.IsFinite(x) && double.IsFinite(y)
            ? (x, y)
            : null;
    }

    private static void Show(Speaker speaker, AssessmentSource source, PointRisk risk)
    {
        string Number(double value) => value.ToString("0.00E+0", CultureInfo.InvariantCulture);
        speaker.Payload(speaker.Pick($"个人风险 {Number(risk.Risk)}/年", $"individual risk {Number(risk.Risk)} per year"));
        speaker.Table(
            speaker.Pick("来源|结果|气象|个人风险/年|占比", "source|outcome|weather|risk per year|share").Split('|'),
            risk.Shares.Take(ShownRows).Select(s => (IReadOnlyList<string>)[
                s.SourceId,
                s.Item.Id,
                s.Item.WeatherClass is { } w && source.Input.Weather is { } weather
                    ? string.Create(CultureInfo.InvariantCulture, $"{weather.Classes[w].Stability}{weather.Classes[w].WindSpeed:0.0}")
                    : "–",
                Number(s.Risk),
                (s.Risk / risk.Risk).ToString("P1", CultureInfo.InvariantCulture)]));
        if (risk.Shares.Length > ShownRows)
        {
            speaker.Remark($"另有 {risk.Shares.Length - ShownRows} 项，使用 --json 查看全部。", $"{risk.Shares.Length - ShownRows} more; --json lists all.");
        }
    }

    private static void Write(Utf8JsonWriter json, PointRisk risk)
    {
        json.WriteStartObject();
        json.WriteNumber("east_m", risk.East);
        json.WriteNumber("north_m", risk.North);
        json.WriteNumber("ir_per_year", risk.Risk);
        json.WriteStartArray("shares");
        foreach (var share in risk.Shares)
        {
            json.WriteStartObject();
            json.WriteString("source", share.SourceId);
            json.WriteString("outcome", share.Item.Id);
            json.WriteNumber("ir_per_year", share.Risk);
            json.WriteStartArray("by_wind_sector_per_year");
            foreach (double sector in share.Sectors)
            {
                json.WriteNumberValue(sector);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
