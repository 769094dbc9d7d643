using ParkRisk.Analysis.Substances;

namespace ParkRisk.Analysis.Capacity;

/// <summary>Classes of hazard by which the use of capacity is shared out: by what the substance of a unit does.</summary>
public static class HazardClasses
{
    /// <summary>Explosives.</summary>
    public const string Explosive = "explosive";

    /// <summary>Toxic and flammable gas.</summary>
    public const string ToxicFlammableGas = "toxic_flammable_gas";

    /// <summary>Toxic gas.</summary>
    public const string ToxicGas = "toxic_gas";

    /// <summary>Flammable gas.</summary>
    public const string FlammableGas = "flammable_gas";

    /// <summary>Toxic liquid, flammable or not.</summary>
    public const string ToxicLiquid = "toxic_liquid";

    /// <summary>Flammable liquid.</summary>
    public const string FlammableLiquid = "flammable_liquid";

    /// <summary>Everything else.</summary>
    public const string Other = "other";

    /// <summary>The class of a substance.</summary>
    /// <param name="substance">Substance; null where it is unknown.</param>
    public static string Of(Substance? substance) => substance switch
    {
        null => Other,
        { Phase: Phase.Gas, IsToxic: true, IsFlammable: true } => ToxicFlammableGas,
        { Phase: Phase.Gas, IsToxic: true } => ToxicGas,
        { Phase: Phase.Gas, IsFlammable: true } => FlammableGas,
        { IsToxic: true } => ToxicLiquid,
        { IsFlammable: true } => FlammableLiquid,
        _ => Other,
    };
}
