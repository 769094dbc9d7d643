using System.Collections.Immutable;
using NetTopologySuite.Geometries;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Siting;

namespace ParkRisk.Analysis.Assessments.Stages;

/// <summary>Risk of every source at the points of every target.</summary>
/// <param name="targets">Targets.</param>
/// <param name="samplings">Points of each target.</param>
/// <param name="risk">1/year. [source][point], the points of one target after those of another.</param>
internal sealed class TargetMatrix(ImmutableArray<ProtectionTarget> targets, ImmutableArray<TargetSampling> samplings, double[][] risk)
{
    /// <summary>The part of one target; null for a subject that is no target.</summary>
    /// <param name="subject">Layer and id.</param>
    public TargetPart? Find(string subject)
    {
        int first = 0;
        for (int t = 0; t < targets.Length; t++)
        {
            if (subject.StartsWith("targets/", StringComparison.Ordinal) && subject.AsSpan(8).SequenceEqual(targets[t].Id))
            {
                return new(samplings[t].Points, risk, first);
            }

            first += samplings[t].Points.Length;
        }

        return null;
    }

    /// <summary>Points of a target and the risk there.</summary>
    /// <param name="Points">Points.</param>
    /// <param name="Risk">The whole matrix.</param>
    /// <param name="First">Where the target's points begin in it.</param>
    internal sealed record TargetPart(ImmutableArray<Coordinate> Points, double[][] Risk, int First)
    {
        /// <summary>1/year. Of one source.</summary>
        public double[] Row(int source) => Risk[source][First..(First + Points.Length)];
    }
}
