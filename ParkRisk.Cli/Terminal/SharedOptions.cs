using System.CommandLine;

namespace ParkRisk.Cli.Terminal;

/// <summary>The options that every command takes.</summary>
internal sealed class SharedOptions
{
    /// <summary>Creates the options with their help in a language.</summary>
    public SharedOptions(Language language)
    {
        Lang = new Option<string?>("--lang")
        {
            Description = language.Pick("界面语言：zh 或 en（默认随系统）", "language of the messages: zh or en (default: the system's)"),
            HelpName = "zh|en",
            Recursive = true,
        };
        Lang.AcceptOnlyFromAmong("zh", "en");
        Json = new Option<bool>("--json")
        {
            Description = language.Pick("标准输出只给出 JSON 结果", "the result alone, as JSON, on standard output"),
            Recursive = true,
        };
        Quiet = new Option<bool>("--quiet")
        {
            Description = language.Pick("不显示进度和提示", "no progress and no remarks"),
            Recursive = true,
        };
        Threads = new Option<int>("--threads")
        {
            Description = language.Pick("线程数（默认：全部处理器；结果与之无关）", "number of threads (default: all processors; results do not depend on it)"),
            HelpName = "N",
            Recursive = true,
            DefaultValueFactory = _ => Environment.ProcessorCount,
        };
        Threads.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && (!int.TryParse(result.Tokens[0].Value, out int threads) || threads is < 1 or > 1024))
            {
                result.AddError(language.Pick("--threads 应为 1 至 1024 的整数", "--threads expects a whole number from 1 to 1024"));
            }
        });
    }

    /// <summary>Language of the messages.</summary>
    public Option<string?> Lang { get; }

    /// <summary>Result as JSON.</summary>
    public Option<bool> Json { get; }

    /// <summary>No progress, no remarks.</summary>
    public Option<bool> Quiet { get; }

    /// <summary>Number of threads.</summary>
    public Option<int> Threads { get; }
}
