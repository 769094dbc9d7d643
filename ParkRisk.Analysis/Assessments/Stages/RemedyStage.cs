using System.Collections.Immutable;
using System.Globalization;
using NetTopologySuite.Geometries;
using ParkRisk.Analysis.Criteria;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Risk;
using ParkRisk.Analysis.Siting;
using ParkRisk.Analysis.Siting.Remedies;
using ParkRisk.Analysis.Siting.RuleData;
using ParkRisk.Analysis.Siting.Rules;

namespace ParkRisk.Analysis.Assessments.Stages;

/// <summary>Completes findings with the winds that carry them and the remedies that clear them.</summary>
internal static class RemedyStage
{
    /// <summary>Most sources whose winds are looked at in one finding.</summary>
    private const int MostCarriers = 3;

    /// <summary>Exact checks of a place for one finding.</summary>
    private const int MostChecks = 6;

    /// <summary>The contour that bounds a distance is drawn between the cells of a grid.</summary>
    private const double ContourReserve = 0.9;

    /// <summary>The map is taken at the middle of its cells.</summary>
    private const double MapReserve = 0.9;

    public static Finding Complete(JudgedPark judged, Finding finding)
    {
        var (winds, remedies) = finding.Rule switch
        {
            RuleIds.IndividualRisk => OfTarget(judged, finding),
            RuleIds.CrowdInsideDistance when finding.Unit == "per_year" => OfCrowd(judged, finding),
            RuleIds.CrowdInsideDistance => ([], OfPrescribed(judged, finding)),
            RuleIds.SocietalRisk or RuleIds.SocietalRiskAlarp => ([], OfSociety(judged, finding)),
            _ => (finding.WindShares, PlaceRemedies.Of(judged.Context, finding)),
        };
        return finding with { WindShares = winds, Remedies = remedies };
    }

    private static (ImmutableArray<double> Winds, ImmutableArray<Remedy> Remedies) OfTarget(JudgedPark judged, Finding finding)
    {
        var park = judged.Context.Park;
        var verdict = judged.Targets.First(t => "targets/" + t.Target.Id == finding.Subjects[0]);
        string? own = verdict.Target.Enterprise;
        int[] others = [.. Enumerable.Range(0, judged.Built.Sources.Length).Where(s => own is null || judged.Built.Origins[s].Enterprise != own)];
        bool CountsAsNew(int s) => judged.Built.Origins[s].IsNew && park.Settings.TargetStatus != "in_service";
        var known = judged.AtTargets.Find(finding.Subjects[0])!;
        RiskRow[] rows = [.. others.Select(s => Row(judged.Built.Origins[s].Subject, CountsAsNew(s), known.Row(s))).Where(r => r.Values.Any(v => v > 0))];
        int[] fresh = [.. others.Where(CountsAsNew)];
        string[] order = [.. verdict.DecidingContributors.Select(c => Holder(c.Subject)).Concat(verdict.Contributors.Select(c => Holder(c.Subject))).Distinct()];
        int checks = 0;
        bool Complies(Geometry moved)
        {
            if (LargestIn(judged.Map, moved) > MapReserve * verdict.CumulatedLimit || (fresh.Length > 0 && checks++ >= MostChecks))
            {
                return false;
            }

            var points = TargetSampling.Of(moved, park.Settings.GridCell).Points;
            double[][] risk = fresh.Length == 0 ? [] : judged.Evaluate([.. fresh.Select(s => judged.Built.Sources[s])], points);
            return Enumerable.Range(0, points.Length).All(p => risk.Sum(r => r[p]) <= ContourReserve * verdict.NewLimit);
        }

        return (Winds(judged, finding, verdict.WorstPoint.Coordinate), Remedies(judged, rows, order, (verdict.CumulatedLimit, verdict.NewLimit), finding.Subjects[0], verdict.Target.Name, verdict.Target.Shape, Complies));
    }

    private static (ImmutableArray<double> Winds, ImmutableArray<Remedy> Remedies) OfCrowd(JudgedPark judged, Finding finding)
    {
        var context = judged.Context;
        var place = judged.Places.First(p => p.Subject == finding.Subjects[0]);
        var cause = judged.Enterprises.First(e => "enterprises/" + e.Enterprise.Id == finding.Subjects[1]);
        var (points, risk) = FindingStage.At(place, cause, judged);
        // With all units of the enterprise the chains that it starts fall in the same proportion.
        var rows = cause.Origins.Select((o, s) => new RiskRow(Holder(o.Subject), o.IsNew, true, risk[s])).Where(r => r.Values.Any(v => v > 0)).ToArray();
        string[] order = [.. finding.Contributors.Select(c => Holder(c.Subject)).Distinct()];
        double limit = ContourReserve * Math.Min(finding.Limit, finding.Measured);
        var remedies = ImmutableArray.CreateBuilder<Remedy>();
        string[] all = [.. context.LiveUnits.Where(u => u.Enterprise == cause.Enterprise.Id).Select(u => "units/" + u.Id)];
        if (rows.Length > 0)
        {
            double factor = Math.Floor(100 * Math.Min(1, limit / finding.Measured)) / 100;
            if (factor >= 0.01)
            {
                remedies.Add(Retrofit(context.Park, new([.. all], factor)));
            }
        }

        SafetyDistance[] lines = [.. judged.Distances.Where(d => d.Enterprise is not null && d.Enterprise != place.Enterprise && d.Class == place.Class && !d.Area.IsEmpty)];
        AddRelocation(remedies, context.Park, place, moved => !lines.Any(l => l.Area.EnvelopeInternal.Intersects(moved.EnvelopeInternal) && l.Area.Intersects(moved)));
        if (rows.Length > 0 && RiskReduction.Withdrawal(rows, order, limit, double.MaxValue) is { } gone)
        {
            remedies.Add(PlaceRemedies.Withdraw(context.Park, gone));
        }

        int worst = Enumerable.Range(0, points.Length).MaxBy(p => risk.Sum(r => r[p]));
        return (Winds(judged, finding, points[worst]), remedies.ToImmutable());
    }

    private static ImmutableArray<Remedy> OfPrescribed(JudgedPark judged, Finding finding)
    {
        var context = judged.Context;
        var place = judged.Places.First(p => p.Subject == finding.Subjects[0]);
        var line = judged.Distances.First(d => "enterprises/" + d.Enterprise == finding.Subjects[1] && d.Class == place.Class);
        var remedies = ImmutableArray.CreateBuilder<Remedy>();
        AddRelocation(remedies, context.Park, place, moved => !line.Area.Intersects(moved));
        var near = context.LiveUnits.Where(u => u.Enterprise == line.Enterprise
            && (line.Overpressure is not null ? u.Kind == UnitKind.ExplosiveStore : u.Shape.Distance(place.Shape) <= (PrescribedDistances.DesignDistance(context, u, place.Class) ?? -1)));
        remedies.Add(PlaceRemedies.Withdraw(context.Park, [.. near.Select(u => "units/" + u.Id)]));
        return remedies.ToImmutable();
    }

    private static ImmutableArray<Remedy> OfSociety(JudgedPark judged, Finding finding)
    {
        var line = finding.Rule == RuleIds.SocietalRisk ? SocietalRiskLine.Upper : SocietalRiskLine.Lower;
        var (point, limit) = SocietalRiskLines.Worst(judged, judged.Societal!, line);
        double factor = Math.Floor(970 * limit / point.Frequency) / 1000;
        string[] lines = [.. finding.Contributors.Where(c => c.Subject.StartsWith("pipelines/", StringComparison.Ordinal)).Select(c => c.Subject)];
        HazardUnit[] units = [.. judged.Context.LiveUnits];
        if (factor <= 0)
        {
            return [];
        }

        string share = Number(factor);
        var change = ParkEdit.Units(judged.Context.Park, units.Select(u => u with { FrequencyFactor = u.FrequencyFactor * factor }));
        var whole = lines.Length == 0 ? change : change with { Closed = [.. lines.Select(l => ("pipelines", PlaceRemedies.Id(l)))] };
        return
        [
            new(RemedyKind.Retrofit, new(
                $"改造：全部装置的泄漏频率降至现值的 {share} 倍{(lines.Length > 0 ? $"，并停用 {lines.Length} 条管线" : "")}；首先是 {string.Join("、", finding.Contributors.Take(3).Select(c => c.Subject))}。",
                $"Retrofit: bring the leak frequency of every unit to {share} of what it is{(lines.Length > 0 ? $" and take {lines.Length} pipelines out of use" : "")}, first of all {string.Join(", ", finding.Contributors.Take(3).Select(c => c.Subject))}."), whole),
        ];
    }

    private static ImmutableArray<Remedy> Remedies(
        JudgedPark judged, RiskRow[] rows, string[] order, (double All, double New) limit, string subject, string name, Geometry shape, Func<Geometry, bool> complies)
    {
        var park = judged.Context.Park;
        var remedies = ImmutableArray.CreateBuilder<Remedy>();
        if (rows.Length > 0 && RiskReduction.Retrofit(rows, order, limit.All, limit.New) is { } reduction)
        {
            remedies.Add(Retrofit(park, reduction));
        }

        if (PlaceSearch.Nearest(shape, PlaceRemedies.Plots(park), complies) is { } found)
        {
            remedies.Add(PlaceRemedies.Relocate(park, subject, name, found));
        }

        if (rows.Length > 0 && RiskReduction.Withdrawal(rows, order, limit.All, limit.New) is { } gone)
        {
            remedies.Add(PlaceRemedies.Withdraw(park, gone));
        }

        return remedies.ToImmutable();
    }

    private static void AddRelocation(ImmutableArray<Remedy>.Builder remedies, Park park, KeptOutPlace place, Func<Geometry, bool> complies)
    {
        if (PlaceSearch.Nearest(place.Shape, PlaceRemedies.Plots(park), complies) is { } found)
        {
            remedies.Add(PlaceRemedies.Relocate(park, place.Subject, place.Name, found));
        }
    }

    private static Remedy Retrofit(Park park, Reduction reduction)
    {
        var ids = reduction.Subjects.Select(PlaceRemedies.Id).ToHashSet(StringComparer.Ordinal);
        string list = string.Join(", ", reduction.Subjects.Take(6)) + (reduction.Subjects.Length > 6 ? " …" : "");
        string share = Number(reduction.Factor), percent = Number(100 * (1 - reduction.Factor));
        return new(RemedyKind.Retrofit, new(
            $"改造：{list}（共 {reduction.Subjects.Length} 个装置）的泄漏频率降至现值的 {share} 倍（降低 {percent}%）即满足。",
            $"Retrofit: bring the leak frequency of {list} ({reduction.Subjects.Length} in all) to {share} of what it is ({percent} % less)."),
            ParkEdit.Units(park, park.Units.Where(u => ids.Contains(u.Id)).Select(u => u with { FrequencyFactor = u.FrequencyFactor * reduction.Factor })));
    }

    /// <summary>0–1. Share of the measured risk by the sector that the wind blows from, from the sources that contribute most.</summary>
    private static ImmutableArray<double> Winds(JudgedPark judged, Finding finding, Coordinate at)
    {
        if (judged.Input.Weather is not { SectorCount: BoundaryDistances.Directions } weather)
        {
            return [];
        }

        double[] sectors = new double[BoundaryDistances.Directions];
        foreach (var contributor in finding.Contributors.Take(MostCarriers))
        {
            // Of a line, the piece that is nearest stands for all.
            int nearest = Enumerable.Range(0, judged.Built.Sources.Length)
                .Where(s => judged.Built.Origins[s].Subject == contributor.Subject)
                .MinBy(s => Math.Pow(judged.Built.Sources[s].East - at.X, 2) + Math.Pow(judged.Built.Sources[s].North - at.Y, 2));
            double[] shares = WindCarriers.Shares(judged.Built.Sources[nearest], at.X, at.Y, weather);
            for (int k = 0; k < sectors.Length; k++)
            {
                sectors[k] += contributor.Share * shares[k];
            }
        }

        return [.. sectors];
    }

    /// <summary>1/year. Largest value of the map in the cells that a shape touches and those around them.</summary>
    private static double LargestIn(IndividualRiskMap map, Geometry shape)
    {
        var (frame, bounds) = (map.Field.Frame, shape.EnvelopeInternal);
        int Column(double x) => Math.Clamp((int)Math.Floor((x - frame.West) / frame.CellSize), 0, frame.Columns - 1);
        int Row(double y) => Math.Clamp((int)Math.Floor((y - frame.South) / frame.CellSize), 0, frame.Rows - 1);
        double largest = 0;
        for (int row = Math.Max(0, Row(bounds.MinY) - 1); row <= Math.Min(frame.Rows - 1, Row(bounds.MaxY) + 1); row++)
        {
            for (int column = Math.Max(0, Column(bounds.MinX) - 1); column <= Math.Min(frame.Columns - 1, Column(bounds.MaxX) + 1); column++)
            {
                largest = Math.Max(largest, map.Field[row, column]);
            }
        }

        return largest;
    }

    private static RiskRow Row(string subject, bool isNew, double[] values)
        => new(Holder(subject), isNew, subject.StartsWith("units/", StringComparison.Ordinal), values);

    /// <summary>The unit itself for what it does when it is set off: without the unit that is gone too.</summary>
    private static string Holder(string subject)
        => subject.StartsWith(DominoSummary.SubjectPrefix, StringComparison.Ordinal) ? "units/" + subject[DominoSummary.SubjectPrefix.Length..] : subject;

    private static string Number(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);
}
