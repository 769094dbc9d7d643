using System.Collections.Immutable;

namespace ParkRisk.Analysis.Calculators;

/// <summary>A consequence or risk model offered as a calculator: what goes in, what comes out, where it is published, and how it is evaluated.</summary>
/// <param name="Id">Identifier, lower case with hyphens.</param>
/// <param name="Title">English title.</param>
/// <param name="TitleZh">Chinese title.</param>
/// <param name="Citation">Where the model is published.</param>
public sealed record Calculator(string Id, string Title, string TitleZh, string Citation)
{
    /// <summary>The keys it takes.</summary>
    public required ImmutableArray<Input> Inputs { get; init; }

    /// <summary>The keys it gives.</summary>
    public required ImmutableArray<Output> Outputs { get; init; }

    /// <summary>What combinations of inputs must satisfy; checked, in order, after each key alone is in order.</summary>
    public ImmutableArray<InputRule> Rules { get; init; } = [];

    /// <summary>From validated inputs to outputs. Pure.</summary>
    public required Func<InputValues, Outputs> Evaluate { get; init; }
}
