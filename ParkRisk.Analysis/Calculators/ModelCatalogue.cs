using System.Collections.Frozen;
using System.Collections.Immutable;
using ParkRisk.Analysis.Calculators.DenseGas;
using ParkRisk.Analysis.Calculators.Domino;
using ParkRisk.Analysis.Calculators.Explosions;
using ParkRisk.Analysis.Calculators.Fires;
using ParkRisk.Analysis.Calculators.IgnitionAndRisk;
using ParkRisk.Analysis.Calculators.NeutralDispersion;
using ParkRisk.Analysis.Calculators.Pools;
using ParkRisk.Analysis.Calculators.Releases;
using ParkRisk.Analysis.Calculators.Vulnerability;

namespace ParkRisk.Analysis.Calculators;

/// <summary>Every model that is offered as a calculator, family by family.</summary>
public static class ModelCatalogue
{
    private static readonly FrozenDictionary<string, Calculator> ById;

    static ModelCatalogue()
    {
        All =
        [
            .. SourceTermModels.All,
            .. PoolModels.All,
            .. NeutralDispersionModels.All,
            .. DenseGasModels.All,
            .. FireModels.All,
            .. ExplosionModels.All,
            .. VulnerabilityModels.All,
            .. IgnitionAndRiskModels.All,
            .. DominoModels.All,
        ];
        ById = All.ToFrozenDictionary(c => c.Id);
    }

    /// <summary>All models in the order of the families.</summary>
    public static ImmutableArray<Calculator> All { get; }

    /// <summary>The model of an id, case-sensitive, or null.</summary>
    public static Calculator? Find(string id) => ById.GetValueOrDefault(id);
}
