namespace ParkRisk.Analysis.Releases;

/// <summary>Evaporation from an open vessel in still air.</summary>
/// <remarks>K = 0.0083 m/s·(0.018/M)^(1/3), scaled from water. Source: Crowl and Louvar, Chemical Process Safety, eq. 3-18.</remarks>
public static class OpenVesselEvaporation
{
    /// <summary>m/s. Mass transfer coefficient.</summary>
    /// <param name="molarMass">kg/mol.</param>
    public static double TransferCoefficient(double molarMass) => 0.0083 * Math.Cbrt(0.018 / molarMass);

    /// <summary>kg/(m²·s). Evaporation flux.</summary>
    /// <param name="vapourPressure">Pa. At the temperature of the liquid.</param>
    /// <param name="molarMass">kg/mol.</param>
    /// <param name="temperature">K.</param>
    public static double Flux(double vapourPressure, double molarMass, double temperature)
        => MackayMatsugu.VapourFlux(TransferCoefficient(molarMass), vapourPressure, molarMass, temperature);
}
