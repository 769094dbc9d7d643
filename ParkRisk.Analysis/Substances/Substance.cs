using System.Collections.Immutable;
using ParkRisk.Analysis.Quantities;

namespace ParkRisk.Analysis.Substances;

/// <summary>State of aggregation at 25 °C and 101 325 Pa.</summary>
public enum Phase
{
    /// <summary>Gas.</summary>
    Gas,

    /// <summary>Liquid.</summary>
    Liquid,

    /// <summary>Solid.</summary>
    Solid,
}

/// <summary>Reactivity of a flammable gas or vapour for direct ignition, after the Purple Book (CPR 18E), chapter 4.</summary>
public enum IgnitionReactivity
{
    /// <summary>Low.</summary>
    Low,

    /// <summary>Average or high.</summary>
    AverageHigh,
}

/// <summary>Burning rate of a pool, m″ = m∞·(1 − e^(−kβ·D)).</summary>
/// <param name="Rate">kg/(m²·s). m∞, of a pool of infinite diameter.</param>
/// <param name="Extinction">1/m. kβ; null where the rate does not depend on the diameter (alcohols).</param>
public sealed record PoolBurning(double Rate, double? Extinction);

/// <summary>A substance with its published properties. A property that no source gave is null: nothing is invented.</summary>
public sealed partial record Substance
{
    /// <summary>Unique key: the CAS number, or a word where several entries of a standard share one or have none.</summary>
    public required string Key { get; init; }

    /// <summary>CAS number with hyphens; null for groups and mixtures without one. Not unique: grades of one chemical share it.</summary>
    public string? Cas { get; init; }

    /// <summary>Chinese name.</summary>
    public required string NameZh { get; init; }

    /// <summary>English name.</summary>
    public required string NameEn { get; init; }

    /// <summary>Further names in both languages.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>Molecular formula; null for mixtures.</summary>
    public string? Formula { get; init; }

    /// <summary>Number of the entry in table 1 of GB 18218-2018 that covers this substance; null where none does.</summary>
    public int? MajorHazardNumber { get; init; }

    /// <summary>State at 25 °C.</summary>
    public required Phase Phase { get; init; }

    /// <summary>kg/mol. For a mixture: of its surrogate.</summary>
    public double? MolarMass { get; init; }

    /// <summary>K.</summary>
    public double? MeltingPoint { get; init; }

    /// <summary>K. At 101 325 Pa.</summary>
    public double? BoilingPoint { get; init; }

    /// <summary>K.</summary>
    public double? CriticalTemperature { get; init; }

    /// <summary>Pa.</summary>
    public double? CriticalPressure { get; init; }

    /// <summary>kg/m³. Liquid density at <see cref="ReferenceDensityTemperature"/>, where no correlation is at hand.</summary>
    public double? ReferenceDensity { get; init; }

    /// <summary>K.</summary>
    public double? ReferenceDensityTemperature { get; init; }

    /// <summary>J/kg. Net heat of combustion, water as vapour, fuel as gas.</summary>
    public double? HeatOfCombustion { get; init; }

    /// <summary>0–1, volume fraction in air. Lower flammability limit.</summary>
    public double? LowerFlammabilityLimit { get; init; }

    /// <summary>0–1, volume fraction in air. Upper flammability limit.</summary>
    public double? UpperFlammabilityLimit { get; init; }

    /// <summary>K. Closed-cup flash point.</summary>
    public double? FlashPoint { get; init; }

    /// <summary>K. Autoignition temperature.</summary>
    public double? AutoignitionTemperature { get; init; }

    /// <summary>0–1, volume fraction. Immediately dangerous to life or health (NIOSH).</summary>
    public double? Idlh { get; init; }

    /// <summary>0–1, volume fraction. AEGL-2 for 60 min.</summary>
    public double? Aegl2 { get; init; }

    /// <summary>0–1, volume fraction. AEGL-3 for 60 min.</summary>
    public double? Aegl3 { get; init; }

    /// <summary>Set and name of the published toxic probit, for example <c>purple-book/ammonia</c>; null where there is none.</summary>
    public string? ToxicProbit { get; init; }

    /// <summary>Classes of table 2 of GB 18218-2018 (J1 … W11) that do not depend on process conditions; those of flammable liquids follow from <see cref="FlammableLiquidCategory"/>.</summary>
    public ImmutableArray<string> HazardSymbols { get; init; } = [];

    /// <summary>GHS category of a flammable liquid, 1 … 3; null where it is none.</summary>
    public int? FlammableLiquidCategory { get; init; }

    /// <summary>Reactivity for direct ignition; null where it does not burn as a gas or vapour.</summary>
    public IgnitionReactivity? IgnitionReactivity { get; init; }

    /// <summary>Burning rate of a pool where one is published.</summary>
    public PoolBurning? Burning { get; init; }

    /// <summary>The pure substance whose properties stand for a mixture; null for pure substances.</summary>
    public string? Surrogate { get; init; }

    /// <summary>Correlation in Pa.</summary>
    public Correlation? VapourPressureCorrelation { get; init; }

    /// <summary>Correlation in mol/m³.</summary>
    public Correlation? LiquidDensityCorrelation { get; init; }

    /// <summary>Correlation in J/mol.</summary>
    public Correlation? HeatOfVaporisationCorrelation { get; init; }

    /// <summary>Correlation in J/(mol·K).</summary>
    public Correlation? LiquidHeatCapacityCorrelation { get; init; }

    /// <summary>Correlation in J/(mol·K).</summary>
    public Correlation? GasHeatCapacityCorrelation { get; init; }

    /// <summary>Source of the state, boiling point, critical point and reference density.</summary>
    public Provenance? ThermodynamicSource { get; init; }

    /// <summary>Source of limits, flash point, heat of combustion and burning rate.</summary>
    public Provenance? FlammabilitySource { get; init; }

    /// <summary>Source of IDLH, AEGL and probit.</summary>
    public Provenance? ToxicitySource { get; init; }

    /// <summary>Source of the hazard classes.</summary>
    public required Provenance HazardSource { get; init; }

    /// <summary>True when it can burn as a gas or a pool: it is classified as a flammable gas or liquid, or has a flash point. Limits alone do not make it so: dichloromethane has limits, but no flash point.</summary>
    public bool IsFlammable => FlashPoint.HasValue || FlammableLiquidCategory.HasValue || HazardSymbols.Contains("W2");

    /// <summary>True when a lethal toxic dose is published for it.</summary>
    public bool IsToxic => ToxicProbit is not null;
}
