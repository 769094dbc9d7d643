using System.Collections.Immutable;
using System.Globalization;
using NetTopologySuite.Geometries;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Siting.Rules;

namespace ParkRisk.Analysis.Siting.Remedies;

/// <summary>How far installations must step back for the distances of the tables.</summary>
internal static class SeparationRemedies
{
    private const int Directions = 16;
    private const double Step = 5;
    private const double Farthest = 600;

    public static ImmutableArray<Remedy> Of(RuleContext context, Finding finding)
    {
        string enterprise = PlaceRemedies.Id(finding.Subjects[0]);
        var other = FireSeparation.Counterparts(context).FirstOrDefault(c => c.Subject == finding.Subjects[1]);
        if (other is null)
        {
            return [];
        }

        HazardUnit[] near = [.. FireSeparation.Shortfalls(context, context.LiveUnits.Where(u => u.Enterprise == enterprise), other).Select(s => s.Unit)];
        var plot = context.Park.Enterprises.First(e => e.Id == enterprise).Shape;
        string list = string.Join(", ", near.Take(6).Select(u => u.Id)) + (near.Length > 6 ? " …" : "");
        var withdraw = PlaceRemedies.Withdraw(context.Park, [.. near.Select(u => "units/" + u.Id)]);
        if (StepBack(context, near, other, plot) is not { } step)
        {
            return [withdraw];
        }

        string distance = step.By.Distance(new Coordinate(0, 0)).ToString("0", CultureInfo.InvariantCulture);
        string whereZh = step.OnPlot ? "本企业用地内" : "本企业用地外", where = step.OnPlot ? "on its own plot" : "beyond its own plot";
        return
        [
            new(RemedyKind.Relocate, new($"搬迁：{list} 在{whereZh}后移 {distance} m 即满足间距。", $"Relocate {list} by {distance} m, {where}: the distance is then kept."),
                ParkEdit.Units(context.Park, near.Select(u => u with { Shape = ParkEdit.Shift(u.Shape, step.By) }))),
            withdraw,
        ];
    }

    /// <summary>The shortest common step after which all keep their distance, on the plot where that can be.</summary>
    private static (Coordinate By, bool OnPlot)? StepBack(RuleContext context, HazardUnit[] units, SeparatedObject other, Geometry plot)
    {
        (Coordinate By, bool OnPlot)? outside = null;
        for (double distance = Step; distance <= Farthest; distance += Step)
        {
            for (int d = 0; d < Directions; d++)
            {
                var by = new Coordinate(distance * Math.Sin(2 * Math.PI * d / Directions), distance * Math.Cos(2 * Math.PI * d / Directions));
                HazardUnit[] moved = [.. units.Select(u => u with { Shape = ParkEdit.Shift(u.Shape, by) })];
                if (FireSeparation.Shortfalls(context, moved, other).Any())
                {
                    continue;
                }

                if (moved.All(u => plot.Contains(u.Shape)))
                {
                    return (by, true);
                }

                outside ??= (by, false);
            }
        }

        return outside;
    }
}
