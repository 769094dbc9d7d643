using ParkRisk.Analysis.Quantities;

namespace ParkRisk.Analysis.Effects.Fire;

/// <summary>A burning gas jet: what flows out and into which air.</summary>
/// <param name="MassRate">kg/s. m.</param>
/// <param name="Pressure">Pa. Stagnation pressure P0, absolute, above ambient.</param>
/// <param name="Temperature">K. Stagnation temperature T0.</param>
/// <param name="MolarMass">kg/mol.</param>
/// <param name="HeatCapacityRatio">γ, above 1.</param>
/// <param name="HeatOfCombustion">J/kg.</param>
/// <param name="AirDensity">kg/m³.</param>
/// <param name="AmbientPressure">Pa.</param>
public sealed record GasJet(
    double MassRate, double Pressure, double Temperature, double MolarMass, double HeatCapacityRatio, double HeatOfCombustion,
    double AirDensity, double AmbientPressure = PhysicalConstants.StandardPressure);

/// <summary>The expanded jet and the length of its flame in still air.</summary>
/// <param name="Choked">True when the hole flows at the speed of sound.</param>
/// <param name="FuelMassFraction">W. Fuel in the stoichiometric mixture with air.</param>
/// <param name="Mach">M_j, after expansion to ambient pressure.</param>
/// <param name="Temperature">K. T_j.</param>
/// <param name="Velocity">m/s. u_j.</param>
/// <param name="Density">kg/m³. ρ_j.</param>
/// <param name="Diameter">m. d_j.</param>
/// <param name="EffectiveDiameter">m. D_s of a throat that carries the same flow at air density.</param>
/// <param name="StillAirLength">m. L_b0.</param>
public sealed record ExpandedJet(
    bool Choked, double FuelMassFraction, double Mach, double Temperature, double Velocity, double Density, double Diameter,
    double EffectiveDiameter, double StillAirLength);

/// <summary>A jet flame as a frustum of a cone.</summary>
/// <param name="Length">m. L_b, from the hole to the tip.</param>
/// <param name="Tilt">rad. α between the hole's axis and the line from the hole to the tip.</param>
/// <param name="LiftOff">m. b, from the hole to the flame's base along the hole's axis.</param>
/// <param name="FrustumLength">m. R_L.</param>
/// <param name="BaseWidth">m. W1.</param>
/// <param name="TipWidth">m. W2.</param>
/// <param name="RadiativeFraction">0 … 1. F_s.</param>
/// <param name="SurfaceArea">m².</param>
/// <param name="EmissivePower">W/m². F_s m ΔH_c/A.</param>
public sealed record JetFlame(
    double Length, double Tilt, double LiftOff, double FrustumLength, double BaseWidth, double TipWidth, double RadiativeFraction,
    double SurfaceArea, double EmissivePower);

/// <summary>Geometry and emissive power of a gas jet flame (<c>jet-fire-chamberlain</c>).</summary>
/// <remarks>Chamberlain, Chem. Eng. Res. Des. 65 (1987) 299; TNO Yellow Book CPR 14E (2005), section 6.5.3. Gas flares and vertical or inclined gas jets in winds of 1 … 20 m/s; two-phase jets are outside it.</remarks>
public static class ChamberlainJet
{
    /// <summary>The jet after expansion, and the flame length in still air.</summary>
    /// <param name="jet">What flows out.</param>
    public static ExpandedJet Expand(GasJet jet)
    {
        double gamma = jet.HeatCapacityRatio, molarMass = jet.MolarMass, ambient = jet.AmbientPressure;
        double criticalRatio = Math.Pow(2 / (gamma + 1), gamma / (gamma - 1));
        bool choked = ambient / jet.Pressure <= criticalRatio;
        double machSquare = choked
            ? ((gamma + 1) * Math.Pow(jet.Pressure * criticalRatio / ambient, (gamma - 1) / gamma) - 2) / (gamma - 1)
            : 2 * (Math.Pow(jet.Pressure / ambient, (gamma - 1) / gamma) - 1) / (gamma - 1);
        double temperature = 2 * jet.Temperature / (2 + (gamma - 1) * machSquare);
        double velocity = Math.Sqrt(machSquare * gamma * PhysicalConstants.GasConstant * temperature / molarMass);
        double density = ambient * molarMass / (PhysicalConstants.GasConstant * temperature);
        double diameter = Math.Sqrt(4 * jet.MassRate / (Math.PI * velocity * density));
        double effective = diameter * Math.Sqrt(density / jet.AirDensity);
        double fraction = molarMass / (15.816 * molarMass + 0.0395);
        double still = ScaledStillAirLength(PhysicalConstants.Gravity * effective / (velocity * velocity), fraction) * effective;
        return new ExpandedJet(choked, fraction, Math.Sqrt(machSquare), temperature, velocity, density, diameter, effective, still);
    }

    /// <summary>The flame in the wind.</summary>
    /// <param name="jet">What flows out.</param>
    /// <param name="expanded">The same jet after <see cref="Expand"/>.</param>
    /// <param name="windSpeed">m/s. Not negative.</param>
    /// <param name="windAngle">rad. Θ_jv between the hole's axis and the wind vector, 0 … π: π/2 for a vertical jet, 0 along the wind.</param>
    public static JetFlame Flame(GasJet jet, ExpandedJet expanded, double windSpeed, double windAngle)
    {
        double excess = windAngle * (180 / Math.PI) - 90, ratio = windSpeed / expanded.Velocity, effective = expanded.EffectiveDiameter;
        double length = expanded.StillAirLength * (0.51 * Math.Exp(-0.4 * windSpeed) + 0.49) * (1 - 0.00607 * excess);
        double buoyancy = Math.Cbrt(PhysicalConstants.Gravity / (effective * effective * expanded.Velocity * expanded.Velocity));
        double richardsonStill = buoyancy * expanded.StillAirLength, richardsonSource = buoyancy * effective;
        double bend = ratio <= 0.05 ? 8000 * ratio : 134 + 1726 * Math.Sqrt(ratio - 0.026);
        double tilt = (excess * (1 - Math.Exp(-25.6 * ratio)) + bend / richardsonStill) * (Math.PI / 180);

        double lift = LiftOff(length, tilt, 0.185 * Math.Exp(-20 * ratio) + 0.015);
        double frustum = Math.Sqrt(length * length - Square(lift * Math.Sin(tilt))) - lift * Math.Cos(tilt);
        double c = 1000 * Math.Exp(-100 * ratio) + 0.8;
        double baseWidth = effective * (13.5 * Math.Exp(-6 * ratio) + 1.5)
            * (1 - (1 - Math.Sqrt(jet.AirDensity / expanded.Density) / 15) * Math.Exp(-70 * Math.Pow(richardsonSource, c * ratio)));
        double tipWidth = length * (0.18 * Math.Exp(-1.5 * ratio) + 0.31) * (1 - 0.47 * Math.Exp(-25 * ratio));
        double area = Math.PI / 4 * (baseWidth * baseWidth + tipWidth * tipWidth)
            + Math.PI / 2 * (baseWidth + tipWidth) * Math.Sqrt(frustum * frustum + Square((tipWidth - baseWidth) / 2));
        double radiative = 0.21 * Math.Exp(-0.00323 * expanded.Velocity) + 0.11;
        return new JetFlame(length, tilt, lift, frustum, baseWidth, tipWidth, radiative, area, radiative * jet.MassRate * jet.HeatOfCombustion / area);
    }

    /// <summary>m. b = L_b sin(Kα)/sin α; its limits K L_b for a straight flame and 0.015 L_b for one that is blown back.</summary>
    private static double LiftOff(double length, double tilt, double k)
    {
        double degrees = Math.Abs(tilt) * (180 / Math.PI);
        return degrees < 1e-6 ? k * length
            : Math.Abs(degrees - 180) < 1e-6 ? 0.015 * length
            : length * Math.Sin(k * tilt) / Math.Sin(tilt);
    }

    /// <summary>Y of 0.024 G^(1/3) Y^(5/3) + 0.2 Y^(2/3) − (2.85/W)^(2/3) = 0, G = g D_s/u_j². The left side rises steadily in Y and is convex in Y^(1/3), so that Newton's method from above cannot miss the root.</summary>
    private static double ScaledStillAirLength(double buoyancy, double fraction)
    {
        double a = 0.024 * Math.Cbrt(buoyancy), target = Math.Pow(2.85 / fraction, 2.0 / 3);
        // Without buoyancy 0.2 Y^(2/3) would have to reach the target alone: an upper bound of the root.
        double root = Math.Sqrt(target / 0.2);
        for (int i = 0; i < 200; i++)
        {
            double square = root * root, cube = square * root;
            double step = (a * cube * square + 0.2 * square - target) / (5 * a * square * square + 0.4 * root);
            root -= step;
            if (Math.Abs(step) <= 1e-15 * root)
            {
                break;
            }
        }

        return root * root * root;
    }

    private static double Square(double x) => x * x;
}
