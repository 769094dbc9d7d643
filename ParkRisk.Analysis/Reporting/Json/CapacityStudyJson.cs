using System.Text.Json;
using NetTopologySuite.Geometries;
using ParkRisk.Analysis.Assessments.Planning;
using ParkRisk.Analysis.Capacity;
using ParkRisk.Analysis.Parks;

namespace ParkRisk.Analysis.Reporting.Json;

/// <summary>Writes <c>capacity.json</c>: the answer, and the programme itself, so that anyone can check the optimum.</summary>
public static class CapacityStudyJson
{
    /// <summary>Writes the study as one object.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="study">The study.</param>
    /// <param name="toDataset">Takes a geometry from the working system to that of the dataset.</param>
    public static void Write(Utf8JsonWriter json, CapacityStudyResult study, Func<Geometry, Geometry> toDataset)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(toDataset);
        json.WriteStartObject();
        json.Text("definition", UsedCapacity.Definition);
        json.WriteString("park", study.Assessment.Park.Name);
        json.WriteNumber("remaining", study.Remaining);
        json.WriteBoolean("exhausted", !study.Over.IsEmpty);
        CapacitySection.Write(json, study.Assessment.Capacity, "used");
        json.Objects("over", study.Over, o => Over(json, o));
        Cure(json, study.Cure, study.Assessment.Park, toDataset);
        json.WriteString("basis", study.Over.IsEmpty ? "park_as_it_is" : "park_after_cure");
        Programme(json, study.Programme, toDataset);
        Verification(json, study.Programme, study.Verification);
        CapacityPlaceSection.Write(json, study, toDataset);
        json.Objects("remarks", study.Remarks, r =>
        {
            json.WriteString("zh", r.Zh);
            json.WriteString("en", r.En);
        });
        json.WriteEndObject();
    }

    private static void Over(Utf8JsonWriter json, OverLimit over)
    {
        json.WriteString("measure", JsonShape.Word(over.Measure));
        json.WriteString("subject", over.Subject);
        json.WriteString("name", over.Name);
        json.Optional("n", over.Fatalities);
        json.WriteNumber("value_per_year", over.Value);
        json.WriteNumber("limit_per_year", over.Limit);
    }

    private static void Cure(Utf8JsonWriter json, CapacityCure? cure, Park park, Func<Geometry, Geometry> toDataset)
    {
        if (cure is null)
        {
            json.WriteNull("cure");
            return;
        }

        json.WriteStartObject("cure");
        json.WriteBoolean("enough", cure.IsEnough);
        json.Objects("steps", cure.Steps, s =>
        {
            json.WriteString("subject", s.Subject);
            json.WriteString("kind", JsonShape.Word(s.Kind));
            json.WriteNumber("reduction", s.Reduction);
            json.Text("text", s.Text);
        });
        json.WriteStartObject("remedy");
        RemedySection.Write(json, new(Siting.RemedyKind.Retrofit, new("最小整改集合", "the least set of cures"), cure.Change), park, toDataset);
        json.WriteEndObject();
        json.Objects("left", cure.Left, o => Over(json, o));
        json.WriteEndObject();
    }

    private static void Programme(Utf8JsonWriter json, CapacityProgramme? programme, Func<Geometry, Geometry> toDataset)
    {
        json.Objects("columns", programme?.Columns ?? [], c =>
        {
            json.WriteString("plot", c.Plot.Id);
            json.WriteString("archetype", c.Archetype.Id);
            json.WriteString("enterprise", c.Enterprise);
            json.Text("unit", c.Archetype.Unit);
            json.WriteNumber("weight", c.Archetype.Weight);
            json.Optional("upper", c.Upper);
            json.Text("upper_reason", c.UpperReason);
            json.Shape("place", toDataset(GeometryFactory.Default.CreatePoint(c.Place)));
        });
        json.Objects("rows", programme?.Rows ?? [], r =>
        {
            json.WriteString("kind", JsonShape.Word(r.Kind));
            json.WriteString("subject", r.Subject);
            json.WriteString("name", r.Name);
            json.Optional("n", r.Fatalities);
            json.WriteNumber("limit", Math.Max(0, r.Limit));
            json.WriteNumber("criterion", r.Criterion);
            json.WriteNumber("used", r.Used);
            json.WriteString("unit", r.Unit);
            json.Numbers("coefficients", r.Coefficients);
        });
        json.Numbers("solution", programme?.Solution ?? []);
        json.WriteNumber("objective", programme?.Objective ?? 0);
        json.Numbers("whole_units", (programme?.WholeUnits ?? []).Select(u => (double)u));
        json.Objects("shadow_prices", programme?.Prices ?? [], p =>
        {
            json.WriteString("kind", p.Row is { } row ? JsonShape.Word(row.Kind) : "upper_bound");
            json.WriteString("subject", p.Row?.Subject ?? programme!.Columns[p.Column!.Value].Enterprise);
            json.Optional("n", p.Row?.Fatalities);
            json.WriteNumber("price", p.Price);
            json.WriteNumber("freed_by_ten_percent", p.FreedByTenPercent);
            json.Text("text", ShadowPriceWords.Of(programme!, p));
        });
    }

    private static void Verification(Utf8JsonWriter json, CapacityProgramme? programme, CapacityVerification? verification)
    {
        if (verification is null || programme is null)
        {
            json.WriteNull("verification");
            return;
        }

        json.WriteStartObject("verification");
        json.WriteBoolean("confirmed", verification.IsConfirmed);
        json.Strings("new_red", verification.NewRed.Select(f => f.Id));
        json.Objects("one_more", verification.OneMore, m =>
        {
            json.WriteString("enterprise", programme.Columns[m.Column].Enterprise);
            json.Strings("new_red", m.Findings.Select(f => f.Id));
        });
        json.WriteEndObject();
    }
}
