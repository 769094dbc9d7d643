namespace ParkRisk.Analysis.Risk;

/// <summary>A source as a key: what it adds to the risk anywhere depends on nothing else.</summary>
/// <param name="East">m.</param>
/// <param name="North">m.</param>
/// <param name="FrequencyFactor">Factor on every frequency.</param>
/// <param name="Outcomes">Its outcomes.</param>
internal readonly record struct PlacedOutcomes(double East, double North, double FrequencyFactor, OutcomeSet Outcomes)
{
    /// <summary>The key of a source.</summary>
    public static PlacedOutcomes Of(RiskSource source) => new(source.East, source.North, source.FrequencyFactor, new OutcomeSet(source.Items));

    /// <summary>A nameless source of this content.</summary>
    public RiskSource ToSource() => new("", East, North, Outcomes.Items) { FrequencyFactor = FrequencyFactor };

    /// <summary>The keys of many sources; outcomes that several of them share are looked at once.</summary>
    public static PlacedOutcomes[] Of(IReadOnlyList<RiskSource> sources)
    {
        var keys = new PlacedOutcomes[sources.Count];
        for (int s = 0; s < keys.Length; s++)
        {
            RiskSource source = sources[s];
            keys[s] = s > 0 && sources[s - 1].Items == source.Items
                ? new(source.East, source.North, source.FrequencyFactor, keys[s - 1].Outcomes)
                : Of(source);
        }

        return keys;
    }
}
