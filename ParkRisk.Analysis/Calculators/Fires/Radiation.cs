using ParkRisk.Analysis.Effects.Fire;

namespace ParkRisk.Analysis.Calculators.Fires;

/// <summary>What the radiation models share: the keys of a jet and the transmissivity that is given, found from the water vapour, or 1.</summary>
internal static class Radiation
{
    /// <summary>Keys of a gas jet, in the order of the catalogue.</summary>
    public static Input[] JetInputs { get; } =
    [
        StandardInputs.MassRate.Required(),
        Input.Number("pressure_pa", "stagnation pressure, absolute").Required(),
        Input.Number("temperature_k", "stagnation temperature").Required(),
        StandardInputs.MolarMass.Required(),
        StandardInputs.HeatCapacityRatio.Required(),
        StandardInputs.AmbientPressure,
        StandardInputs.AirTemperature,
        StandardInputs.AirDensity,
        StandardInputs.HeatOfCombustion.Required(),
    ];

    /// <summary>The jet that the keys describe.</summary>
    public static GasJet Jet(InputValues inputs) => new(
        inputs.Number("mass_rate_kg_s"), inputs.Number("pressure_pa"), inputs.Number("temperature_k"), inputs.Number("molar_mass_kg_mol"),
        inputs.Number("heat_capacity_ratio"), inputs.Number("heat_of_combustion_j_kg"), StandardInputs.AirDensityOf(inputs),
        inputs.Number("ambient_pressure_pa"));

    /// <summary>0 … 1. Transmissivity over a path in m, with a note where the correlation leaves its range.</summary>
    public static double Transmissivity(InputValues inputs, double path, Outputs outputs)
    {
        if (inputs.Optional("transmissivity") is { } given)
        {
            return given;
        }

        if (inputs.Optional("water_vapour_pressure_pa") is not { } vapour)
        {
            return 1;
        }

        if (AtmosphericTransmissivity.RangeNote(vapour, path) is { } note)
        {
            outputs.Note(note);
        }

        return AtmosphericTransmissivity.Bagster(vapour, path);
    }
}
