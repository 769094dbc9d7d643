using System.Collections.Concurrent;
using ParkRisk.Analysis.Assessments.Stages;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Scenarios;

namespace ParkRisk.Analysis.Assessments.Live;

/// <summary>Scenarios, outcomes and sources of units and pipelines, kept by the object of the park that they were built from.</summary>
internal sealed class BuiltSourceCache
{
    /// <summary>Objects built by one outcome builder, for each object of the park, before it is given up with all that it has shared.</summary>
    private const int BuiltPerObject = 20;

    private const int LeastBuilt = 1000;
    private ConcurrentDictionary<(object Item, OperatingStatus Status), BuiltSource> current = new();
    private ConcurrentDictionary<(object Item, OperatingStatus Status), BuiltSource> before = new();
    private OutcomeBuilder? builder;
    private int built;

    /// <summary>Begins a run: what the last one did not use is given up.</summary>
    public void Renew()
    {
        if (!current.IsEmpty)
        {
            (before, current) = (current, new());
        }

        if (built > BuiltPerObject * before.Count + LeastBuilt)
        {
            builder = null;
        }
    }

    /// <summary>The outcome builder, the same for as long as equal releases may share their outcomes.</summary>
    public OutcomeBuilder Builder(Func<OutcomeBuilder> make)
    {
        if (builder is null)
        {
            builder = make();
            built = 0;
        }

        return builder;
    }

    /// <summary>The sources of an object, built where the last run has not.</summary>
    public BuiltSource Get(object item, OperatingStatus status, Func<BuiltSource> build)
    {
        var key = (item, status);
        if (!before.TryGetValue(key, out var found) && !current.TryGetValue(key, out found))
        {
            found = build();
            Interlocked.Increment(ref built);
        }

        return current[key] = found;
    }
}
