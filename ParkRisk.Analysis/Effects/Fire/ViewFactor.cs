namespace ParkRisk.Analysis.Effects.Fire;

/// <summary>View factor of a flame for targets that face it.</summary>
/// <param name="Vertical">F_v of a vertical target.</param>
/// <param name="Horizontal">F_h of a horizontal target.</param>
public readonly record struct ViewFactor(double Vertical, double Horizontal)
{
    /// <summary>√(F_v² + F_h²), the view factor of a target turned to where it receives most.</summary>
    public double Max => Math.Sqrt(Vertical * Vertical + Horizontal * Horizontal);
}
