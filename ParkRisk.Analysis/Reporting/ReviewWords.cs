using ParkRisk.Analysis.Assessments.Review;
using ParkRisk.Analysis.Siting;

namespace ParkRisk.Analysis.Reporting;

/// <summary>Words of a joint review.</summary>
public static class ReviewWords
{
    /// <summary>The verdict in both languages.</summary>
    /// <param name="verdict">Verdict.</param>
    public static BilingualText Of(ReviewVerdict verdict) => verdict switch
    {
        ReviewVerdict.Admit => new("同意准入", "admit"),
        ReviewVerdict.AdmitWithConditions => new("有条件准入", "admit with conditions"),
        ReviewVerdict.Reject => new("不予准入", "reject"),
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "a verdict of the joint review"),
    };

    /// <summary>The result of a line of the check list in both languages.</summary>
    /// <param name="weight">What the findings of the rule mean.</param>
    public static BilingualText Of(ReviewWeight weight) => weight switch
    {
        ReviewWeight.Forbids => new("不符合", "fail"),
        ReviewWeight.Condition => new("附条件", "condition"),
        ReviewWeight.Remark => new("提示", "remark"),
        _ => new("符合", "pass"),
    };
}
