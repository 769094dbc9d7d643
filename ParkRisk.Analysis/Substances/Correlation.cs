using System.Collections.Immutable;
using ParkRisk.Analysis.Quantities;

namespace ParkRisk.Analysis.Substances;

/// <summary>Equation of a temperature correlation.</summary>
public enum CorrelationForm
{
    /// <summary>Property = c1, J/(mol·K): known at one temperature only.</summary>
    Constant,

    /// <summary>DIPPR 100, c1 + c2·T + c3·T² + c4·T³ + c5·T⁴ in J/(kmol·K): liquid heat capacity.</summary>
    Dippr100,

    /// <summary>DIPPR 101, exp(c1 + c2/T + c3·ln T + c4·T^c5) in Pa: vapour pressure.</summary>
    Dippr101,

    /// <summary>DIPPR 105, c1/c2^(1+(1−T/c3)^c4) in mol/m³: liquid density.</summary>
    Dippr105,

    /// <summary>DIPPR 106, c1·(1−Tr)^(c2+c3·Tr+c4·Tr²) in J/mol with Tr = T/c5: heat of vaporisation.</summary>
    Dippr106,

    /// <summary>DIPPR 114 in J/(kmol·K) with τ = 1−T/c5: liquid heat capacity.</summary>
    Dippr114,

    /// <summary>Antoine, 10^(c1 − c2/(T+c3)) in Pa: vapour pressure.</summary>
    Antoine,

    /// <summary>Poling et al., R·(c1 + c2·T + c3·T² + c4·T³ + c5·T⁴): ideal-gas heat capacity.</summary>
    Poling,

    /// <summary>Watson (1943), c1·((1−T/c3)/(1−c2/c3))^0.38 in J/mol, c1 the value at c2 kelvin: heat of vaporisation.</summary>
    Watson,
}

/// <summary>A published correlation of one property with temperature, with the range for which it is published.</summary>
/// <param name="Form">Equation.</param>
/// <param name="Coefficients">c1 … c5 in the order and unit of the form.</param>
/// <param name="MinimumTemperature">K. Lower end of the range.</param>
/// <param name="MaximumTemperature">K. Upper end of the range.</param>
/// <param name="Provenance">Source.</param>
public sealed record Correlation(
    CorrelationForm Form,
    ImmutableArray<double> Coefficients,
    double MinimumTemperature,
    double MaximumTemperature,
    Provenance Provenance)
{
    private const double WatsonExponent = 0.38;

    /// <summary>True when the temperature lies in the published range.</summary>
    /// <param name="temperature">K.</param>
    public bool Covers(double temperature) => temperature >= MinimumTemperature && temperature <= MaximumTemperature;

    /// <summary>Pa, mol/m³, J/mol or J/(mol·K) by form. The bare equation: the range is not looked at.</summary>
    /// <param name="temperature">K.</param>
    public double Evaluate(double temperature)
    {
        var c = Coefficients;
        var t = temperature;
        return Form switch
        {
            CorrelationForm.Constant => c[0],
            CorrelationForm.Dippr100 => Polynomial(t) / 1000,
            CorrelationForm.Dippr101 => Math.Exp(c[0] + c[1] / t + c[2] * Math.Log(t) + c[3] * Math.Pow(t, c[4])),
            CorrelationForm.Dippr105 => c[0] / Math.Pow(c[1], 1 + Math.Pow(Math.Max(0, 1 - t / c[2]), c[3])),
            CorrelationForm.Dippr106 => Dippr106(t / c[4]),
            CorrelationForm.Dippr114 => Dippr114(1 - t / c[4]) / 1000,
            CorrelationForm.Antoine => Math.Pow(10, c[0] - c[1] / (t + c[2])),
            CorrelationForm.Poling => PhysicalConstants.GasConstant * Polynomial(t),
            CorrelationForm.Watson => c[0] * Math.Pow(Math.Max(0, 1 - t / c[2]) / (1 - c[1] / c[2]), WatsonExponent),
            _ => throw new InvalidOperationException($"unknown correlation form {Form}"),
        };
    }

    private double Polynomial(double t)
    {
        var c = Coefficients;
        return c[0] + t * (c[1] + t * (c[2] + t * (c[3] + t * c[4])));
    }

    private double Dippr106(double reduced)
    {
        var c = Coefficients;
        return c[0] * Math.Pow(Math.Max(0, 1 - reduced), c[1] + reduced * (c[2] + reduced * c[3]));
    }

    private double Dippr114(double tau)
    {
        var (a, b, c, d) = (Coefficients[0], Coefficients[1], Coefficients[2], Coefficients[3]);
        return a * a / tau + b - tau * (2 * a * c + tau * (a * d + tau * (c * c / 3 + tau * (c * d / 2 + tau * d * d / 5))));
    }
}
