using System.Collections.Immutable;
using ParkRisk.Analysis.Assessments.Stages;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Risk;

namespace ParkRisk.Analysis.Assessments.Live;

/// <summary>People and the fatalities of sources among them, kept as long as nobody moves.</summary>
internal sealed class SocietalCache
{
    private Park? park;
    private (ImmutableArray<PopulationPoint> Day, ImmutableArray<PopulationPoint> Night) people;

    /// <summary>Societal risk, source by source.</summary>
    public LiveSocietalRisk Risk { get; } = new();

    /// <summary>Who is where by day and by night.</summary>
    public (ImmutableArray<PopulationPoint> Day, ImmutableArray<PopulationPoint> Night) People(Park now)
    {
        if (park is null || park.Targets != now.Targets || park.Population != now.Population || park.Enterprises != now.Enterprises)
        {
            people = (PeopleStage.Day(now), PeopleStage.Night(now));
            park = now;
        }

        return people;
    }
}
