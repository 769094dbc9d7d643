using System.Collections.Immutable;
using NetTopologySuite.Index.Strtree;
using ParkRisk.Analysis.Parks;

namespace ParkRisk.Analysis.Domino;

/// <summary>What the analysis of chains had to leave out or doubts in the input, object by object.</summary>
public static class DominoRemarks
{
    /// <summary>The remarks, in the order of the units.</summary>
    /// <param name="units">Units.</param>
    public static ImmutableArray<InputIssue> Of(ImmutableArray<EscalationUnit> units)
    {
        var index = new STRtree<int>();
        for (int u = 0; u < units.Length; u++)
        {
            index.Insert(units[u].Footprint.EnvelopeInternal, u);
        }

        index.Build();
        var issues = ImmutableArray.CreateBuilder<InputIssue>();
        for (int u = 0; u < units.Length; u++)
        {
            var unit = units[u];
            if (unit.Blast is null)
            {
                issues.Add(Issue(IssueSeverity.Info, unit, "kind", "a kind with an equipment class; domino effects start here but none is suffered", "有设备类别的种类；该单元可引发但不计承受多米诺效应"));
            }

            if (unit.Heat is not null && !(unit.Footprint.Area > 0))
            {
                issues.Add(Issue(IssueSeverity.Warning, unit, "diameter_m", "a diameter, a volume or an outline; domino effects are received at the point", "直径、容积或轮廓；多米诺效应按点位接收"));
            }

            int other = index.Query(unit.Footprint.EnvelopeInternal).Where(v => v != u).Order().FirstOrDefault(v => Overlaps(unit, units[v]), -1);
            if (other >= 0)
            {
                issues.Add(Issue(IssueSeverity.Warning, unit, "geometry", $"a footprint apart from that of {units[other].Id}", $"与 {units[other].Id} 不重叠的占地"));
            }
        }

        return issues.ToImmutable();
    }

    /// <summary>Remarks on units near which more units stand than are followed.</summary>
    /// <param name="crowded">Ids of the units.</param>
    public static IEnumerable<InputIssue> OfCrowded(ImmutableArray<string> crowded)
        => crowded.Select(id => new InputIssue(
            IssueSeverity.Warning, "units", null, id, "geometry", null,
            $"at most {DominoGraph.MostImpacts} units within reach; farther ones are left out of its domino effects",
            $"影响范围内不超过 {DominoGraph.MostImpacts} 个单元；较远者未计入其多米诺效应"));

    private static bool Overlaps(EscalationUnit a, EscalationUnit b) => a.Footprint.Intersects(b.Footprint) && !a.Footprint.Touches(b.Footprint);

    private static InputIssue Issue(IssueSeverity severity, EscalationUnit unit, string column, string english, string chinese)
        => new(severity, "units", null, unit.Id, column, null, english, chinese);
}
