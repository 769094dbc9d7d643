using System.Collections.Immutable;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Quantities;

namespace ParkRisk.Analysis.Criteria;

/// <summary>A limit of individual risk.</summary>
/// <param name="Criteria">Name of the criteria set, for example <c>GB36894-2018</c>.</param>
/// <param name="Clause">Document and table.</param>
/// <param name="Class">Class of target.</param>
/// <param name="IsNew">True: for new, rebuilt and extended installations; false: for those in service.</param>
/// <param name="Limit">1/year. Must not be exceeded; the limit itself is allowed.</param>
/// <param name="Provenance">Source.</param>
public sealed record IndividualRiskLimit(string Criteria, string Clause, TargetClass Class, bool IsNew, double Limit, Provenance Provenance);

/// <summary>Limits of individual risk of all criteria sets.</summary>
/// <param name="Limits">Rows.</param>
public sealed record IndividualRiskCriteria(ImmutableArray<IndividualRiskLimit> Limits)
{
    /// <summary>Names of the criteria sets.</summary>
    public ImmutableArray<string> Sets => [.. Limits.Select(l => l.Criteria).Distinct()];

    /// <summary>The limit of a set for a class; null where the set is unknown or limits nothing for it.</summary>
    /// <param name="criteria">Name of the set.</param>
    /// <param name="targetClass">Class of target.</param>
    /// <param name="isNew">True for new, rebuilt and extended installations.</param>
    public IndividualRiskLimit? Limit(string criteria, TargetClass targetClass, bool isNew)
        => Limits.FirstOrDefault(l => l.Criteria == criteria && l.Class == targetClass && l.IsNew == isNew);
}
