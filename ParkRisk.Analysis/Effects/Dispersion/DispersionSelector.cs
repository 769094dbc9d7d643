using System.Globalization;
using ParkRisk.Analysis.Parks;

namespace ParkRisk.Analysis.Effects.Dispersion;

/// <summary>Chooses between dense and passive dispersion by the criteria of Britter and McQuaid (<see cref="DenseGasCriteria"/>) and sets the field up.</summary>
/// <remarks>A dense release above ground is treated as one on the ground, the side of safety. An instantaneous release always gets the dense puff, which is the passive puff when nothing is dense; a release of finite duration is a plume whose ends spread (<see cref="CloudPassage"/>), so that no step arises between continuous and instantaneous.</remarks>
public static class DispersionSelector
{
    /// <summary>The steady footprint of a continuous release.</summary>
    /// <param name="source">The release; its receptor height and averaging time are used by either model.</param>
    /// <param name="releaseHeight">m. Above ground, for the passive plume.</param>
    /// <param name="air">The air.</param>
    /// <param name="terrain">Open country or built-up.</param>
    public static (ConcentrationField Field, DispersionChoice Choice) Continuous(
        DensePlumeSource source, double releaseHeight, AmbientAir air, TerrainRoughness terrain)
    {
        var state = ReleaseState(source.Substance, source.MassRate, source.Temperature, source.LiquidFraction, source.InitialAir, air);
        double wind = air.Wind().Speed(10), gravity = DenseGasCriteria.ReducedGravity(state.Density, air.Density);
        double number = DenseGasCriteria.ContinuousNumber(gravity, state.Volume, wind);
        bool isDense = number >= DenseGasCriteria.ContinuousLimit;
        var choice = Choice(isDense ? "dense-gas" : "gaussian-plume", isDense, number, DenseGasCriteria.ContinuousLimit);
        if (isDense)
        {
            return (DenseGasPlume.Solve(source, air, terrain).Field(source.ReceptorHeight), choice);
        }

        double height = Math.Max(10, releaseHeight);
        return (new GaussianPlumeField(new(source.MassRate, air.Wind().Speed(height), air.Stability, terrain)
        {
            ReleaseHeight = releaseHeight,
            SourceWidth = 2 * (source.HalfWidth ?? 0),
            AveragingTime = source.AveragingTime,
            ReceptorHeight = source.ReceptorHeight,
            FarEdge = source.FarEdge,
        }), choice);
    }

    /// <summary>The cloud of an instantaneous release.</summary>
    /// <param name="source">The release.</param>
    /// <param name="air">The air.</param>
    public static (DenseGasPuff Cloud, DispersionChoice Choice) Instantaneous(DensePuffSource source, AmbientAir air)
    {
        var state = ReleaseState(source.Substance, source.Mass, source.Temperature, source.LiquidFraction, source.InitialAir, air);
        double gravity = DenseGasCriteria.ReducedGravity(state.Density, air.Density);
        double number = DenseGasCriteria.InstantaneousNumber(gravity, state.Volume, air.Wind().Speed(10));
        bool isDense = number >= DenseGasCriteria.InstantaneousLimit;
        return (DenseGasPuff.Solve(source, air), Choice("dense-gas", isDense, number, DenseGasCriteria.InstantaneousLimit));
    }

    private static MixtureState ReleaseState(
        DenseSubstance substance, double mass, double temperature, double liquidFraction, double airRatio, AmbientAir air)
    {
        var mixture = new AerosolMixture(substance, air);
        return mixture.Solve(mass, Math.Max(airRatio, 1e-3) * mass, mixture.ReleaseEnthalpy(mass, temperature, liquidFraction));
    }

    private static DispersionChoice Choice(string model, bool isDense, double number, double limit)
    {
        var culture = CultureInfo.InvariantCulture;
        return new(
            model, isDense, number,
            string.Create(culture, $"{(isDense ? "dense" : "passive")}: the density number {number:G3} is {(isDense ? "at least" : "below")} {limit:G2} (Britter and McQuaid 1988)"),
            string.Create(culture, $"{(isDense ? "重气" : "中性气体")}：密度判据 {number:G3} {(isDense ? "≥" : "<")} {limit:G2}（Britter和McQuaid 1988）"));
    }
}
