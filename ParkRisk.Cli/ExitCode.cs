namespace ParkRisk.Cli;

/// <summary>Exit codes of <c>parkrisk</c>; scripts rely on them.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>Done, <c>--strict</c> was given and a red finding exists.</summary>
    public const int RedFinding = 1;

    /// <summary>Bad usage or bad input: every issue listed, nothing written.</summary>
    public const int BadInput = 2;

    /// <summary>A file or program could not be read, written or started.</summary>
    public const int Inaccessible = 3;

    /// <summary>A fault of ParkRisk itself.</summary>
    public const int InternalFault = 70;

    /// <summary>Stopped by the user.</summary>
    public const int Stopped = 130;
}
