using System.Collections.Immutable;
using ParkRisk.Analysis.Assessments.Stages;
using ParkRisk.Analysis.Risk;
using ParkRisk.Analysis.Siting;

namespace ParkRisk.Analysis.Assessments.Planning;

/// <summary>A source that domino effects add.</summary>
/// <param name="Source">The source, with what is added as its frequency.</param>
/// <param name="Origin">Where it comes from.</param>
internal sealed record AddedSource(RiskSource Source, SourceOrigin Origin);

/// <summary>What chains add to a park when something is built in it.</summary>
internal static class DominoDifference
{
    /// <summary>Escalated sources that are new or have become more frequent. What has become rarer is left alone, on the safe side.</summary>
    /// <param name="before">Sources without the new installation.</param>
    /// <param name="after">Sources with it.</param>
    public static ImmutableArray<AddedSource> Of(SourceStageResult before, SourceStageResult after)
    {
        var known = new Dictionary<string, double>(StringComparer.Ordinal);
        for (int s = 0; s < before.Sources.Length; s++)
        {
            if (IsEscalated(before.Origins[s]))
            {
                known[before.Sources[s].Id] = before.Sources[s].FrequencyFactor;
            }
        }

        var added = ImmutableArray.CreateBuilder<AddedSource>();
        for (int s = 0; s < after.Sources.Length; s++)
        {
            double more = after.Sources[s].FrequencyFactor - known.GetValueOrDefault(after.Sources[s].Id);
            if (IsEscalated(after.Origins[s]) && more > 0)
            {
                added.Add(new(after.Sources[s] with { FrequencyFactor = more }, after.Origins[s]));
            }
        }

        return added.ToImmutable();
    }

    /// <summary>1/year. Sum of the frequencies of all escalated events.</summary>
    /// <param name="built">Sources with those that chains add.</param>
    public static double TotalFrequency(SourceStageResult built) => built.Sources.Where((_, s) => IsEscalated(built.Origins[s])).Sum(s => s.FrequencyFactor);

    private static bool IsEscalated(SourceOrigin origin) => origin.Subject.StartsWith(DominoSummary.SubjectPrefix, StringComparison.Ordinal);
}
