namespace ParkRisk.Analysis.Domino;

/// <summary>Joins the exact first level with the tally of the further ones.</summary>
internal static class DominoCollection
{
    /// <summary>The result.</summary>
    public static DominoResult Of(DominoGraph graph, ChainOwners groups, DominoTally tally, double total, double quantum, int histories)
    {
        var units = graph.Input.Units;
        var (heat, blast, initiates) = FirstLevel(graph, groups);
        double Suffers(int unit) => Enumerable.Range(0, groups.Count).Sum(g => heat[g * units.Length + unit] + blast[g * units.Length + unit]);
        var levels = Enumerable.Range(2, DominoTally.Levels - 1).Select(l => tally.Reaching[l]).TakeWhile(r => r.Total > 0).ToArray();
        double setOff = heat.Sum() + blast.Sum() + quantum * tally.Failures.Sum(f => f.Total);
        return new()
        {
            Links = DominoLinks.Of(graph, tally, quantum, histories),
            Units =
            [
                .. units.Select((u, i) => new DominoUnit(
                    u.Id,
                    u.Enterprise,
                    initiates[i],
                    quantum * tally.Carried[i].Total,
                    Suffers(i) + quantum * tally.Failures[i].Total,
                    quantum * tally.Failures[i].Error(histories))),
            ],
            Escalated =
            [
                .. Enumerable.Range(0, heat.Length)
                    .Select(k => new EscalatedFrequency(
                        k % units.Length, groups.Names[k / units.Length], heat[k] + quantum * tally.ByHeat[k], blast[k] + quantum * tally.ByBlast[k]))
                    .Where(e => e.ByHeat + e.ByBlast > 0),
            ],
            Frequency = total,
            Levels = [new(1, total, 0), .. levels.Select((r, i) => new ChainLevel(i + 2, quantum * r.Total, quantum * r.Error(histories)))],
            MeanSetOff = total > 0 ? setOff / total : 0,
            Histories = total > 0 ? histories : 0,
            Impacts = graph.ImpactCount,
            Crowded = [.. graph.Crowded.Select(u => units[u].Id)],
        };
    }

    private static (double[] Heat, double[] Blast, double[] Initiates) FirstLevel(DominoGraph graph, ChainOwners groups)
    {
        int count = graph.Input.Units.Length;
        double[] heat = new double[groups.Count * count], blast = new double[groups.Count * count], initiates = new double[count];
        foreach (var initiation in graph.Initiations)
        {
            var primary = graph.Input.Primaries[initiation.Primary];
            var into = primary.Source.Vector == EscalationVector.Blast ? blast : heat;
            foreach (var impact in graph.OfPrimary(initiation.Primary, initiation.Sector))
            {
                into[groups.Of(initiation.Primary) * count + impact.Unit] += initiation.Frequency * impact.Chance;
            }

            if (primary.Unit >= 0)
            {
                initiates[primary.Unit] += initiation.Frequency * initiation.AnyFailure;
            }
        }

        return (heat, blast, initiates);
    }
}
