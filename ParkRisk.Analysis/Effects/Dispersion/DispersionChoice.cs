namespace ParkRisk.Analysis.Effects.Dispersion;

/// <summary>Which dispersion model a release gets, and why.</summary>
/// <param name="Model">Catalogue id.</param>
/// <param name="IsDense">True when the criterion of Britter and McQuaid asks for a dense-gas model.</param>
/// <param name="DenseNumber">The number that decides: at least 0.15 (continuous) or 0.20 (instantaneous) is dense.</param>
/// <param name="Reason">The reason, English.</param>
/// <param name="ReasonZh">The reason, Chinese.</param>
public sealed record DispersionChoice(string Model, bool IsDense, double DenseNumber, string Reason, string ReasonZh);
