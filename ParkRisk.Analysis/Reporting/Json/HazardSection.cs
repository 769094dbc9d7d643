using System.Collections.Immutable;
using System.Text.Json;
using ParkRisk.Analysis.Assessments;

namespace ParkRisk.Analysis.Reporting.Json;

/// <summary>Identification and grading of major hazards.</summary>
internal static class HazardSection
{
    public static void Write(Utf8JsonWriter json, ImmutableArray<MajorHazardGroup> hazards)
        => json.Objects("hazards", hazards, h =>
        {
            json.WriteString("id", h.Group.Id);
            json.WriteString("enterprise", h.Group.Enterprise);
            json.Strings("units", h.Group.Units.Select(u => u.Id));
            json.WriteString("grouped_by", JsonShape.Word(h.Group.Basis));
            json.WriteNumber("s", h.Result.S);
            json.WriteBoolean("is_major_hazard", h.Result.IsMajorHazard);
            json.WriteNumber("exposed_persons", h.Result.ExposedPersons);
            json.WriteNumber("alpha", h.Result.Alpha);
            json.WriteNumber("r", h.Result.R);
            json.Optional("level", h.Result.Level?.Level);
            json.WriteString("confidence", JsonShape.Word(h.Result.Confidence));
            json.Objects("substances", h.Result.Rows, r =>
            {
                json.WriteString("substance", r.Substance.Key);
                json.WriteString("name_zh", r.Substance.NameZh);
                json.WriteString("name_en", r.Substance.NameEn);
                json.WriteNumber("quantity_t", r.Mass / 1000);
                json.WriteNumber("critical_t", r.CriticalQuantity / 1000);
                json.WriteNumber("ratio", r.Ratio);
                json.WriteNumber("beta", r.Beta);
                json.WriteString("rule", $"{r.QuantityRule}; {r.BetaRule}");
            });
            json.Objects("not_covered", h.Result.Uncovered, u =>
            {
                json.WriteString("substance", u.Substance.Key);
                json.WriteNumber("quantity_t", u.Mass / 1000);
            });
        });
}
