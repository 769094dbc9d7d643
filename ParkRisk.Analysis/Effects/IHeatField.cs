namespace ParkRisk.Analysis.Effects;

/// <summary>The heat radiation of a fire over space, in the wind frame of its source; what escalation needs beside the lethality.</summary>
public interface IHeatField
{
    /// <summary>s. How long the fire burns; positive infinity for a steady fire.</summary>
    double Duration { get; }

    /// <summary>W/m². Flux on a surface that is turned to where it receives most; positive infinity inside the flame.</summary>
    /// <param name="downwind">m. Along the wind from the source.</param>
    /// <param name="crosswind">m. Across the wind.</param>
    /// <param name="height">m. Above ground, not negative.</param>
    double Flux(double downwind, double crosswind, double height = 0);
}

/// <summary>The blast of an explosion over the plane, in the wind frame of its source; what escalation needs beside the lethality.</summary>
public interface IBlastField
{
    /// <summary>Pa. Peak side-on overpressure.</summary>
    /// <param name="downwind">m. Along the wind from the source.</param>
    /// <param name="crosswind">m. Across the wind.</param>
    double Overpressure(double downwind, double crosswind);
}
