using System.Collections.Immutable;
using ParkRisk.Analysis.Capacity;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Siting;
using ParkRisk.Analysis.Siting.RuleData;

namespace ParkRisk.Analysis.Assessments.Planning;

/// <summary>What a full assessment finds when one more unit is added to the claim.</summary>
/// <param name="Column">Index of the column.</param>
/// <param name="Findings">New red findings; empty where another limit than a red rule stops the unit.</param>
public sealed record OneMore(int Column, ImmutableArray<Finding> Findings);

/// <summary>The claim, confirmed by full assessments.</summary>
/// <param name="Units">Whole units of every column that were confirmed.</param>
/// <param name="Claim">The claim as a change of the park.</param>
/// <param name="NewRed">Red findings that the claim adds; empty when it is confirmed.</param>
/// <param name="OneMore">What one more unit of a column does.</param>
public sealed record CapacityVerification(ImmutableArray<int> Units, ParkProposal Claim, ImmutableArray<Finding> NewRed, ImmutableArray<OneMore> OneMore)
{
    /// <summary>True when the claim leaves no new red finding.</summary>
    public bool IsConfirmed => NewRed.IsEmpty;
}

/// <summary>Confirms a claim of capacity by adding it to the park and assessing everything.</summary>
internal sealed class CapacityVerifier(PlanningSession session)
{
    private const int MostReductions = 12;
    private const int Probes = 3;

    private static readonly ImmutableHashSet<string> RiskRules = [RuleIds.IndividualRisk, RuleIds.CrowdInsideDistance, RuleIds.SocietalRisk, RuleIds.CatalogueLimit];

    private readonly ImmutableHashSet<string> before = [.. session.Assessment.Findings.Where(f => f.Severity == FindingSeverity.Red).Select(f => f.Id)];

    /// <summary>Confirms the whole units of a programme.</summary>
    /// <param name="programme">The programme.</param>
    /// <param name="blocked">Gets columns whose units break a rule that does not depend on their number; null: such units are only taken out.</param>
    /// <returns>The confirmed claim, with fewer units where grids and domino effects, which no row foresees, ask for it; null when columns were blocked and the programme has to be solved anew.</returns>
    public CapacityVerification? Verify(CapacityProgramme programme, Dictionary<string, BilingualText>? blocked)
    {
        int[] units = [.. programme.WholeUnits];
        for (int reduction = 0; ; reduction++)
        {
            var reds = NewRed(programme, units);
            if (reds.IsEmpty || reduction == MostReductions)
            {
                return new([.. units], CapacityClaim.Of(session.Input.Park, programme, units), reds, [.. More(programme, units)]);
            }

            bool anew = false;
            foreach (var red in reds)
            {
                int guilty = Guilty(programme, units, red);
                if (guilty < 0)
                {
                    continue;
                }

                if ((!RiskRules.Contains(red.Rule) || red.Unit == "m") && blocked is not null)
                {
                    blocked[programme.Columns[guilty].Enterprise] = red.Message;
                    anew = true;
                }
                else
                {
                    units[guilty]--;
                    break;
                }
            }

            if (anew)
            {
                return null;
            }
        }
    }

    /// <summary>One more unit of the columns that whole units have room for by bound and area, those with the dearest limits first.</summary>
    private IEnumerable<OneMore> More(CapacityProgramme programme, int[] units)
    {
        var open = Enumerable.Range(0, units.Length)
            .Where(j => programme.Columns[j].Upper > 0)
            .OrderByDescending(j => units[j] > 0)
            .ThenByDescending(j => programme.Columns[j].Risk.Select((r, p) => r).Max())
            .Take(Probes);
        foreach (int j in open)
        {
            int[] more = [.. units];
            more[j]++;
            yield return new(j, NewRed(programme, more));
        }
    }

    private ImmutableArray<Finding> NewRed(CapacityProgramme programme, int[] units)
    {
        if (units.All(u => u == 0))
        {
            return [];
        }

        var result = session.Assess(ParkMerge.Apply(session.Input.Park, CapacityClaim.Of(session.Input.Park, programme, units)));
        return [.. result.Findings.Where(f => f.Severity == FindingSeverity.Red && !before.Contains(f.Id))];
    }

    /// <summary>The column whose units a finding names first, else the one with the most units.</summary>
    private static int Guilty(CapacityProgramme programme, int[] units, Finding red)
    {
        int[] present = [.. Enumerable.Range(0, units.Length).Where(j => units[j] > 0)];
        foreach (string subject in red.Subjects.Concat(red.Contributors.Select(c => c.Subject)))
        {
            int named = Array.FindIndex(present, j => subject.EndsWith("/" + programme.Columns[j].Enterprise, StringComparison.Ordinal) || subject.Contains("/" + programme.Columns[j].Enterprise + "-", StringComparison.Ordinal));
            if (named >= 0)
            {
                return present[named];
            }
        }

        return present.Length == 0 ? -1 : present.MaxBy(j => units[j]);
    }
}
