using System.Collections.Immutable;
using NetTopologySuite.Geometries;
using ParkRisk.Analysis.Assessments.Stages;
using ParkRisk.Analysis.Capacity;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Risk;
using ParkRisk.Analysis.Siting;
using ParkRisk.Analysis.Siting.Rules;

namespace ParkRisk.Analysis.Assessments.Planning;

/// <summary>Finds what the criteria leave in a park; the same points, limits and exceptions as the verdicts on its targets.</summary>
internal static class HeadroomStage
{
    /// <summary>Takes the account.</summary>
    /// <param name="session">The park with its sources.</param>
    public static HeadroomAccount Run(PlanningSession session)
    {
        var (input, built) = (session.Input, session.Built);
        var (park, settings) = (input.Park, input.Park.Settings);
        var samplings = park.Targets.Select(t => TargetSampling.Of(t.Shape, settings.GridCell)).ToArray();
        ImmutableArray<Coordinate> sampled = [.. samplings.SelectMany(s => s.Points)];
        double[][] risk = ReceptorRisk.Evaluate(built.Sources, sampled, session.Tables, session.Options.Threads, session.Options.Cancellation);
        var points = ImmutableArray.CreateBuilder<RiskHeadroom>();
        var sample = ImmutableArray.CreateBuilder<int>();
        int at = 0;
        for (int t = 0; t < samplings.Length; t++)
        {
            var target = park.Targets[t];
            var verdict = session.Assessment.Targets[t];
            for (int p = 0; p < samplings[t].Points.Length; p++, at++)
            {
                double all = 0, news = 0;
                for (int s = 0; s < risk.Length; s++)
                {
                    bool counts = HeadroomAccount.Counts(built.Origins[s], target.Enterprise);
                    all += counts ? risk[s][at] : 0;
                    news += counts && built.Origins[s].IsNew ? risk[s][at] : 0;
                }

                points.Add(new(HeadroomKind.Cumulated, "targets/" + target.Id, target.Name, sampled[at], all, verdict.CumulatedLimit) { Enterprise = target.Enterprise });
                sample.Add(at);
                if (settings.TargetStatus != "in_service")
                {
                    points.Add(new(HeadroomKind.New, "targets/" + target.Id, target.Name, sampled[at], news, verdict.NewLimit) { Enterprise = target.Enterprise });
                    sample.Add(at);
                }
            }
        }

        points.AddRange(KeptOut(input));
        var societal = FnCurve.Join(session.Assessment.SocietalRisk?.CurveBySource ?? []);
        return new(new(points.ToImmutable(), societal, CapacityStage.UpperLine(input)), built.Origins, risk, sample.ToImmutable());
    }

    /// <summary>Crowded places and labour-intensive enterprises: a newcomer's own risk there must stay below the level of its safety distance.</summary>
    private static IEnumerable<RiskHeadroom> KeptOut(AssessmentInput input)
    {
        var settings = input.Park.Settings;
        bool isNew = SafetyDistances.IsJudgedAsNew(OperatingStatus.Proposed, settings.TargetStatus);
        foreach (var place in KeptOutPlaces.Of(input.Park, input.Reference.LabourIntensity, input.Reference.CrowdedPlaces, input.Reference.TargetClasses))
        {
            if (input.Reference.IndividualRisk.Limit(settings.Criteria, place.Class, isNew) is { } limit)
            {
                foreach (var at in TargetSampling.Of(place.Shape, settings.GridCell).Points)
                {
                    yield return new(HeadroomKind.KeptOut, place.Subject, place.Name, at, 0, limit.Limit);
                }
            }
        }
    }
}
