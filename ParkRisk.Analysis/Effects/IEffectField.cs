namespace ParkRisk.Analysis.Effects;

/// <summary>The lethality of one outcome over the plane, in the wind frame of its source: x downwind, y crosswind, origin at the source.</summary>
/// <remarks>Whoever builds a field does the expensive set-up once; evaluation allocates nothing and may be called from any thread. Fields are symmetric about the wind axis: lethality(x, y) = lethality(x, −y).</remarks>
public interface IEffectField
{
    /// <summary>m. Distance from the source beyond which the lethality is zero in every direction.</summary>
    double Reach { get; }

    /// <summary>m. Largest distance beside the wind axis at which the lethality is above zero, or more.</summary>
    double HalfBreadth => Reach;

    /// <summary>m. Largest distance upwind of the source at which the lethality is above zero, or more.</summary>
    double UpwindReach => Reach;

    /// <summary>True when the lethality depends on the distance only, so that the wind rose does not matter.</summary>
    bool IsOmnidirectional { get; }

    /// <summary>Fills the outdoor lethality of an unprotected person, 0 … 1, for a batch of receptors.</summary>
    /// <param name="downwind">m. Positions along the wind, positive downwind.</param>
    /// <param name="crosswind">m. Positions across the wind; same length.</param>
    /// <param name="lethality">Result; same length.</param>
    void Evaluate(ReadOnlySpan<double> downwind, ReadOnlySpan<double> crosswind, Span<double> lethality);
}

/// <summary>A field with a sharp edge: constant lethality inside a contour that is a single angular interval about the wind axis at every distance.</summary>
/// <remarks>Flash fires and fixed-threshold explosions are of this kind. The risk engine integrates the edge exactly instead of sampling it.</remarks>
public interface IEdgedEffectField : IEffectField
{
    /// <summary>0 … 1. Lethality inside the edge.</summary>
    double InnerLethality { get; }

    /// <summary>rad, 0 … π. Half-angle, seen from the source, within which a receptor at this distance lies inside the edge; 0 where it never does.</summary>
    /// <param name="distance">m. From the source, not negative.</param>
    double HalfAngle(double distance);
}
