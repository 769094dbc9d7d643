namespace ParkRisk.Analysis.Calculators;

/// <summary>The unit that the ending of a key stands for.</summary>
public static class KeyUnit
{
    private static readonly (string Ending, string Unit)[] Endings =
    [
        ("_m", "m"), ("_m2", "m²"), ("_m3", "m³"), ("_s", "s"), ("_per_s", "1/s"), ("_kg", "kg"), ("_t", "t"),
        ("_mps", "m/s"), ("_mps2", "m/s²"), ("_kg_s", "kg/s"), ("_m3_s", "m³/s"), ("_m2_s", "m²/s"),
        ("_kg_m2_s", "kg/(m²·s)"), ("_kg_m3", "kg/m³"), ("_m3_kg", "m³/kg"), ("_kg_mol", "kg/mol"),
        ("_pa", "Pa"), ("_pa_s", "Pa·s"), ("_k", "K"), ("_k_m", "K/m"), ("_j", "J"), ("_j_kg", "J/kg"), ("_j_m3", "J/m³"),
        ("_j_kg_k", "J/(kg·K)"), ("_w_m_k", "W/(m·K)"), ("_w_m2", "W/m²"), ("_tdu", "(kW/m²)^(4/3)·s"), ("_deg", "°"),
        ("_ppm", "ppm"), ("_per_year", "1/year"), ("_per_km2", "1/km²"), ("_per_m", "1/m"), ("_tenths", "tenths"),
        ("_m_kg13", "m/kg^(1/3)"),
    ];

    /// <summary>The unit of a key by its longest ending; empty for pure numbers, options and flags.</summary>
    public static string Of(string key)
        => Endings.Where(e => key.EndsWith(e.Ending, StringComparison.Ordinal)).OrderByDescending(e => e.Ending.Length).FirstOrDefault().Unit ?? "";

    /// <summary>The unit in brackets after a space, or nothing.</summary>
    internal static string InBrackets(string key) => Of(key) is { Length: > 0 } unit ? $" ({unit})" : "";
}
