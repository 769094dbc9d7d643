namespace ParkRisk.Analysis.Substances;

/// <summary>Published estimates from boiling and critical point, used where no correlation of the substance is at hand.</summary>
public static class CorrespondingStates
{
    private const double Atmosphere = 101_325;

    /// <summary>Pa. Vapour pressure after Lee and Kesler (1975), AIChE J. 21:510; good to a few per cent for non-polar fluids between boiling and critical point.</summary>
    /// <param name="temperature">K, below the critical temperature.</param>
    /// <param name="boiling">K. Normal boiling point.</param>
    /// <param name="criticalTemperature">K.</param>
    /// <param name="criticalPressure">Pa.</param>
    public static double VapourPressure(double temperature, double boiling, double criticalTemperature, double criticalPressure)
    {
        var acentric = AcentricFactor(boiling, criticalTemperature, criticalPressure);
        var reduced = temperature / criticalTemperature;
        return criticalPressure * Math.Exp(Simple(reduced) + acentric * Correction(reduced));
    }

    /// <summary>Acentric factor from the normal boiling point by the same equations.</summary>
    /// <param name="boiling">K. Normal boiling point.</param>
    /// <param name="criticalTemperature">K.</param>
    /// <param name="criticalPressure">Pa.</param>
    public static double AcentricFactor(double boiling, double criticalTemperature, double criticalPressure)
    {
        var reduced = boiling / criticalTemperature;
        return (Math.Log(Atmosphere / criticalPressure) - Simple(reduced)) / Correction(reduced);
    }

    /// <summary>J/mol. Heat of vaporisation after Riedel (1954) at the boiling point, carried to the temperature after Watson (1943), exponent 0.38.</summary>
    /// <param name="temperature">K, below the critical temperature.</param>
    /// <param name="boiling">K. Normal boiling point.</param>
    /// <param name="criticalTemperature">K.</param>
    /// <param name="criticalPressure">Pa.</param>
    public static double HeatOfVaporisation(double temperature, double boiling, double criticalTemperature, double criticalPressure)
    {
        var reduced = boiling / criticalTemperature;
        var atBoiling = 1.093 * Quantities.PhysicalConstants.GasConstant * boiling
            * (Math.Log(criticalPressure / 1e5) - 1.013) / (0.930 - reduced);
        return atBoiling * Math.Pow((1 - temperature / criticalTemperature) / (1 - reduced), 0.38);
    }

    /// <summary>The reference density times the factor by which the saturated liquid differs in density between the two temperatures, after Rackett as modified by Yamada and Gunn (1973), J. Chem. Eng. Data 18:234.</summary>
    /// <param name="temperature">K, below the critical temperature.</param>
    /// <param name="referenceTemperature">K.</param>
    /// <param name="referenceDensity">kg/m³ at the reference temperature.</param>
    /// <param name="criticalTemperature">K.</param>
    /// <param name="acentric">Acentric factor.</param>
    public static double LiquidDensity(double temperature, double referenceTemperature, double referenceDensity, double criticalTemperature, double acentric)
    {
        var exponent = Math.Pow(1 - temperature / criticalTemperature, 2.0 / 7)
            - Math.Pow(1 - referenceTemperature / criticalTemperature, 2.0 / 7);
        return referenceDensity / Math.Pow(0.29056 - 0.08775 * acentric, exponent);
    }

    /// <summary>J/(mol·K). Liquid heat capacity from that of the ideal gas, Rowlinson and Bondi as given by Poling et al. (2001), equation 6-6.4.</summary>
    /// <param name="temperature">K, below the critical temperature.</param>
    /// <param name="idealGas">J/(mol·K). Ideal-gas heat capacity at the temperature.</param>
    /// <param name="criticalTemperature">K.</param>
    /// <param name="acentric">Acentric factor.</param>
    public static double LiquidHeatCapacity(double temperature, double idealGas, double criticalTemperature, double acentric)
    {
        var reduced = temperature / criticalTemperature;
        var distance = 1 - reduced;
        var departure = 1.586 + 0.49 / distance + acentric * (4.2775 + 6.3 * Math.Cbrt(distance) / reduced + 0.4355 / distance);
        return idealGas + Quantities.PhysicalConstants.GasConstant * departure;
    }

    private static double Simple(double reduced)
        => 5.92714 - 6.09648 / reduced - 1.28862 * Math.Log(reduced) + 0.169347 * Math.Pow(reduced, 6);

    private static double Correction(double reduced)
        => 15.2518 - 15.6875 / reduced - 13.4721 * Math.Log(reduced) + 0.43577 * Math.Pow(reduced, 6);
}
