using System.Collections.Immutable;
using ParkRisk.Analysis.Capacity;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Siting;

namespace ParkRisk.Analysis.Assessments.Planning;

/// <summary>What a study of capacity is asked.</summary>
/// <param name="Archetypes">Kinds of project.</param>
public sealed record CapacityRequest(ImmutableArray<ProjectArchetype> Archetypes)
{
    /// <summary>Totals of substances beside those of the park's catalogue.</summary>
    public ImmutableArray<SubstanceCap> Caps { get; init; } = [];

    /// <summary>m. Lattice on which places are tried; above zero.</summary>
    public double Cell { get; init; } = 50;

    /// <summary>Confirm the claim, and that one unit more breaks a rule, by full assessments.</summary>
    public bool Verify { get; init; } = true;

    /// <summary>Work out the suitability maps, the ledger and the layout search too.</summary>
    public bool Maps { get; init; } = true;
}

/// <summary>The remaining capacity of a park.</summary>
public sealed record CapacityStudyResult
{
    /// <summary>The park as assessed, with the capacity it has used.</summary>
    public required Assessment Assessment { get; init; }

    /// <summary>Criteria that are broken already; while there are any the remaining capacity is zero.</summary>
    public required ImmutableArray<OverLimit> Over { get; init; }

    /// <summary>The park as it would be after the least cure; equal to the park as it is where nothing is broken.</summary>
    public required AssessmentInput Basis { get; init; }

    /// <summary>The least set of changes that brings an exhausted park back; null where nothing is broken or nothing helps.</summary>
    public CapacityCure? Cure { get; init; }

    /// <summary>The programme on <see cref="Basis"/>; null where there is nothing to optimise, see <see cref="Remarks"/>.</summary>
    public CapacityProgramme? Programme { get; init; }

    /// <summary>What full assessments say of the claim; null where they were not asked.</summary>
    public CapacityVerification? Verification { get; init; }

    /// <summary>How many units of each archetype fit at every cell of the plots, on <see cref="Basis"/>; empty where maps were not asked for.</summary>
    public ImmutableArray<SuitabilityMap> Maps { get; init; } = [];

    /// <summary>Where sensitive uses may go, by use, the best first; empty where maps were not asked for.</summary>
    public ImmutableArray<SensitiveUsePlace> SensitivePlaces { get; init; } = [];

    /// <summary>Capacity granted, used and released, and what single changes would free, of the park as it is.</summary>
    public TotalControl? Control { get; init; }

    /// <summary>Better places for what is not built yet; null where nothing is movable.</summary>
    public LayoutSearchResult? Layout { get; init; }

    /// <summary>Why something was left out or is zero.</summary>
    public required ImmutableArray<BilingualText> Remarks { get; init; }

    /// <summary>Weighted units that can be added to the park as it is: zero while a criterion is broken.</summary>
    public double Remaining => Over.IsEmpty ? Programme?.Objective ?? 0 : 0;
}

/// <summary>Finds by optimisation what a park can still take, where, and what stops it.</summary>
public static class CapacityStudy
{
    private const int MostRounds = 8;

    /// <summary>Runs the study.</summary>
    /// <param name="input">Park, weather and reference data.</param>
    /// <param name="request">What is asked.</param>
    /// <param name="options">How to run.</param>
    /// <exception cref="OperationCanceledException">Stopped.</exception>
    /// <exception cref="ArgumentException">The park cannot be assessed.</exception>
    public static CapacityStudyResult Run(AssessmentInput input, CapacityRequest request, AssessmentOptions options)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(options);
        options.Report("评估园区现状", "Assessing the park as it is", 0.02);
        var session = new PlanningSession(input, options);
        var account = HeadroomStage.Run(session);
        var over = account.Headroom.Over();
        var result = new CapacityStudyResult { Assessment = session.Assessment, Over = over, Basis = input, Remarks = [] };
        if (request.Maps)
        {
            options.Report("总量台账与布局优化", "Ledger and layout", 0.2);
            result = result with
            {
                Control = TotalControlStage.Run(session, account),
                Layout = new LayoutSearch(session, account, new PlaceSearch(session, account)).Run(request.Cell),
                SensitivePlaces = SuitabilityStage.Sensitive(session, 2 * request.Cell),
            };
        }

        if (over.Length > 0)
        {
            options.Report("寻找最小整改集合", "Finding the least set of cures", 0.3);
            var cure = CureSearch.Find(session, account);
            result = result with { Cure = cure, Remarks = [OverRemark(over)] };
            if (cure is not { IsEnough: true })
            {
                return result with
                {
                    Remarks = result.Remarks.Add(new(
                    "对现有装置的改造与退出未能使全部基准得到满足，剩余问题见 cure.left；还须搬迁防护目标",
                    "retrofit and withdrawal of installations do not meet every criterion, see cure.left: targets have to move too"))
                };
            }

            session = session.On(ParkMerge.Apply(input.Park, cure.Change));
            account = HeadroomStage.Run(session);
            result = result with { Basis = session.Input };
        }

        return Optimise(result, session, account, request, options);
    }

    private static CapacityStudyResult Optimise(CapacityStudyResult result, PlanningSession session, HeadroomAccount account, CapacityRequest request, AssessmentOptions options)
    {
        if (session.Input.Park.Plots.IsEmpty)
        {
            return result with { Remarks = result.Remarks.Add(new("数据集没有可出让地块（plots 图层），剩余容量无处落地，为零", "the dataset has no plots to let (layer plots): there is nowhere to put anything, and the remaining capacity is zero")) };
        }

        var remarks = result.Remarks.ToBuilder();
        var projects = ImmutableArray.CreateBuilder<SitedProject>();
        foreach (var archetype in request.Archetypes)
        {
            var (project, remark) = SitedProject.Of(archetype, session);
            if (remark is not null)
            {
                remarks.Add(remark);
            }

            if (project is not null)
            {
                projects.Add(project);
            }
        }

        var search = new PlaceSearch(session, account);
        if (request.Maps)
        {
            options.Report("计算适建性图", "Mapping where projects fit", 0.4);
            result = result with { Maps = [.. projects.Select(p => SuitabilityStage.Map(session.Input.Park, search, p, request.Cell))] };
        }

        var builder = new ColumnBuilder(session, account, search);
        var blocked = new Dictionary<string, BilingualText>();
        var verifier = new CapacityVerifier(session);
        for (int round = 0; ; round++)
        {
            options.Report("求解剩余容量线性规划", "Solving for the remaining capacity", 0.5);
            var columns = builder.Build(projects.ToImmutable(), request.Cell, blocked);
            var (totals, infeasible) = CatalogueLimits.Totals(session.Input, columns, request.Caps);
            var programme = CapacityProgramme.Solve(account.Headroom, columns, totals);
            if (!request.Verify || columns.IsEmpty)
            {
                return result with { Programme = programme, Remarks = [.. remarks, .. infeasible, .. builder.Remarks] };
            }

            options.Report("复核容量结论", "Confirming the claim", 0.7);
            var verification = verifier.Verify(programme, round < MostRounds ? blocked : null);
            if (verification is not null)
            {
                return result with { Programme = programme with { WholeUnits = verification.Units }, Verification = verification, Remarks = [.. remarks, .. infeasible, .. builder.Remarks] };
            }
        }
    }

    private static BilingualText OverRemark(ImmutableArray<OverLimit> over)
    {
        string list = string.Join("、", over.Take(5).Select(o => o.Name));
        return new(
            $"园区已有 {over.Length} 项风险基准被突破（{list}{(over.Length > 5 ? " 等" : "")}），整改前剩余容量为零",
            $"{over.Length} risk criteria are broken already ({list}{(over.Length > 5 ? ", …" : "")}): until they are cured the remaining capacity is zero");
    }
}
