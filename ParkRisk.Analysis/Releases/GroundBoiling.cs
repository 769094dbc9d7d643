namespace ParkRisk.Analysis.Releases;

/// <summary>Thermal properties of the ground under a boiling pool.</summary>
/// <param name="Conductivity">W/(m·K).</param>
/// <param name="Diffusivity">m²/s.</param>
public readonly record struct GroundProperties(double Conductivity, double Diffusivity)
{
    /// <summary>Concrete (Crowl and Louvar, Chemical Process Safety, table 3-3).</summary>
    public static GroundProperties Concrete { get; } = new(0.92, 4.16e-7);

    /// <summary>Average soil (Crowl and Louvar, Chemical Process Safety, table 3-3).</summary>
    public static GroundProperties Soil { get; } = new(0.9, 4.3e-7);
}

/// <summary>Boiling of a cold liquid on land with the heat that the ground conducts.</summary>
/// <remarks>q = λ(T_s − T_b)/√(πat), flux = q/Δh_v; a half-space of uniform initial temperature, so that the rate is too high in the first instants. Source: Crowl and Louvar, Chemical Process Safety, eq. 3-31; TNO Yellow Book CPR 14E (2005) 3.5.2.</remarks>
public static class GroundBoiling
{
    /// <summary>W/m². Heat flux from the ground.</summary>
    /// <param name="ground">Properties of the ground.</param>
    /// <param name="temperatureDifference">K. Ground minus boiling point, not negative.</param>
    /// <param name="time">s. Since the liquid touched the ground, above zero.</param>
    public static double HeatFlux(GroundProperties ground, double temperatureDifference, double time)
        => ground.Conductivity * temperatureDifference / Math.Sqrt(Math.PI * ground.Diffusivity * time);

    /// <summary>J/m². Heat that the ground has given since contact: the integral of <see cref="HeatFlux"/>.</summary>
    /// <param name="ground">Properties of the ground.</param>
    /// <param name="temperatureDifference">K. Ground minus boiling point, not negative.</param>
    /// <param name="time">s. Since the liquid touched the ground.</param>
    public static double HeatGiven(GroundProperties ground, double temperatureDifference, double time)
        => 2 * ground.Conductivity * temperatureDifference * Math.Sqrt(time / (Math.PI * ground.Diffusivity));
}
