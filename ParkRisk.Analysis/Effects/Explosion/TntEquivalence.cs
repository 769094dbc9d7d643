namespace ParkRisk.Analysis.Effects.Explosion;

/// <summary>Mass of TNT that stands for an explosion (<c>tnt-equivalence</c>).</summary>
/// <remarks>TNO Yellow Book CPR 14E (2005), section 5.5.2; Crowl and Louvar, Chemical Process Safety. Overstates near the cloud and does not depend on the fuel's reactivity.</remarks>
public static class TntEquivalence
{
    /// <summary>Share of the combustion heat that goes into the blast, by custom.</summary>
    public const double DefaultEfficiency = 0.04;

    /// <summary>J/kg. Heat of detonation of TNT.</summary>
    public const double DefaultTntEnergy = 4.6e6;

    /// <summary>kg. W = η M ΔH_c/E_TNT.</summary>
    /// <param name="fuelMass">kg. Flammable fuel in the cloud.</param>
    /// <param name="heatOfCombustion">J/kg.</param>
    /// <param name="efficiency">0 … 1. η, mostly 0.03 … 0.10.</param>
    /// <param name="tntEnergy">J/kg.</param>
    public static double Mass(double fuelMass, double heatOfCombustion, double efficiency = DefaultEfficiency, double tntEnergy = DefaultTntEnergy)
        => efficiency * fuelMass * heatOfCombustion / tntEnergy;
}
