using ParkRisk.Analysis.Effects.Explosion;

namespace ParkRisk.Analysis.Calculators.Explosions;

/// <summary><c>tnt-equivalence</c>.</summary>
internal static class TntEquivalenceCalculator
{
    public static Calculator Definition { get; } = new(
        "tnt-equivalence", "TNT-equivalent mass", "TNT 当量", "TNO Yellow Book CPR 14E (2005), 5.5.2")
    {
        Inputs =
        [
            Input.Number("fuel_mass_kg", "flammable fuel in the cloud").Required(),
            StandardInputs.HeatOfCombustion.Required(),
            Input.Number("efficiency", "share of the combustion heat in the blast").Default(TntEquivalence.DefaultEfficiency).AtMost(1),
            Input.Number("tnt_energy_j_kg", "heat of detonation of TNT").Default(TntEquivalence.DefaultTntEnergy),
        ],
        Outputs = [Output.Number("tnt_mass_kg", "TNT-equivalent mass")],
        Evaluate = inputs => new Outputs(inputs).Set("tnt_mass_kg", TntEquivalence.Mass(
            inputs.Number("fuel_mass_kg"), inputs.Number("heat_of_combustion_j_kg"), inputs.Number("efficiency"), inputs.Number("tnt_energy_j_kg"))),
    };
}
