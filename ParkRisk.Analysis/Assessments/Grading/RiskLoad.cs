using ParkRisk.Analysis.Siting;

namespace ParkRisk.Analysis.Assessments.Grading;

/// <summary>What units and enterprises add to the risk of the park, looked up by id.</summary>
internal sealed class RiskLoad
{
    private readonly Dictionary<string, string> _enterpriseOf;
    private readonly Dictionary<string, int> _levelOfUnit = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _levelOfEnterprise = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double> _limitOfUnit = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double> _limitOfEnterprise = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double> _pllOfUnit = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double> _pllOfEnterprise = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _findings = new(StringComparer.Ordinal);

    /// <summary>Collects the loads of a result.</summary>
    public RiskLoad(Assessment assessment)
    {
        _enterpriseOf = assessment.Park.Units.GroupBy(u => u.Id).ToDictionary(g => g.Key, g => g.First().Enterprise, StringComparer.Ordinal);
        foreach (var hazard in assessment.Hazards.Where(h => h.Result.Level is not null))
        {
            int grade = 5 - hazard.Result.Level!.Level;
            Raise(_levelOfEnterprise, hazard.Group.Enterprise, grade);
            foreach (var unit in hazard.Group.Units)
            {
                Raise(_levelOfUnit, unit.Id, grade);
            }
        }

        foreach (var target in assessment.Targets)
        {
            Limits(target);
        }

        foreach (var source in assessment.SocietalRisk?.LossBySource ?? [])
        {
            string unit = UnitOf(source.Subject);
            _pllOfUnit[unit] = _pllOfUnit.GetValueOrDefault(unit) + source.Share;
            if (_enterpriseOf.TryGetValue(unit, out string? enterprise))
            {
                _pllOfEnterprise[enterprise] = _pllOfEnterprise.GetValueOrDefault(enterprise) + source.Share;
            }
        }

        foreach (var finding in assessment.Findings)
        {
            foreach (string subject in finding.Subjects)
            {
                Raise(_findings, subject, 4 - (int)finding.Severity);
            }
        }
    }

    /// <summary>4 for a major hazard of level 1 down to 0 for none.</summary>
    public int HazardLevelOfUnit(string id) => _levelOfUnit.GetValueOrDefault(id);

    /// <summary>The same for the worst hazard of an enterprise.</summary>
    public int HazardLevelOfEnterprise(string id) => _levelOfEnterprise.GetValueOrDefault(id);

    /// <summary>Largest share of a target's limit.</summary>
    public double LimitShareOfUnit(string id) => _limitOfUnit.GetValueOrDefault(id);

    /// <summary>Largest share of a target's limit.</summary>
    public double LimitShareOfEnterprise(string id) => _limitOfEnterprise.GetValueOrDefault(id);

    /// <summary>0–1. Share of the potential loss of life.</summary>
    public double PllShareOfUnit(string id) => _pllOfUnit.GetValueOrDefault(id);

    /// <summary>0–1. Share of the potential loss of life.</summary>
    public double PllShareOfEnterprise(string id) => _pllOfEnterprise.GetValueOrDefault(id);

    /// <summary>4 for a red finding of which something is a subject, down to 0 for none.</summary>
    public int WorstFinding(string subject) => _findings.GetValueOrDefault(subject);

    /// <summary>Enterprise of a unit given by layer and id; null where it has none.</summary>
    public string? EnterpriseOf(string subject) => _enterpriseOf.GetValueOrDefault(UnitOf(subject));

    private void Limits(TargetVerdict target)
    {
        var sums = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var source in target.DecidingContributors)
        {
            string unit = UnitOf(source.Subject);
            double share = source.Value / target.Limit;
            Raise(_limitOfUnit, unit, share);
            if (_enterpriseOf.TryGetValue(unit, out string? enterprise))
            {
                sums[enterprise] = sums.GetValueOrDefault(enterprise) + share;
            }
        }

        foreach (var (enterprise, share) in sums)
        {
            Raise(_limitOfEnterprise, enterprise, share);
        }
    }

    private static string UnitOf(string subject)
        => subject.StartsWith("units/", StringComparison.Ordinal) ? subject["units/".Length..]
            : subject.StartsWith(DominoSummary.SubjectPrefix, StringComparison.Ordinal) ? subject[DominoSummary.SubjectPrefix.Length..] : subject;

    private static void Raise<T>(Dictionary<string, T> largest, string id, T value)
        where T : IComparable<T>
    {
        if (!largest.TryGetValue(id, out var known) || value.CompareTo(known) > 0)
        {
            largest[id] = value;
        }
    }
}
