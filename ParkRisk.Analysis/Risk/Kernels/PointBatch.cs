namespace ParkRisk.Analysis.Risk.Kernels;

/// <summary>The 16 × 16 points of a block on their way through the kernels.</summary>
internal sealed class PointBatch
{
    /// <summary>Points.</summary>
    public const int Count = 256;

    /// <summary>m. East of the source.</summary>
    public float[] East { get; } = new float[Count];

    /// <summary>m. North of the source.</summary>
    public float[] North { get; } = new float[Count];

    /// <summary>First radial neighbour.</summary>
    public int[] Radius { get; } = new int[Count];

    /// <summary>First angular neighbour plus one.</summary>
    public int[] Angle { get; } = new int[Count];

    /// <summary>Position from the first radial neighbour, in nodes.</summary>
    public float[] RadialOffset { get; } = new float[Count];

    /// <summary>Position from the first angular neighbour, in nodes.</summary>
    public float[] AngularOffset { get; } = new float[Count];

    /// <summary>1/year. Interpolated risk.</summary>
    public float[] Values { get; } = new float[Count];
}
