using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using ParkRisk.Analysis.Calculators;
using ParkRisk.Cli.Terminal;

namespace ParkRisk.Cli.Commands;

/// <summary><c>parkrisk model</c>: the consequence and risk models as calculators, JSON in and JSON out.</summary>
internal static class ModelCommand
{
    private const string StandardInput = "-";

    /// <summary>Creates the command.</summary>
    public static Command Create(CommandDefinition definition)
    {
        var language = definition.Language;
        var id = new Argument<string?>("ID") { Arity = ArgumentArity.ZeroOrOne, Description = language.Pick("模型标识", "id of the model") };
        var input = new Option<string?>("--in")
        {
            HelpName = "FILE|-",
            Description = language.Pick("输入的 JSON 对象文件，- 为标准输入（默认）", "file with the JSON object of inputs, - for standard input (default)"),
        };
        var cases = new Option<string?>("--cases")
        {
            HelpName = "FILE|-",
            Description = language.Pick("由 {id, model, inputs} 组成的 JSON 数组", "JSON array of {id, model, inputs}; the answers come in the same order"),
        };
        var list = new Option<bool>("--list") { Description = language.Pick("列出全部模型；加 --json 给出参数、单位、默认值与范围", "lists all models; with --json their keys, units, defaults and ranges") };
        var schema = new Option<string?>("--schema") { HelpName = "ID", Description = language.Pick("模型输入的 JSON Schema", "JSON schema of a model's inputs") };
        return definition.Define(
            "model",
            "把后果与风险模型当作计算器使用：JSON 输入，JSON 输出",
            "one consequence or risk model as a calculator: JSON in, JSON out",
            [id, input, cases, list, schema],
            [
                "parkrisk model gas-orifice --in inputs.json",
                "echo '{\"mass_kg\": 1000, \"heat_of_combustion_j_kg\": 4.6e7, \"radiative_fraction\": 0.3}' | parkrisk model fireball-ccps",
                "parkrisk model --cases cases.json > answers.json",
                "parkrisk model --list --json",
            ],
            invocation => Run(
                invocation.Speaker, invocation.Arguments.GetValue(id), invocation.Arguments.GetValue(input),
                invocation.Arguments.GetValue(cases), invocation.Arguments.GetValue(list), invocation.Arguments.GetValue(schema)));
    }

    private static int Run(Speaker speaker, string? id, string? input, string? cases, bool list, string? schema)
    {
        int wanted = (id is null ? 0 : 1) + (cases is null ? 0 : 1) + (list ? 1 : 0) + (schema is null ? 0 : 1);
        if (wanted != 1 || (input is not null && id is null))
        {
            speaker.Fault("请给出以下之一：模型标识（可加 --in）、--cases、--list、--schema", "Give one of: the id of a model (with --in), --cases, --list, --schema");
            return ExitCode.BadInput;
        }

        return list ? List(speaker)
            : schema is not null ? Schema(speaker, schema)
            : cases is not null ? Cases(speaker, cases)
            : Single(speaker, id!, input ?? StandardInput);
    }

    private static int List(Speaker speaker)
    {
        if (speaker.Json)
        {
            Write(speaker, CatalogueListing.Write);
            return ExitCode.Done;
        }

        foreach (var calculator in ModelCatalogue.All)
        {
            speaker.Payload(calculator.Id);
        }

        return ExitCode.Done;
    }

    private static int Schema(Speaker speaker, string id)
    {
        if (ModelCatalogue.Find(id) is not { } calculator)
        {
            speaker.Fault($"没有模型“{id}”；parkrisk model --list 列出全部模型", $"There is no model '{id}'; parkrisk model --list gives them all");
            return ExitCode.BadInput;
        }

        Write(speaker, writer => InputSchema.Write(calculator, writer));
        return ExitCode.Done;
    }

    private static int Single(Speaker speaker, string id, string path)
    {
        byte[] text = ReadAll(path);
        JsonDocument document;
        try
        {
            document = CaseDocument.Parse(text);
        }
        catch (JsonException fault)
        {
            speaker.Fault($"{path}：不是 JSON：{fault.Message}", $"{path}: not JSON: {fault.Message}");
            return ExitCode.BadInput;
        }

        using (document)
        {
            string? error = null;
            Write(speaker, writer => error = CaseRunner.WriteSingle(id, document.RootElement, writer));
            if (error is null)
            {
                return ExitCode.Done;
            }

            speaker.Fault($"模型无法接受输入：{error}", $"The model cannot take the inputs: {error}");
            return ExitCode.BadInput;
        }
    }

    private static int Cases(Speaker speaker, string path)
    {
        JsonDocument document;
        try
        {
            document = CaseDocument.Parse(ReadAll(path));
        }
        catch (Exception fault) when (fault is JsonException or IOException or UnauthorizedAccessException)
        {
            speaker.Fault($"{path}：无法读取为 JSON 数组：{fault.Message}", $"{path}: cannot be read as a JSON array: {fault.Message}");
            return ExitCode.BadInput;
        }

        using (document)
        {
            if (document.RootElement.ValueKind != JsonValueKind.Array)
            {
                speaker.Fault($"{path}：应为 JSON 数组，而不是 {document.RootElement.ValueKind}", $"{path}: expected a JSON array, not {document.RootElement.ValueKind}");
                return ExitCode.BadInput;
            }

            Write(speaker, writer => CaseRunner.WriteCases(document.RootElement, writer));
            return ExitCode.Done;
        }
    }

    private static byte[] ReadAll(string path)
    {
        if (path != StandardInput)
        {
            return File.ReadAllBytes(path);
        }

        using var stream = Console.OpenStandardInput();
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    private static void Write(Speaker speaker, Action<Utf8JsonWriter> write)
    {
        using var stream = new Utf8TextStream(speaker.Output);
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            write(writer);
            if (writer.BytesCommitted + writer.BytesPending == 0)
            {
                return;
            }
        }

        speaker.Output.WriteLine();
    }
}
