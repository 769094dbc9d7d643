using ParkRisk.Analysis.Quantities;

namespace ParkRisk.Analysis.Releases;

/// <summary>Draining of a vertical cylindrical tank through a hole while the pad pressure stays constant.</summary>
/// <remarks>Equation: t = (1/(C_d g))(A_t/A)(√(2(p_g/ρ + g h₀)) − √(2 p_g/ρ)), p_g the pad's overpressure. Source: Crowl and Louvar, Chemical Process Safety, eq. 4-18 … 4-21.</remarks>
public static class TankDrain
{
    /// <summary>s. Time until the level reaches the hole.</summary>
    /// <param name="holeDiameter">m.</param>
    /// <param name="dischargeCoefficient">0 … 1.</param>
    /// <param name="density">kg/m³. Of the liquid.</param>
    /// <param name="tankDiameter">m. Inside.</param>
    /// <param name="head">m. Initial level above the hole.</param>
    /// <param name="padOverpressure">Pa. Pad pressure above ambient, not negative.</param>
    public static double Duration(double holeDiameter, double dischargeCoefficient, double density, double tankDiameter, double head, double padOverpressure)
    {
        double areaRatio = HoleArea.Of(tankDiameter) / HoleArea.Of(holeDiameter);
        double start = Math.Sqrt(2 * (padOverpressure / density + PhysicalConstants.Gravity * head));
        double end = Math.Sqrt(2 * padOverpressure / density);
        // (start² − end²)/(start + end) keeps its digits when the pad pressure dwarfs the head.
        double difference = 2 * PhysicalConstants.Gravity * head / (start + end);
        return areaRatio * difference / (dischargeCoefficient * PhysicalConstants.Gravity);
    }

    /// <summary>m. Level above the hole at a time; zero once the tank has drained.</summary>
    /// <param name="holeDiameter">m.</param>
    /// <param name="dischargeCoefficient">0 … 1.</param>
    /// <param name="density">kg/m³. Of the liquid.</param>
    /// <param name="tankDiameter">m. Inside.</param>
    /// <param name="head">m. Initial level above the hole.</param>
    /// <param name="padOverpressure">Pa. Pad pressure above ambient, not negative.</param>
    /// <param name="time">s. After the hole has opened.</param>
    public static double HeadAt(double holeDiameter, double dischargeCoefficient, double density, double tankDiameter, double head, double padOverpressure, double time)
    {
        double areaRatio = HoleArea.Of(tankDiameter) / HoleArea.Of(holeDiameter);
        double start = Math.Sqrt(2 * (padOverpressure / density + PhysicalConstants.Gravity * head));
        double end = Math.Sqrt(2 * padOverpressure / density);
        double velocity = Math.Max(end, start - dischargeCoefficient * PhysicalConstants.Gravity * time / areaRatio);
        return (velocity * velocity - end * end) / (2 * PhysicalConstants.Gravity);
    }
}
