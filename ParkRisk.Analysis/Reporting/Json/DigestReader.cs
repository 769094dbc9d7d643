using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using ParkRisk.Analysis.Assessments;
using ParkRisk.Analysis.Assessments.Comparison;
using ParkRisk.Analysis.IO;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Risk;
using ParkRisk.Analysis.Siting;

namespace ParkRisk.Analysis.Reporting.Json;

/// <summary>Takes the digest of a result: from the result itself or from an <c>assessment.json</c> of this or an earlier version.</summary>
public static class DigestReader
{
    /// <summary>The digest of a result. It goes through the file's own form, so that a result and its file compare as equal.</summary>
    /// <param name="assessment">The result.</param>
    public static AssessmentDigest Of(Assessment assessment)
    {
        using var stream = new MemoryStream();
        AssessmentJson.Write(stream, assessment, shape => shape);
        using var document = JsonDocument.Parse(stream.GetBuffer().AsMemory(0, (int)stream.Length));
        return Digest(document.RootElement);
    }

    /// <summary>Reads the digest from a file; what is wrong with it is said as an issue.</summary>
    /// <param name="name">Name of the file, for issues.</param>
    /// <param name="content">Its content.</param>
    public static ReadResult<AssessmentDigest> Read(string name, Stream content)
    {
        try
        {
            using var document = JsonDocument.Parse(content);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("provenance", out _) || !root.TryGetProperty("format", out var format))
            {
                return Fault(name, null, "an assessment.json written by parkrisk assess", "由 parkrisk assess 写出的 assessment.json");
            }

            if (!format.TryGetInt32(out int version) || version != AssessmentJson.FormatVersion)
            {
                return Fault(name, format.GetRawText(), $"format {AssessmentJson.FormatVersion}; the file is of another version of the program", $"格式版本 {AssessmentJson.FormatVersion}；该文件由其他版本的程序写出");
            }

            return root.TryGetProperty("park", out _) && !root.TryGetProperty("inputs", out _)
                ? Fault(name, null, "digests of the inputs; the file was written by an earlier version, assess its dataset again", "输入摘要；该文件由早期版本写出，请重新评估其数据集")
                : new(Digest(root), []);
        }
        catch (JsonException fault)
        {
            string place = string.Create(CultureInfo.InvariantCulture, $"{fault.LineNumber + 1}:{fault.BytePositionInLine + 1}");
            return Fault(name, place, "complete JSON; the file is damaged or was cut off", "完整的 JSON；文件已损坏或被截断");
        }
        catch (Exception fault) when (fault is KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return Fault(name, null, "every part of an assessment.json; a part is missing or of another kind", "assessment.json 的全部内容；缺少某一部分或类型不符");
        }
    }

    private static ReadResult<AssessmentDigest> Fault(string name, string? value, string expected, string expectedZh)
        => new(null, [new InputIssue(IssueSeverity.Error, name, null, null, null, value, expected, expectedZh)]);

    private static AssessmentDigest Digest(JsonElement root)
    {
        var provenance = root.GetProperty("provenance");
        var park = root.GetProperty("park");
        var inputs = root.GetProperty("inputs");
        var societal = root.GetProperty("societal_risk");
        bool hasSocietal = societal.ValueKind == JsonValueKind.Object;
        return new()
        {
            Park = Text(park, "name") ?? "",
            EngineVersion = Text(provenance, "engine_version") ?? "",
            ReferenceDigest = Text(provenance, "data_digest") ?? "",
            Time = provenance.GetProperty("time").GetDateTimeOffset(),
            ReassessmentYears = park.TryGetProperty("reassessment_years", out var years) ? years.GetInt32() : 5,
            Settings = provenance.GetProperty("settings").EnumerateObject().ToImmutableSortedDictionary(s => s.Name, s => s.Value.ToString(), StringComparer.Ordinal),
            Weather = Text(inputs, "weather") ?? "",
            Objects = [.. inputs.GetProperty("objects").EnumerateArray().Select(Print)],
            Hazards = By(root, "hazards", "id", h => new HazardDigest(Real(h, "s"), Real(h, "r"), h.TryGetProperty("level", out var level) && level.ValueKind == JsonValueKind.Number ? level.GetInt32() : null)),
            Targets = By(root, "targets", "id", t => new TargetDigest(Text(t, "name") ?? "", Real(t, "ir_per_year"), Real(t, "limit_per_year"), t.GetProperty("ok").GetBoolean())),
            Findings = By(root, "findings", "id", f => new FindingDigest(
                Enum.Parse<FindingSeverity>(Text(f, "severity")!, true), Real(f, "measured"), Real(f, "limit"), new(Text(f.GetProperty("message"), "zh")!, Text(f.GetProperty("message"), "en")!))),
            Contours = root.GetProperty("individual_risk").GetProperty("contours").EnumerateArray()
                .GroupBy(c => Real(c, "level_per_year")).ToImmutableSortedDictionary(g => g.Key, g => Real(g.First(), "area_m2")),
            Distances = root.GetProperty("safety_distances").EnumerateArray()
                .GroupBy(d => $"{Text(d, "enterprise") ?? "park"} · {Text(d, "class")}")
                .ToImmutableSortedDictionary(g => g.Key, g => Real(g.First(), "largest_m"), StringComparer.Ordinal),
            Curve = hasSocietal ? [.. societal.GetProperty("fn").EnumerateArray().Select(p => new FnPoint(p[0].GetDouble(), p[1].GetDouble()))] : [],
            PotentialLossOfLife = hasSocietal ? Real(societal, "pll_per_year") : null,
            SocietalVerdict = hasSocietal ? Text(societal, "verdict") : null,
        };
    }

    private static ObjectPrint Print(JsonElement item) => new(Text(item, "layer") ?? "", Text(item, "id") ?? "", Text(item, "shape") ?? "", Text(item, "data") ?? "");

    private static ImmutableSortedDictionary<string, T> By<T>(JsonElement root, string name, string key, Func<JsonElement, T> value)
        => root.GetProperty(name).EnumerateArray().GroupBy(item => Text(item, key) ?? "").ToImmutableSortedDictionary(g => g.Key, g => value(g.First()), StringComparer.Ordinal);

    private static string? Text(JsonElement item, string name) => item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static double Real(JsonElement item, string name) => item.GetProperty(name).ValueKind == JsonValueKind.Null ? 0 : item.GetProperty(name).GetDouble();
}
