namespace ParkRisk.Desktop.Launch;

/// <summary>What the command line asks for.</summary>
/// <param name="Dataset">Dataset to open, or the name of an example park; null: the start page.</param>
/// <param name="Window">True: opens a window.</param>
/// <param name="State">Folder for journals and preferences; null: the user's own.</param>
/// <param name="Help">True: only the usage is wanted.</param>
internal sealed record LaunchOptions(string? Dataset, bool Window, string? State, bool Help)
{
    /// <summary>How to call the program.</summary>
    public const string Usage = """
        用法 Usage: ParkRisk.Desktop [DATASET] [--no-window] [--state DIR]
          DATASET      园区数据集：文件夹、.gpkg，或示例园区名称（linjiang、beilun）
                       park dataset: folder, .gpkg, or the name of an example park
          --no-window  只启动服务并显示地址 / only starts the server and prints its address
          --state DIR  存放自动保存与偏好的文件夹 / folder for autosaved edits and preferences
        """;

    /// <summary>Reads the command line.</summary>
    /// <param name="arguments">The arguments.</param>
    /// <returns>The options, or what is wrong with them.</returns>
    public static (LaunchOptions? Options, string? Fault) Parse(IReadOnlyList<string> arguments)
    {
        var options = new LaunchOptions(null, true, null, false);
        for (int i = 0; i < arguments.Count; i++)
        {
            switch (arguments[i])
            {
                case "--no-window":
                    options = options with { Window = false };
                    break;
                case "--help" or "-h" or "-?":
                    options = options with { Help = true };
                    break;
                case "--state" when i + 1 < arguments.Count:
                    options = options with { State = arguments[++i] };
                    break;
                case ['-', ..]:
                    return (null, $"不认识的选项 / unknown option: {arguments[i]}\n{Usage}");
                default:
                    if (options.Dataset is not null)
                    {
                        return (null, $"只能打开一个数据集 / only one dataset can be opened: {arguments[i]}\n{Usage}");
                    }

                    options = options with { Dataset = arguments[i] };
                    break;
            }
        }

        return (options, null);
    }
}
