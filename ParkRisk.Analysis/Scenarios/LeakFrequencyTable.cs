using System.Collections.Immutable;
using System.Globalization;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Quantities;

namespace ParkRisk.Analysis.Scenarios;

/// <summary>The ways in which a unit can fail, with what had to be assumed to say so.</summary>
/// <param name="Cases">Ways to fail with their frequency for one item.</param>
/// <param name="Assumptions">Values assumed.</param>
public sealed record UnitLeaks(ImmutableArray<LeakCase> Cases, ImmutableArray<Assumption> Assumptions);

/// <summary>Published leak frequencies and which of them stand for which kind of unit.</summary>
/// <param name="Rows">Frequencies of all sets.</param>
/// <param name="Equipment">Assignment of unit kinds.</param>
public sealed record LeakFrequencyTable(ImmutableArray<LeakFrequencyRow> Rows, ImmutableArray<UnitEquipment> Equipment)
{
    private const double MetresPerFoot = 0.3048;
    private const double DefaultBore = 0.1;
    private const double DefaultPipeLength = 10;

    /// <summary>The set meant by <c>default</c>: that of HJ 169-2018, with the Purple Book where it has no such equipment.</summary>
    public const string DefaultSet = "hj169";

    /// <summary>Names of the sets that can be asked for.</summary>
    public ImmutableArray<string> Sets => ["default", .. Equipment.Select(e => e.Set).Distinct()];

    /// <summary>The ways in which one item of a unit can fail. The unit's count and frequency factor are not in it.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="set">Name of the set, or <c>default</c>.</param>
    /// <param name="pressurised">True when the contents are held above atmospheric pressure.</param>
    /// <exception cref="ArgumentException">There is no such set.</exception>
    public UnitLeaks CasesOf(HazardUnit unit, string set, bool pressurised)
    {
        ArgumentNullException.ThrowIfNull(unit);
        var subject = "units/" + unit.Id;
        var assumptions = ImmutableArray.CreateBuilder<Assumption>();
        var cases = Select(unit.Kind, set, unit.PipeDiameter ?? DefaultBore, pressurised);
        if (unit.PipeDiameter is null && cases.Any(c => c.Row.Kind == ReleaseKind.FullBore || c.Row.HoleShare is not null))
        {
            assumptions.Add(new Assumption(subject, "pipe_mm", "100", "no connected pipe given", "未给出接管直径"));
        }

        var length = unit.Kind == UnitKind.Pipe ? PipeLength(unit, subject, assumptions) : 1;
        foreach (var used in cases.Select(c => c.Equipment).Where(e => e.NoteEn is not null).Distinct())
        {
            assumptions.Add(new Assumption(subject, "leak_frequency", used.Equipment, used.NoteEn!, used.NoteZh ?? used.NoteEn!));
        }

        return new UnitLeaks(
            [.. cases.Select(c => Case(c.Row, c.Equipment.HoursPerYear ?? 0, unit.PipeDiameter ?? DefaultBore, length))],
            assumptions.ToImmutable());
    }

    /// <summary>The ways in which a cross-plant pipeline can fail, per metre of its length.</summary>
    /// <param name="pipeline">The pipeline.</param>
    /// <param name="set">Name of the set, or <c>default</c>.</param>
    /// <exception cref="ArgumentException">There is no such set.</exception>
    public ImmutableArray<LeakCase> CasesPerMetre(Pipeline pipeline, string set)
    {
        ArgumentNullException.ThrowIfNull(pipeline);
        return [.. Select(UnitKind.Pipe, set, pipeline.Diameter, pipeline.GaugePressure > 0).Select(c => Case(c.Row, 0, pipeline.Diameter, 1))];
    }

    private static double PipeLength(HazardUnit unit, string subject, ImmutableArray<Assumption>.Builder assumptions)
    {
        var section = Math.PI / 4 * Math.Pow(unit.PipeDiameter ?? DefaultBore, 2);
        var (length, reason, reasonZh) = (unit.Volume, unit.Shape.Length) switch
        {
            ({ } volume, _) => (volume / section, "volume over cross-section", "容积除以截面积"),
            (_, > 0) => (unit.Shape.Area > 0 ? unit.Shape.Length / 2 : unit.Shape.Length, "length of the drawn shape", "所绘图形的长度"),
            _ => (DefaultPipeLength, "no volume and no extent given", "未给出容积和范围"),
        };
        assumptions.Add(new Assumption(subject, "pipe_length_m", length.ToString("G4", CultureInfo.InvariantCulture), reason, reasonZh));
        return length;
    }

    private static LeakCase Case(LeakFrequencyRow row, double hours, double bore, double length)
    {
        var perYear = row.Basis switch
        {
            FrequencyBasis.ItemYear => row.Frequency,
            FrequencyBasis.MetreYear => row.Frequency * length,
            FrequencyBasis.FootYear => row.Frequency / MetresPerFoot * length,
            FrequencyBasis.ItemHour => row.Frequency * hours,
            _ => throw new InvalidOperationException($"unknown basis {row.Basis}"),
        };
        double? hole = row.Kind switch
        {
            ReleaseKind.FullBore => bore,
            ReleaseKind.Hole => row.Hole ?? Math.Min(row.HoleShare!.Value * bore, row.HoleAtMost ?? double.PositiveInfinity),
            _ => null,
        };
        return new LeakCase(NameOf(row.Kind, hole), row.Kind, hole, new AnnualFrequency(perYear), $"{row.Equipment} ({row.EquipmentEn}); {row.Provenance.Source}", row.Provenance.Confidence);
    }

    private static string NameOf(ReleaseKind kind, double? hole) => kind switch
    {
        ReleaseKind.Hole => string.Create(CultureInfo.InvariantCulture, $"hole-{hole * 1000:0.#}mm"),
        ReleaseKind.TenMinutes => "ten-minutes",
        ReleaseKind.Rupture => "rupture",
        ReleaseKind.FullBore => "full-bore",
        ReleaseKind.StoreFire => "store-fire",
        ReleaseKind.Detonation => "detonation",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "a way to fail"),
    };

    private ImmutableArray<(LeakFrequencyRow Row, UnitEquipment Equipment)> Select(UnitKind kind, string set, double bore, bool pressurised)
    {
        if (!Sets.Contains(set))
        {
            throw new ArgumentException($"no leak-frequency set '{set}'; there are {string.Join(", ", Sets)}", nameof(set));
        }

        var name = set == "default" ? DefaultSet : set;
        return
        [
            .. Equipment
                .Where(e => e.Kind == kind && e.Set == name && (e.Pressurised ?? pressurised) == pressurised)
                .SelectMany(e => Rows.Where(r => r.Equipment == e.Equipment && r.IsFor(bore)).Select(r => (r, e))),
        ];
    }
}
