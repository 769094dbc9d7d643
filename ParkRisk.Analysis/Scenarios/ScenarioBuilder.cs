using System.Collections.Immutable;
using System.Globalization;
using ParkRisk.Analysis.Parks;

namespace ParkRisk.Analysis.Scenarios;

/// <summary>The loss-of-containment events of one unit.</summary>
/// <param name="Conditions">State of the contents with every open value resolved; null where it could not be found.</param>
/// <param name="Events">The events.</param>
/// <param name="Omitted">Events that could not be calculated, with the reason.</param>
public sealed record UnitScenarios(UnitConditions? Conditions, ImmutableArray<LossOfContainment> Events, ImmutableArray<OmittedScenario> Omitted);

/// <summary>Turns a unit and its leak frequencies into loss-of-containment events.</summary>
/// <remarks>Practice of AQ/T 3046-2013 and the Purple Book (CPR 18E chapters 3 and 4): holes of fixed sizes, emptying in ten minutes, rupture; a release ends when it is isolated, when the contents are gone, or after 30 minutes.</remarks>
public static class ScenarioBuilder
{
    private const double TenMinutes = 600;
    private const double LongestRelease = 1800;

    /// <summary>Builds the events of one unit.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="substance">Its substance.</param>
    /// <param name="cases">How it can fail and how often.</param>
    /// <param name="durations">Release durations by detection and isolation class.</param>
    /// <param name="ambient">Air around it.</param>
    public static UnitScenarios Build(
        HazardUnit unit,
        Substances.Substance substance,
        IEnumerable<LeakCase> cases,
        ReleaseDurationTable durations,
        AmbientConditions ambient)
    {
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(cases);
        ArgumentNullException.ThrowIfNull(durations);
        var reader = new PropertyReader();
        var conditions = UnitConditions.Resolve(unit, substance, ambient, reader);
        if (reader.Missing is { } missing)
        {
            return new(null, [], [.. cases.Select(c => new OmittedScenario(unit.Id, c.Name, missing.En, missing.Zh))]);
        }

        var events = ImmutableArray.CreateBuilder<LossOfContainment>();
        var omitted = ImmutableArray.CreateBuilder<OmittedScenario>();
        foreach (var leak in cases)
        {
            var caseReader = new PropertyReader();
            caseReader.Add(reader.Notes);
            var built = Event(conditions, leak, durations, ambient, caseReader);
            if (built is not null)
            {
                events.Add(built);
            }
            else
            {
                var (en, zh) = caseReader.Missing ?? ("nothing flows out: the contents are not above ambient pressure", "不会流出：内部压力不高于环境压力");
                omitted.Add(new(unit.Id, leak.Name, en, zh));
            }
        }

        return new(conditions, events.ToImmutable(), omitted.ToImmutable());
    }

    private static LossOfContainment? Event(UnitConditions conditions, LeakCase leak, ReleaseDurationTable durations, AmbientConditions ambient, PropertyReader reader)
    {
        var unit = conditions.Unit;
        double inventory = unit.Quantity;
        double rate = 0, duration = 0, mass = inventory;
        string choice = "";
        switch (leak.Kind)
        {
            case ReleaseKind.TenMinutes:
                (rate, duration) = (inventory / TenMinutes, TenMinutes);
                choice = "inventory / 600 s";
                break;
            case ReleaseKind.StoreFire:
                double area = StoreFire.BurningArea(unit.Shape.Area);
                rate = StoreFire.BurningRate(conditions.Substance, area);
                duration = rate > 0 ? Math.Min(LongestRelease, inventory / rate) : 0;
                mass = rate * duration;
                choice = string.Create(CultureInfo.InvariantCulture, $"store-fire: {area:F0} m²");
                break;
            case ReleaseKind.Hole or ReleaseKind.FullBore:
                var flow = ReleaseRate.Through(conditions, leak.HoleDiameter!.Value, leak.Kind == ReleaseKind.FullBore, ambient, reader);
                if (!reader.IsComplete || !(flow.MassRate > 0))
                {
                    return null;
                }

                duration = Math.Min(durations.Seconds(unit.Detection, unit.Isolation, leak.HoleDiameter.Value) ?? LongestRelease, LongestRelease);
                duration = Math.Min(duration, inventory / flow.MassRate);
                (rate, mass, choice) = (flow.MassRate, flow.MassRate * duration, $"{flow.Model}: {flow.Reason}");
                break;
        }

        return new LossOfContainment
        {
            Id = $"{unit.Id}/{leak.Name}",
            Unit = unit.Id,
            Kind = leak.Kind,
            HoleDiameter = leak.HoleDiameter,
            Frequency = new(leak.Frequency.PerYear * unit.Count * unit.FrequencyFactor),
            FrequencySource = string.Create(CultureInfo.InvariantCulture, $"{leak.Source} ({leak.Confidence} confidence)"),
            Substance = conditions.Substance.Key,
            Phase = conditions.Phase,
            MassRate = rate,
            Duration = duration,
            Mass = mass,
            Temperature = conditions.Temperature,
            Pressure = conditions.Pressure,
            Height = conditions.ReleaseHeight,
            BundArea = unit.BundArea,
            FloorArea = leak.Kind == ReleaseKind.StoreFire && unit.Shape.Area > 0 ? unit.Shape.Area : null,
            ModelChoice = choice,
            Notes = reader.Notes,
        };
    }
}
