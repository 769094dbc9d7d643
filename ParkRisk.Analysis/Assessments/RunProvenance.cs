using System.Collections.Immutable;

namespace ParkRisk.Analysis.Assessments;

/// <summary>What a result rests on; two results with equal provenance, apart from the time, are equal.</summary>
/// <param name="EngineVersion">Version of the engine.</param>
/// <param name="InputDigest">SHA-256 over every file of the dataset, in hexadecimal.</param>
/// <param name="ReferenceDigest">SHA-256 over the reference data, in hexadecimal.</param>
/// <param name="Time">When the run began, as given by the caller; it enters no calculation.</param>
/// <param name="InputFiles">Names and SHA-256 digests of the files read.</param>
public sealed record RunProvenance(
    string EngineVersion,
    string InputDigest,
    string ReferenceDigest,
    DateTimeOffset Time,
    ImmutableArray<InputFile> InputFiles);

/// <summary>A file of the dataset.</summary>
/// <param name="Name">Name relative to the dataset.</param>
/// <param name="Digest">SHA-256, in hexadecimal.</param>
public sealed record InputFile(string Name, string Digest);
