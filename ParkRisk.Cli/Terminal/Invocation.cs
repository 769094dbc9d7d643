using System.CommandLine;

namespace ParkRisk.Cli.Terminal;

/// <summary>What a command gets to work with.</summary>
/// <param name="Arguments">The parsed command line.</param>
/// <param name="Speaker">Where results and remarks go.</param>
/// <param name="Threads">Number of threads to use, at least 1.</param>
/// <param name="Cancellation">Set when the user presses Ctrl-C.</param>
internal sealed record Invocation(ParseResult Arguments, Speaker Speaker, int Threads, CancellationToken Cancellation);
