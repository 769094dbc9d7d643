namespace ParkRisk.Analysis.Effects.Fire;

/// <summary>A fireball after the sudden failure of a vessel (BLEVE): a sphere that radiates evenly.</summary>
/// <param name="Radius">m.</param>
/// <param name="Duration">s.</param>
/// <param name="CentreHeight">m. Of the centre above ground.</param>
/// <param name="RadiativeFraction">0 … 1. Share of the combustion heat that is radiated.</param>
/// <param name="EmissivePower">W/m². At the surface.</param>
public sealed record Fireball(double Radius, double Duration, double CentreHeight, double RadiativeFraction, double EmissivePower)
{
    /// <summary>m. From the centre to a receptor on the ground.</summary>
    /// <param name="distance">m. Along the ground from below the centre, not negative.</param>
    public double SlantDistance(double distance) => Math.Sqrt(distance * distance + CentreHeight * CentreHeight);

    /// <summary>View factor of a target on the ground that faces the centre: R²/r².</summary>
    /// <param name="distance">m. Along the ground, not negative.</param>
    public double ViewFactor(double distance) => Radius * Radius / (distance * distance + CentreHeight * CentreHeight);

    /// <summary>m. Path of the radiation through air, from the sphere to the target.</summary>
    /// <param name="distance">m. Along the ground, not negative.</param>
    public double Path(double distance) => SlantDistance(distance) - Radius;

    /// <summary>W/m². Flux on a target that faces the centre.</summary>
    /// <param name="distance">m. Along the ground, not negative.</param>
    /// <param name="transmissivity">0 … 1.</param>
    public double Flux(double distance, double transmissivity) => transmissivity * EmissivePower * ViewFactor(distance);
}
