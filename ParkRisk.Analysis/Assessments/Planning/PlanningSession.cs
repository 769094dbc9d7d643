using ParkRisk.Analysis.Assessments.Live;
using ParkRisk.Analysis.Assessments.Stages;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Risk;

namespace ParkRisk.Analysis.Assessments.Planning;

/// <summary>What all steps of a study of capacity share: the input, its assessment, its sources and the tables of everything met so far.</summary>
internal sealed class PlanningSession
{
    private readonly StageCache cache;

    /// <summary>Assesses the park.</summary>
    /// <param name="input">Park, weather and reference data.</param>
    /// <param name="options">How to run.</param>
    /// <exception cref="ArgumentException">The park cannot be assessed.</exception>
    public PlanningSession(AssessmentInput input, AssessmentOptions options)
        : this(input, options, new StageCache())
    {
    }

    private PlanningSession(AssessmentInput input, AssessmentOptions options, StageCache cache)
    {
        (Input, Options, this.cache) = (input, options with { Progress = null }, cache);
        Assessment = Assess(input.Park);
        Built = WithDomino(input.Park);
    }

    /// <summary>The input.</summary>
    public AssessmentInput Input { get; }

    /// <summary>How to run; silent.</summary>
    public AssessmentOptions Options { get; }

    /// <summary>The assessment of the park as it is.</summary>
    public Assessment Assessment { get; }

    /// <summary>Its sources of risk, in the order of the assessment's curves.</summary>
    public SourceStageResult Built { get; }

    /// <summary>Polar tables.</summary>
    public SourceTables Tables => cache.Tables;

    /// <summary>The same study on another state of the park; what both have in common is not worked out twice.</summary>
    /// <param name="park">The park.</param>
    public PlanningSession On(Park park) => new(Input with { Park = park }, Options, cache);

    /// <summary>Assesses another state of the park with what the last states have left.</summary>
    /// <param name="park">The park.</param>
    /// <exception cref="ArgumentException">It cannot be assessed.</exception>
    public Assessment Assess(Park park)
    {
        var (result, refusal) = ParkAssessment.Run(Input with { Park = park }, Options, cache);
        return result ?? throw new ArgumentException(refusal!.Expected, nameof(park));
    }

    /// <summary>Sources of risk of another state of the park, domino effects included.</summary>
    /// <param name="park">The park.</param>
    public SourceStageResult WithDomino(Park park)
    {
        var input = Input with { Park = park };
        return DominoStage.Run(input, Sources(input), Options).Built;
    }

    /// <summary>Sources of risk of a state of the park, without domino effects.</summary>
    /// <param name="input">The state.</param>
    public SourceStageResult Sources(AssessmentInput input) => SourceStage.Run(input, Options, cache.Sources);
}
