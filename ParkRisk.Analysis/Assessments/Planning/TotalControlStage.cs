using System.Collections.Immutable;
using ParkRisk.Analysis.Capacity;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Risk;
using ParkRisk.Analysis.Siting;

namespace ParkRisk.Analysis.Assessments.Planning;

/// <summary>Keeps the ledger of total control. All figures follow from the account by subtraction; nothing is modelled again but what is closed.</summary>
internal static class TotalControlStage
{
    private const double Retrofit = 0.5;

    /// <summary>The ledger.</summary>
    /// <param name="session">The park.</param>
    /// <param name="account">Its limits with every source's part.</param>
    public static TotalControl Run(PlanningSession session, HeadroomAccount account)
    {
        var used = session.Assessment.Capacity!;
        var byId = session.Input.Park.Enterprises.ToDictionary(e => e.Id);
        var entries = used.Enterprises
            .Select(s => (Share: s, Enterprise: byId.GetValueOrDefault(s.Subject.Replace("enterprises/", "", StringComparison.Ordinal))))
            .Where(s => s.Enterprise is not null)
            .Select(s => new LedgerEntry(s.Enterprise!.Id, s.Enterprise.Name, State(s.Enterprise.Status), s.Share.Utilisation, s.Share.Loss))
            .Concat(Released(session));
        var changes = byId.Keys
            .Where(id => account.Origins.Any(o => o.Enterprise == id))
            .SelectMany(id => new[] { After(session, account, id, RemedyKind.Withdraw, 0), After(session, account, id, RemedyKind.Retrofit, Retrofit) });
        return new(
            [.. entries.OrderBy(e => e.State).ThenByDescending(e => e.Utilisation).ThenBy(e => e.Enterprise, StringComparer.Ordinal)],
            [.. changes.OrderByDescending(c => c.Freed).ThenBy(c => c.LossAfter).ThenBy(c => c.Subject, StringComparer.Ordinal)]);
    }

    private static CapacityGrant State(OperatingStatus status) => status is OperatingStatus.Proposed or OperatingStatus.UnderConstruction ? CapacityGrant.Granted : CapacityGrant.Used;

    /// <summary>What closed enterprises would use if they still ran: the park with them in service once more.</summary>
    private static IEnumerable<LedgerEntry> Released(PlanningSession session)
    {
        var park = session.Input.Park;
        var closed = park.Enterprises.Where(e => e.Status == OperatingStatus.Closed && park.Units.Any(u => u.Enterprise == e.Id)).Select(e => e.Id).ToHashSet(StringComparer.Ordinal);
        if (closed.Count == 0)
        {
            return [];
        }

        var reopened = session.Assess(park with
        {
            Enterprises = [.. park.Enterprises.Select(e => closed.Contains(e.Id) ? e with { Status = OperatingStatus.InService } : e)],
            Units = [.. park.Units.Select(u => closed.Contains(u.Enterprise) ? u with { Status = OperatingStatus.InService } : u)],
        });
        return reopened.Capacity!.Enterprises
            .Where(s => closed.Contains(s.Subject.Replace("enterprises/", "", StringComparison.Ordinal)))
            .Select(s => (Share: s, Enterprise: park.Enterprises.First(e => s.Subject == "enterprises/" + e.Id)))
            .Select(s => new LedgerEntry(s.Enterprise.Id, s.Enterprise.Name, CapacityGrant.Released, s.Share.Utilisation, s.Share.Loss));
    }

    private static WhatIf After(PlanningSession session, HeadroomAccount account, string enterprise, RemedyKind kind, double factor)
    {
        int[] own = [.. Enumerable.Range(0, account.Origins.Length).Where(s => account.Origins[s].Enterprise == enterprise)];
        var points = account.Headroom.Points;
        double most = 0;
        for (int p = 0; p < account.TargetPoints; p++)
        {
            bool goes = kind == RemedyKind.Withdraw && points[p].Enterprise == enterprise;
            if (!goes && points[p].Used > most * points[p].Limit)
            {
                double use = points[p].Used - (1 - factor) * own.Sum(s => account.Use(s, p));
                most = Math.Max(most, use / points[p].Limit);
            }
        }

        var curves = session.Assessment.SocietalRisk?.CurveBySource ?? [];
        var mine = own.ToHashSet();
        var curve = FnCurve.Join(curves.Select((c, s) => mine.Contains(s) ? c.Scaled(factor) : c));
        most = Math.Max(most, account.Headroom.Worst(curve)?.Ratio ?? 0);
        return new("enterprises/" + enterprise, kind, most, session.Assessment.Capacity!.Utilisation - most, curve.ExpectedFatalities);
    }
}
