using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ParkRisk.Desktop.Contracts;

namespace ParkRisk.Desktop.Editing;

/// <summary>The first line of a journal.</summary>
/// <param name="Path">Dataset that was edited.</param>
/// <param name="Digest">Digest of its files when the edits began.</param>
internal sealed record JournalHeader(string Path, string Digest);

/// <summary>One step: an edit, or undo or redo of one.</summary>
/// <param name="Kind"><c>edit</c>, <c>undo</c> or <c>redo</c>.</param>
/// <param name="Edit">The edit.</param>
internal sealed record JournalStep(string Kind, EditRequest? Edit = null);

/// <summary>
/// Every step of editing, on disk before it is answered: whenever the process dies, replaying the journal on the dataset gives the last state, its undo history with it.
/// A line that was half written when the power went is left out.
/// </summary>
internal sealed class EditJournal(string folder, string dataset)
{
    private readonly string path = Path.Combine(folder, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Path.GetFullPath(dataset))))[..24] + ".jsonl");
    private bool begun;

    /// <summary>What an earlier session left; null where nothing.</summary>
    public (JournalHeader Header, IReadOnlyList<JournalStep> Steps)? Read()
    {
        if (!File.Exists(path))
        {
            return null;
        }

        string[] lines = File.ReadAllText(path).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var header = lines.Length > 1 ? Parse<JournalHeader>(lines[0]) : null;
        var steps = lines.Skip(1).Select(Parse<JournalStep>).TakeWhile(s => s is not null).OfType<JournalStep>().ToArray();
        return header is null || steps.Length == 0 ? null : (header, steps);
    }

    /// <summary>Writes a step and waits until it is on disk.</summary>
    /// <param name="header">Written first in a new journal.</param>
    /// <param name="step">The step.</param>
    public void Append(JournalHeader header, JournalStep step)
    {
        Directory.CreateDirectory(folder);
        using var stream = new FileStream(path, begun ? FileMode.Append : FileMode.Create, FileAccess.Write, FileShare.Read);
        string text = (begun ? "" : JsonSerializer.Serialize(header) + "\n") + JsonSerializer.Serialize(step) + "\n";
        stream.Write(Encoding.UTF8.GetBytes(text));
        stream.Flush(flushToDisk: true);
        begun = true;
    }

    /// <summary>Goes on with the journal of an earlier session instead of beginning a new one.</summary>
    public void Continue() => begun = true;

    /// <summary>Puts the journal aside: what it held is saved, or not wanted. The last one stays beside it under another name, in case it was wanted after all.</summary>
    public void Clear()
    {
        begun = false;
        if (File.Exists(path))
        {
            File.Move(path, path + ".bak", overwrite: true);
        }
    }

    private static T? Parse<T>(string line)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(line);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
