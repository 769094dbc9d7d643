using ParkRisk.Analysis.Effects.Dispersion;

namespace ParkRisk.Analysis.Calculators.DenseGas;

/// <summary>Inputs of <c>dense-gas</c> and what is made of them.</summary>
internal static class DenseGasInputs
{
    public static Input[] All =>
    [
        Input.Number("mass_rate_kg_s", "rate of a continuous release"),
        Input.Number("duration_s", "duration of a continuous release, absent: lasting"),
        Input.Number("mass_kg", "mass of an instantaneous release"),
        StandardInputs.MolarMass.Required(),
        Input.Number("gas_heat_capacity_j_kg_k", "heat capacity of the vapour").Required(),
        Input.Number("source_temperature_k", "temperature after the expansion to ambient pressure").Required(),
        Input.Number("liquid_mass_fraction", "share of the release that is liquid, carried as drops").Between(0, 1).Default(0),
        StandardInputs.BoilingTemperature,
        StandardInputs.HeatOfVaporisation,
        StandardInputs.LiquidDensity.Default(700),
        Input.Number("source_half_width_m", "half-width of a source on the ground, or radius of the first cylinder of an instantaneous release")
            .DefaultsByRule("√(Q0/u10)/2 for a rate, as high as its radius for a mass"),
        Input.Number("jet_velocity_mps", "velocity of a horizontal jet after its expansion").AtLeast(0).Default(0),
        Input.Number("air_mass_ratio", "kg of air per kg released mixed in at the source").AtLeast(0).Default(0.05),
        Input.Number("reference_wind_speed_mps", "wind at the reference height").Required(),
        Input.Number("reference_height_m", "height of the reference wind").Default(10),
        Input.Stability().Required(),
        StandardInputs.Terrain,
        Input.Number("roughness_m", "roughness length z0").AtMost(0.5).Default(0.1),
        Input.Number("inverse_obukhov_length_per_m", "1/L if measured, absent: that of the class").AnyNumber(),
        StandardInputs.AirTemperature,
        StandardInputs.AmbientPressure,
        Input.Number("relative_humidity", "relative humidity of the air").Between(0, 1).Default(0.5),
        Input.Number("averaging_time_s", "averaging time of the concentration").Default(AveragingTime.Flammable),
        DenseInputs.Distance("downwind distance from the centre of the source"),
        Input.Number("y_m", "crosswind distance").AnyNumber().Default(0).Elementwise(),
        Input.Number("z_m", "height of the receptor").AtLeast(0).Default(0).Elementwise(),
        DenseInputs.Target,
    ];

    public static DenseSubstance Substance(InputValues inputs)
    {
        var gas = new DenseSubstance(inputs.Number("molar_mass_kg_mol"), inputs.Number("gas_heat_capacity_j_kg_k"))
        {
            LiquidDensity = inputs.Number("liquid_density_kg_m3"),
        };
        return inputs.Optional("boiling_temperature_k") is { } boiling && inputs.Optional("heat_of_vaporisation_j_kg") is { } heat
            ? gas with { BoilingTemperature = boiling, HeatOfVaporisation = heat }
            : gas with { BoilingTemperature = 1, HeatOfVaporisation = 0 };
    }

    public static AmbientAir Air(InputValues inputs)
        => new(inputs.Stability(), inputs.Number("reference_wind_speed_mps"), inputs.Number("reference_height_m"), inputs.Number("roughness_m"))
        {
            Temperature = inputs.Number("air_temperature_k"),
            Pressure = inputs.Number("ambient_pressure_pa"),
            RelativeHumidity = inputs.Number("relative_humidity"),
            InverseObukhovLength = inputs.Optional("inverse_obukhov_length_per_m"),
        };

    public static DensePlumeSource Plume(InputValues inputs, double farEdge)
        => new(Substance(inputs), inputs.Number("mass_rate_kg_s"), inputs.Number("source_temperature_k"))
        {
            LiquidFraction = inputs.Number("liquid_mass_fraction"),
            HalfWidth = inputs.Optional("source_half_width_m"),
            JetVelocity = inputs.Number("jet_velocity_mps"),
            InitialAir = inputs.Number("air_mass_ratio"),
            AveragingTime = inputs.Number("averaging_time_s"),
            FarEdge = farEdge,
        };

    public static DensePuffSource Puff(InputValues inputs, double farEdge)
        => new(Substance(inputs), inputs.Number("mass_kg"), inputs.Number("source_temperature_k"))
        {
            LiquidFraction = inputs.Number("liquid_mass_fraction"),
            Radius = inputs.Optional("source_half_width_m"),
            InitialAir = inputs.Number("air_mass_ratio"),
            FarEdge = farEdge,
        };
}
