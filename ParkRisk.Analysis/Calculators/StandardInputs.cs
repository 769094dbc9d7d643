using ParkRisk.Analysis.Quantities;

namespace ParkRisk.Analysis.Calculators;

/// <summary>Inputs that mean the same in every model.</summary>
internal static class StandardInputs
{
    public static Input HoleDiameter => Input.Number("hole_diameter_m", "hole or orifice diameter");

    public static Input DischargeCoefficient(double value)
        => Input.Number("discharge_coefficient", "discharge coefficient").Default(value).AtMost(1);

    public static Input Pressure => Input.Number("pressure_pa", "absolute pressure in the vessel, upstream");

    public static Input AmbientPressure => Input.Number("ambient_pressure_pa", "absolute ambient pressure").Default(PhysicalConstants.StandardPressure);

    public static Input AirTemperature => Input.Number("air_temperature_k", "air temperature").Default(288.15);

    public static Input AirDensity => Input.Number("air_density_kg_m3", "air density").DefaultsByRule("ideal gas at ambient_pressure_pa and air_temperature_k");

    public static Input Temperature => Input.Number("temperature_k", "temperature of the released substance");

    public static Input MolarMass => Input.Number("molar_mass_kg_mol", "molar mass");

    public static Input HeatCapacityRatio => Input.Number("heat_capacity_ratio", "ratio of the heat capacities c_p/c_v").Above(1);

    public static Input LiquidDensity => Input.Number("liquid_density_kg_m3", "density of the liquid");

    public static Input LiquidHeatCapacity => Input.Number("liquid_heat_capacity_j_kg_k", "heat capacity of the liquid");

    public static Input HeatOfVaporisation => Input.Number("heat_of_vaporisation_j_kg", "heat of vaporisation");

    public static Input HeatOfCombustion => Input.Number("heat_of_combustion_j_kg", "heat of combustion");

    public static Input BoilingTemperature => Input.Number("boiling_temperature_k", "normal boiling point");

    public static Input MassRate => Input.Number("mass_rate_kg_s", "rate of release or burning");

    public static Input WindSpeed => Input.Number("wind_speed_mps", "wind speed");

    public static Input Terrain => Input.Choice("terrain", "character of the terrain", "rural", "urban").Default("rural");

    public static Input ReleaseHeight => Input.Number("release_height_m", "height of the release").Default(0).AtLeast(0);

    public static Input AveragingTime => Input.Number("averaging_time_s", "averaging time of the concentration").Default(600);

    public static Input Distance => Input.Number("x_m", "distance from the source, downwind for a plume").Elementwise();

    public static Input Transmissivity => Input.Number("transmissivity", "atmospheric transmissivity, overrides the water vapour").Between(0, 1);

    public static Input WaterVapourPressure => Input.Number("water_vapour_pressure_pa", "partial pressure of water vapour, for the transmissivity").AtLeast(0);

    /// <summary>kg/m³. The air density that was given, else that of an ideal gas.</summary>
    public static double AirDensityOf(InputValues inputs)
        => inputs.Optional("air_density_kg_m3") ?? PhysicalConstants.AirDensity(inputs.Number("air_temperature_k"), inputs.Number("ambient_pressure_pa"));
}
