namespace ParkRisk.Analysis.Risk.Kernels;

/// <summary>The outlines of one source as the kernel reads them, the furthest-reaching first.</summary>
internal sealed class OutlineTable
{
    /// <summary>Intervals of a profile.</summary>
    public const int Intervals = EdgeProfile.Intervals;

    /// <summary>Outlines.</summary>
    public int Count { get; set; }

    /// <summary>Sectors of the rose.</summary>
    public int Sectors { get; init; }

    /// <summary>Sectors in a radian.</summary>
    public float SectorsPerRadian { get; init; }

    /// <summary>First edge of the rose in sectors, −N/2 … N/2.</summary>
    public float FirstEdge { get; init; }

    /// <summary>m. Where each outline ends.</summary>
    public List<float> Radius { get; } = [];

    /// <summary>m. Where each profile begins; nearer the half-angle is <see cref="Inner"/>.</summary>
    public List<float> Begin { get; } = [];

    /// <summary>1/m. One over the length of each profile.</summary>
    public List<float> InverseSpan { get; } = [];

    /// <summary>rad. Half-angle near the source.</summary>
    public List<float> Inner { get; } = [];

    /// <summary>2 − 2·cos of the half-angles, <see cref="Intervals"/> + 1 an outline.</summary>
    public List<float> Chords { get; } = [];

    /// <summary>1/year. Frequency of travel directions below each sector edge, <see cref="Sectors"/> + 2 an outline; the last one repeated.</summary>
    public List<float> Below { get; } = [];
}
