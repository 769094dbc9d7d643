using ParkRisk.Analysis.Parks;

namespace ParkRisk.Analysis.Siting;

/// <summary>Ways of rectification that the park rules name.</summary>
public enum RemedyKind
{
    /// <summary>改造: the installation stays and becomes safer.</summary>
    Retrofit,

    /// <summary>搬迁: the installation or the target moves.</summary>
    Relocate,

    /// <summary>退出: the installation or the enterprise goes.</summary>
    Withdraw,

    /// <summary>管理: nothing moves; the park or the enterprise acts.</summary>
    Manage,
}

/// <summary>What would cure a finding.</summary>
/// <param name="Kind">Kind.</param>
/// <param name="Text">What to do and how much of it is enough.</param>
/// <param name="Change">The same as an edit of the park, after which the finding is gone; null where the dataset has no words for it.</param>
public sealed record Remedy(RemedyKind Kind, BilingualText Text, ParkProposal? Change = null);
