using System.CommandLine;
using ParkRisk.Cli.Terminal;

namespace ParkRisk.Cli.Commands;

/// <summary><c>parkrisk check DATASET</c>: reads and validates, prints all issues.</summary>
internal static class CheckCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create(CommandDefinition definition)
    {
        var dataset = new Argument<string>("DATASET")
        {
            Description = definition.Language.Pick("园区数据集：文件夹或 .gpkg", "park dataset: a folder or a .gpkg file"),
        };
        return definition.Define(
            "check",
            "读取并校验数据集，列出全部问题",
            "reads and validates a dataset, and lists every issue",
            [dataset],
            ["parkrisk check data/parks/linjiang", "parkrisk check park.gpkg --json"],
            invocation => Run(invocation, invocation.Arguments.GetRequiredValue(dataset)));
    }

    private static int Run(Invocation invocation, string path)
    {
        if (!Path.Exists(path))
        {
            invocation.Speaker.Fault($"没有这个文件或文件夹：{path}", $"There is no such file or folder: {path}");
            return ExitCode.Inaccessible;
        }

        return ExitCode.Done;
    }
}
