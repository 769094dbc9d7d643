using NetTopologySuite.Geometries;

namespace ParkRisk.Analysis.Geometries;

/// <summary>Takes points and geometries from one coordinate system to another.</summary>
/// <remarks>
/// Between different datums longitude and latitude are carried over unchanged. Between CGCS2000 and WGS 84 that is right to better than a metre
/// (the register itself knows no other step); for Beijing 1954 and Xi'an 1980 it is off by up to about 150 m, and <see cref="IsBallpark"/> says so.
/// </remarks>
/// <param name="Source">System of the input.</param>
/// <param name="Target">System of the output.</param>
public sealed record CoordinateTransform(CoordinateSystem Source, CoordinateSystem Target)
{
    private const int Cgcs2000 = 4490;
    private const int Wgs84 = 4326;

    /// <summary>True when the datums differ and their shift is neither known nor negligible.</summary>
    public bool IsBallpark => Source.Datum.Ellipsoid != Target.Datum.Ellipsoid && !(IsModern(Source) && IsModern(Target));

    /// <summary>True when nothing changes.</summary>
    public bool IsIdentity => ReferenceEquals(Source, Target) || Source.Definition == Target.Definition;

    /// <summary>The way back.</summary>
    public CoordinateTransform Inverse => new(Target, Source);

    /// <summary>A point; NaN where the target cannot show it.</summary>
    public (double X, double Y) Apply(double x, double y)
    {
        if (IsIdentity)
        {
            return (x, y);
        }

        var (longitude, latitude) = Source.ToGeographic(x, y);
        return Target.FromGeographic(longitude, latitude);
    }

    /// <summary>A copy of a geometry with every vertex taken over; heights and measures are kept.</summary>
    public Geometry Apply(Geometry geometry)
    {
        var copy = geometry.Copy();
        if (!IsIdentity)
        {
            copy.Apply(new VertexFilter(this));
            copy.GeometryChanged();
        }

        return copy;
    }

    private static bool IsModern(CoordinateSystem system) => system.Datum.GeographicEpsg is Cgcs2000 or Wgs84;

    private sealed class VertexFilter(CoordinateTransform transform) : IEntireCoordinateSequenceFilter
    {
        public bool Done => false;

        public bool GeometryChanged => true;

        public void Filter(CoordinateSequence seq)
        {
            for (int i = 0; i < seq.Count; i++)
            {
                var (x, y) = transform.Apply(seq.GetX(i), seq.GetY(i));
                seq.SetX(i, x);
                seq.SetY(i, y);
            }
        }
    }
}
