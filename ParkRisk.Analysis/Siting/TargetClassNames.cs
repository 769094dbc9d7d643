using ParkRisk.Analysis.Parks;

namespace ParkRisk.Analysis.Siting;

/// <summary>Names of the classes of protection targets as GB 36894-2018 calls them.</summary>
public static class TargetClassNames
{
    /// <summary>The name in both languages.</summary>
    /// <param name="value">Class.</param>
    public static BilingualText Of(TargetClass value) => value switch
    {
        TargetClass.HighSensitivity => new("高敏感防护目标", "high-sensitivity target"),
        TargetClass.Important => new("重要防护目标", "important target"),
        TargetClass.Class1 => new("一般防护目标一类", "general target, class 1"),
        TargetClass.Class2 => new("一般防护目标二类", "general target, class 2"),
        TargetClass.Class3 => new("一般防护目标三类", "general target, class 3"),
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, "a class of GB 36894"),
    };
}
