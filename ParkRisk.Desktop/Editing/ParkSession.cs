using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using ParkRisk.Analysis.IO;
using ParkRisk.Analysis.IO.Assessments;
using ParkRisk.Analysis.IO.Datasets;
using ParkRisk.Analysis.IO.Tables;
using ParkRisk.Analysis.IO.WeatherFiles;
using ParkRisk.Analysis.Parks;
using ParkRisk.Desktop.Contracts;

namespace ParkRisk.Desktop.Editing;

/// <summary>One open park: its states, what can be undone and redone, its journal. One caller at a time; <see cref="Live.Workbench"/> sees to it.</summary>
internal sealed class ParkSession
{
    private readonly Stack<ParkState> undo = new();
    private readonly Stack<ParkState> redo = new();
    private readonly EditJournal journal;
    private readonly ImmutableArray<InputIssue> weatherIssues;
    private JournalHeader header;
    private DatasetTables saved;

    private ParkSession(string path, ParkState state, WeatherData? weather, ImmutableArray<InputIssue> weatherIssues, EditJournal journal, JournalHeader header)
        => (Path, Current, Weather, this.weatherIssues, this.journal, this.header, saved) = (path, state, weather, weatherIssues, journal, header, state.Tables);

    /// <summary>Where the dataset is.</summary>
    public string Path { get; private set; }

    /// <summary>The park now.</summary>
    public ParkState Current { get; private set; }

    /// <summary>Its weather.</summary>
    public WeatherData? Weather { get; }

    /// <summary>Rises with every change.</summary>
    public int Revision { get; private set; } = 1;

    /// <summary>What undo would take back.</summary>
    public string? UndoLabel => undo.Count > 0 ? Current.Label : null;

    /// <summary>What redo would do again.</summary>
    public string? RedoLabel => redo.TryPeek(out var next) ? next.Label : null;

    /// <summary>True when the dataset does not hold the current state.</summary>
    public bool Unsaved => !ReferenceEquals(saved, Current.Tables);

    /// <summary>True when another program has changed the dataset since it was read or saved.</summary>
    public bool ChangedOutside => DigestOf(Path) != header.Digest;

    /// <summary>Reads a dataset.</summary>
    /// <param name="path">Folder or GeoPackage.</param>
    /// <param name="journals">Folder of the journals.</param>
    /// <returns>A session where the dataset could be read at all, and every issue.</returns>
    public static (ParkSession? Session, ImmutableArray<InputIssue> Issues) Read(string path, string journals)
    {
        var issues = new IssueList();
        var tables = DatasetReading.Read(path, new ParkReadOptions().FileSizeLimit, issues);
        var dataset = tables is null ? null : ParkReader.Build(tables, FolderOf(path), new ParkReadOptions(), issues);
        if (tables is null || dataset is null)
        {
            return (null, issues.ToImmutable());
        }

        var weather = dataset.WeatherFile is { } file ? WeatherReader.Read(file) : null;
        issues.AddRange(weather?.Issues ?? []);
        string digest = DigestOf(path);
        var state = new ParkState("", tables, dataset, issues.ToImmutable(), digest);
        return (new ParkSession(path, state, weather?.Value, weather?.Issues ?? [], new EditJournal(journals, path), new(path, digest)), state.Issues);
    }

    /// <summary>The edits that an earlier session left unsaved: how many steps, and whether the dataset has changed since.</summary>
    public (int Steps, bool Changed) Left()
        => journal.Read() is { } left ? (left.Steps.Count, left.Header.Digest != header.Digest) : (0, false);

    /// <summary>Applies what an earlier session left; a step that no longer fits ends it.</summary>
    public void Recover()
    {
        if (journal.Read() is not { } left)
        {
            return;
        }

        journal.Continue();
        foreach (var step in left.Steps)
        {
            try
            {
                Take(step);
            }
            catch (EditFault)
            {
                return;
            }
        }
    }

    /// <summary>Throws away what an earlier session left.</summary>
    public void Discard() => journal.Clear();

    /// <summary>Makes an edit.</summary>
    /// <exception cref="EditFault">It does not fit; nothing is changed.</exception>
    public void Edit(EditRequest request)
    {
        if (request.Revision != Revision)
        {
            throw new EditFault("园区已在另一个窗口中修改，页面已更新，请重试", "the park was changed in another window; the page is up to date now, try again");
        }

        var next = After(request);
        journal.Append(header, new("edit", request));
        Push(next);
    }

    /// <summary>Takes the last edit back.</summary>
    public void Undo() => Step("undo");

    /// <summary>Makes the edit that was taken back again.</summary>
    public void Redo() => Step("redo");

    /// <summary>Marks the current state as the one that the dataset holds.</summary>
    /// <param name="path">Where it was saved.</param>
    public void MarkSaved(string path)
    {
        saved = Current.Tables;
        journal.Clear();
        (Path, header) = (path, new(path, DigestOf(path)));
    }

    /// <summary>Folder of the files that a dataset names.</summary>
    public static string FolderOf(string path)
        => Directory.Exists(path) ? System.IO.Path.GetFullPath(path) : System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path)) ?? ".";

    /// <summary>Digest of a dataset's files.</summary>
    public static string DigestOf(string path) => FileDigests.Join(FileDigests.Of(path, []));

    private void Step(string kind)
    {
        if ((kind == "undo" ? undo : redo).Count == 0)
        {
            return;
        }

        journal.Append(header, new(kind));
        Move(kind);
    }

    private void Take(JournalStep step)
    {
        if (step is { Kind: "edit", Edit: { } edit })
        {
            Push(After(edit));
        }
        else
        {
            Move(step.Kind);
        }
    }

    private void Move(string kind)
    {
        var (from, to) = kind == "undo" ? (undo, redo) : (redo, undo);
        if (from.TryPop(out var next))
        {
            to.Push(Current);
            Current = next;
            Revision++;
        }
    }

    private void Push(ParkState next)
    {
        undo.Push(Current);
        redo.Clear();
        Current = next;
        Revision++;
    }

    private ParkState After(EditRequest request)
    {
        var park = Current.Park;
        var tables = TableEdit.Apply(Current.Tables, request.Changes, park.WorkingCrs, park.DatasetCrs);
        var issues = new IssueList();
        var dataset = ParkReader.Build(tables, FolderOf(Path), new ParkReadOptions(), issues)
            ?? throw new EditFault("修改后无法读取园区", "the park could not be read after this edit");
        issues.AddRange(weatherIssues);
        byte[] edit = JsonSerializer.SerializeToUtf8Bytes(new { Current.Digest, request.Changes });
        var kept = dataset with { Park = SameObjects.Keep(park, dataset.Park) };
        return new ParkState(request.Label, tables, kept, issues.ToImmutable(), Convert.ToHexStringLower(SHA256.HashData(edit)));
    }
}
