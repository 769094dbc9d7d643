using System.CommandLine;
using ParkRisk.Cli.Terminal;

namespace ParkRisk.Cli.Commands;

/// <summary>All commands, in the order of the help.</summary>
internal static class CommandList
{
    /// <summary>Creates every command.</summary>
    public static IEnumerable<Command> Create(CommandDefinition definition)
    {
        yield return AssessCommand.Create(definition);
        yield return ReviewCommand.Create(definition);
        yield return CheckCommand.Create(definition);
        yield return ConvertCommand.Create(definition);
        yield return HazardsCommand.Create(definition);
        yield return WhyCommand.Create(definition);
        yield return DominoCommand.Create(definition);
        yield return FnCommand.Create(definition);
        yield return ReportCommand.Create(definition);
        yield return CompareCommand.Create(definition);
        yield return CapacityCommand.Create(definition);
        yield return ModelCommand.Create(definition);
        yield return WeatherCommand.Create(definition);
        yield return BenchCommand.Create(definition);
    }
}
