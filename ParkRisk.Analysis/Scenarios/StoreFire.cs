using System.Collections.Immutable;
using ParkRisk.Analysis.Quantities;
using ParkRisk.Analysis.Substances;

namespace ParkRisk.Analysis.Scenarios;

/// <summary>A toxic product of a fire.</summary>
/// <param name="Name">In English.</param>
/// <param name="NameZh">In Chinese.</param>
/// <param name="Cas">CAS number, by which its probit is found.</param>
/// <param name="MassRate">kg/s.</param>
public sealed record CombustionProduct(string Name, string NameZh, string Cas, double MassRate);

/// <summary>The fire of a store of packed goods: how fast it burns and which toxic products it gives.</summary>
/// <remarks>
/// The fire takes what its fuel or its air allows, whichever is less: ṁ = 0.025 kg/(m²·s)·A on at most 900 m² of floor, or the oxygen of the building, renewed four times an hour, over the oxygen that the substance needs.
/// Φ_O₂ = 0.2·(1 + F/2)·V/(24·1800) kmol/s over half an hour. Once the roof has gone the hot smoke rises and harms nobody on the ground. All chlorine becomes hydrogen chloride, all sulphur sulphur dioxide, a tenth of the nitrogen nitrogen dioxide.
/// Source: TNO Purple Book CPR 18E (1999) 4.6.7 and the CPR 15 method, recalled; confidence low.
/// </remarks>
public static class StoreFire
{
    private static readonly ReferenceTable Rules = ReferenceTable.Load("frequencies/store-fires.csv");
    private static readonly ReferenceTable Products = ReferenceTable.Load("frequencies/combustion-products.csv");

    private static readonly ImmutableDictionary<string, double> AtomicMass = ImmutableDictionary.CreateRange<string, double>(
        [new("Cl", 0.03545), new("S", 0.03206), new("N", 0.014007), new("O", 0.015999), new("H", 0.001008)]);

    private static readonly ImmutableDictionary<string, double> MolarMassOfProduct = ImmutableDictionary.CreateRange<string, double>(
        [new("Cl", AtomicMass["H"] + AtomicMass["Cl"]), new("S", AtomicMass["S"] + 2 * AtomicMass["O"]), new("N", AtomicMass["N"] + 2 * AtomicMass["O"])]);

    /// <summary>m². Area that burns.</summary>
    /// <param name="floorArea">m². Of the store; null where its outline is not given.</param>
    public static double BurningArea(double? floorArea) => Math.Min(floorArea is > 0 and var area ? area : Rule("usual-area"), Rule("largest-area"));

    /// <summary>kg/s. Rate at which the goods burn; 0 for what does not burn in air or whose composition is unknown.</summary>
    /// <param name="substance">What burns.</param>
    /// <param name="area">m². Burning.</param>
    public static double BurningRate(Substance substance, double area)
    {
        ArgumentNullException.ThrowIfNull(substance);
        Require.NotNegative(area);
        if (ElementalComposition.Of(substance.Formula) is not { } atoms || substance.MolarMass is not { } molarMass)
        {
            return 0;
        }

        double demand = atoms.GetValueOrDefault("C") + (atoms.GetValueOrDefault("H") - atoms.GetValueOrDefault("Cl")) / 4 + atoms.GetValueOrDefault("S") - atoms.GetValueOrDefault("O") / 2;
        if (!(demand > 0))
        {
            return 0;
        }

        const double molarVolume = 24, halfHour = 1800, kilo = 1000;
        double volume = area * Rule("storage-height");
        double oxygen = Rule("oxygen-share") * (1 + Rule("ventilation") / 2) * volume / (molarVolume * halfHour) * kilo;
        return Math.Min(Rule("burning-rate") * area, oxygen / demand * molarMass);
    }

    /// <summary>The toxic products of a burning substance; empty where it holds no chlorine, sulphur or nitrogen, null where its composition is unknown.</summary>
    /// <param name="substance">What burns.</param>
    /// <param name="burningRate">kg/s.</param>
    public static ImmutableArray<CombustionProduct>? ProductsOf(Substance substance, double burningRate)
    {
        ArgumentNullException.ThrowIfNull(substance);
        if (ElementalComposition.Of(substance.Formula) is not { } atoms || substance.MolarMass is not { } molarMass)
        {
            return null;
        }

        return
        [
            .. Enumerable.Range(0, Products.Count)
                .Select(row => (Row: row, Atoms: atoms.GetValueOrDefault(Products.Text(row, "element"))))
                .Where(p => p.Atoms > 0)
                .Select(p => new CombustionProduct(
                    Products.Text(p.Row, "product"),
                    Products.Text(p.Row, "product_zh"),
                    Products.Text(p.Row, "cas"),
                    burningRate * Products.Number(p.Row, "share_converted") * p.Atoms * MolarMassOfProduct[Products.Text(p.Row, "element")] / molarMass)),
        ];
    }

    private static double Rule(string rule) => Rules.Number(Rules.Find(("rule", rule)), "value");
}
