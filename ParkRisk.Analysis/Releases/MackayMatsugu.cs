using ParkRisk.Analysis.Quantities;

namespace ParkRisk.Analysis.Releases;

/// <summary>Evaporation of a pool below its boiling point, driven by the wind.</summary>
/// <remarks>k_m = 0.004786·u^0.78·d^(−0.11)·Sc^(−0.67) with u at 10 m; flux = k_m p_v M/(RT). Above a tenth of the ambient pressure the diffusion of the vapour itself counts: −p_a ln(1−p_v/p_a) replaces p_v. Source: Mackay and Matsugu (1973); TNO Yellow Book CPR 14E (2005) eq. 3.24, 3.25.</remarks>
public static class MackayMatsugu
{
    /// <summary>Schmidt number where nothing better is known.</summary>
    public const double DefaultSchmidtNumber = 0.8;

    /// <summary>Share of the ambient pressure above which the vapour's own flow is corrected for.</summary>
    public const double CorrectionThreshold = 0.1;

    /// <summary>m/s. Mass transfer coefficient.</summary>
    /// <param name="windSpeed">m/s. At 10 m.</param>
    /// <param name="poolDiameter">m.</param>
    /// <param name="schmidtNumber">Of the vapour in air.</param>
    public static double TransferCoefficient(double windSpeed, double poolDiameter, double schmidtNumber = DefaultSchmidtNumber)
        => 0.004786 * Math.Pow(windSpeed, 0.78) * Math.Pow(poolDiameter, -0.11) * Math.Pow(schmidtNumber, -0.67);

    /// <summary>Pa. Driving pressure with the correction for high vapour pressure.</summary>
    /// <param name="vapourPressure">Pa. Below <paramref name="ambient"/>.</param>
    /// <param name="ambient">Pa.</param>
    public static double CorrectedPressure(double vapourPressure, double ambient) => -ambient * Math.Log(1 - vapourPressure / ambient);

    /// <summary>Pa. Driving pressure, corrected above <see cref="CorrectionThreshold"/>.</summary>
    /// <param name="vapourPressure">Pa. Below <paramref name="ambient"/>.</param>
    /// <param name="ambient">Pa.</param>
    public static double DrivingPressure(double vapourPressure, double ambient)
        => vapourPressure > CorrectionThreshold * ambient ? CorrectedPressure(vapourPressure, ambient) : vapourPressure;

    /// <summary>kg/(m²·s). Evaporation flux.</summary>
    /// <param name="windSpeed">m/s. At 10 m.</param>
    /// <param name="poolDiameter">m.</param>
    /// <param name="vapourPressure">Pa. At the temperature of the pool, below <paramref name="ambient"/>.</param>
    /// <param name="molarMass">kg/mol.</param>
    /// <param name="temperature">K. Of the pool.</param>
    /// <param name="ambient">Pa.</param>
    /// <param name="schmidtNumber">Of the vapour in air.</param>
    public static double Flux(
        double windSpeed, double poolDiameter, double vapourPressure, double molarMass, double temperature,
        double ambient = PhysicalConstants.StandardPressure, double schmidtNumber = DefaultSchmidtNumber)
        => VapourFlux(TransferCoefficient(windSpeed, poolDiameter, schmidtNumber), DrivingPressure(vapourPressure, ambient), molarMass, temperature);

    /// <summary>kg/(m²·s). Flux of vapour with a transfer coefficient and a driving pressure.</summary>
    /// <param name="coefficient">m/s.</param>
    /// <param name="drivingPressure">Pa.</param>
    /// <param name="molarMass">kg/mol.</param>
    /// <param name="temperature">K.</param>
    public static double VapourFlux(double coefficient, double drivingPressure, double molarMass, double temperature)
        => coefficient * drivingPressure * molarMass / (PhysicalConstants.GasConstant * temperature);
}
