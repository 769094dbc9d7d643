using System.CommandLine;
using ParkRisk.Analysis.IO;
using ParkRisk.Analysis.IO.Datasets;
using ParkRisk.Analysis.IO.Tables;
using ParkRisk.Cli.Terminal;

namespace ParkRisk.Cli.Commands;

/// <summary><c>parkrisk convert SOURCE -o DATASET</c>: one form of a dataset into the other, losing nothing.</summary>
internal static class ConvertCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create(CommandDefinition definition)
    {
        var source = new Argument<string>("SOURCE")
        {
            Description = definition.Language.Pick("源数据集：文件夹或 .gpkg", "source dataset: a folder or a .gpkg file"),
        };
        var target = new Option<string>("--output", "-o")
        {
            Description = definition.Language.Pick("目标：.gpkg 文件，或空的（新的）文件夹", "target: a .gpkg file, or an empty or new folder"),
            HelpName = "DATASET",
            Required = true,
        };
        var park = new Option<string?>("--park")
        {
            Description = definition.Language.Pick("源为项目数据集时，其所属园区", "where the source is a project proposal: the park for which it is made"),
            HelpName = "DATASET",
        };
        return definition.Define(
            "convert",
            "在文件夹与 GeoPackage 两种形式之间无损转换数据集",
            "turns a dataset folder into a GeoPackage or back, losing nothing",
            [source, target, park],
            ["parkrisk convert data/parks/linjiang -o linjiang.gpkg", "parkrisk convert linjiang.gpkg -o linjiang-folder"],
            invocation => Run(
                invocation.Speaker, invocation.Arguments.GetRequiredValue(source), invocation.Arguments.GetRequiredValue(target), invocation.Arguments.GetValue(park)));
    }

    private static int Run(Speaker speaker, string source, string target, string? park)
    {
        var read = park is null ? Reading.Of(source) : Reading.OfProposal(source, park);
        speaker.ListIssues(read.Issues);
        if (read.ExitCodeOf() is not ExitCode.Done and int code)
        {
            return code;
        }

        if (Path.GetFullPath(source) == Path.GetFullPath(target))
        {
            speaker.Fault("源与目标相同", "source and target are the same");
            return ExitCode.BadInput;
        }

        DatasetWriting.Write(read.Value!, target, Directory.Exists(source) ? source : Path.GetDirectoryName(Path.GetFullPath(source))!);
        speaker.Remark($"已写入 {target}", $"Wrote {target}");
        return ExitCode.Done;
    }

    /// <summary>Reads the tables and checks what they mean, so that nothing faulty is passed on.</summary>
    private static class Reading
    {
        public static ReadResult<DatasetTables> Of(string source)
        {
            var options = new ParkReadOptions();
            var issues = new IssueList();
            var tables = DatasetReading.Read(source, options.FileSizeLimit, issues);
            if (tables is not null)
            {
                ParkReader.Build(tables, Directory.Exists(source) ? source : Path.GetDirectoryName(Path.GetFullPath(source))!, options, issues);
            }

            return new ReadResult<DatasetTables>(tables, issues.ToImmutable(), issues.Inaccessible);
        }

        public static ReadResult<DatasetTables> OfProposal(string source, string park)
        {
            var whole = ParkReader.Read(park);
            if (whole.Value is not { } dataset)
            {
                return new ReadResult<DatasetTables>(null, whole.Issues, whole.Inaccessible);
            }

            var proposal = ParkReader.ReadProposal(source, dataset.Park);
            var tables = DatasetReading.Read(source, new ParkReadOptions().FileSizeLimit, new IssueList());
            return new ReadResult<DatasetTables>(tables, proposal.Issues, proposal.Inaccessible);
        }
    }
}
