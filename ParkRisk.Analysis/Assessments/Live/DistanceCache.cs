using System.Collections.Concurrent;
using System.Collections.Immutable;
using ParkRisk.Analysis.Risk;
using ParkRisk.Analysis.Siting;

namespace ParkRisk.Analysis.Assessments.Live;

/// <summary>Safety distances of enterprises, kept as long as the enterprise and its sources stay as they are.</summary>
internal sealed class DistanceCache
{
    private readonly ConcurrentDictionary<string, Entry> entries = new();

    /// <summary>The distances of an enterprise, found anew where anything that they depend on has changed.</summary>
    public ImmutableArray<SafetyDistance> Get(EnterpriseSources enterprise, Func<ImmutableArray<SafetyDistance>> find)
    {
        PlacedOutcomes[] sources = PlacedOutcomes.Of(enterprise.Sources);
        if (entries.TryGetValue(enterprise.Enterprise.Id, out var known) && known.Fits(enterprise, sources))
        {
            return known.Distances;
        }

        var found = find();
        entries[enterprise.Enterprise.Id] = new(enterprise, sources, found);
        return found;
    }

    private sealed record Entry(EnterpriseSources Enterprise, PlacedOutcomes[] Sources, ImmutableArray<SafetyDistance> Distances)
    {
        public bool Fits(EnterpriseSources other, PlacedOutcomes[] sources)
            => Enterprise.Enterprise == other.Enterprise
                && Enterprise.Method == other.Method
                && Enterprise.Reason == other.Reason
                && Sources.AsSpan().SequenceEqual(sources)
                && Enterprise.Origins.AsSpan().SequenceEqual(other.Origins.AsSpan());
    }
}
