using System.Diagnostics;
using ParkRisk.Analysis.Assessments;
using ParkRisk.Analysis.Assessments.Live;
using ParkRisk.Analysis.IO.Assessments;
using ParkRisk.Analysis.IO.Reference;
using ParkRisk.Desktop.Contracts;
using ParkRisk.Desktop.Editing;
using ParkRisk.Desktop.Launch;
using ParkRisk.Desktop.Views;

namespace ParkRisk.Desktop.Live;

/// <summary>The one park that is open, its edits, and the assessment that follows them. May be called from any thread.</summary>
internal sealed class Workbench(StateFolder state, EventHub hub) : IDisposable
{
    private static readonly Lazy<string> ReferenceDigest = new(() => FileDigests.OfReference(null));
    private readonly Lock gate = new();
    private readonly ParkShelf shelf = new(state);
    private readonly DatasetImport import = new(state.Imports);
    private ParkSession? session;
    private LiveSession live = new();
    private OpenAnswer? answer;
    private AssessedPark? latest;
    private AssessedPark? first;

    /// <summary>The parks that can be opened.</summary>
    public IReadOnlyList<ParkChoice> Choices() => shelf.Choices();

    /// <summary>What a page that has just been loaded must know.</summary>
    public StartView Start()
    {
        lock (gate)
        {
            return new StartView(session?.Path, answer);
        }
    }

    /// <summary>Opens a park in place of the one that is open.</summary>
    /// <param name="path">Path, or the name of an example.</param>
    /// <param name="recover">What to do with unsaved edits of an earlier session; null: ask first.</param>
    public OpenAnswer Open(string path, bool? recover)
    {
        lock (gate)
        {
            string full = shelf.Resolve(path);
            var (opened, issues) = ParkSession.Read(full, state.Journals);
            var (steps, changed) = opened?.Left() ?? (0, false);
            bool asks = steps > 0 && recover is null;
            answer = new OpenAnswer(full, opened is not null && !asks, steps, changed, [.. issues.Select(ParkViews.Issue)]);
            if (opened is null || asks)
            {
                return answer;
            }

            if (recover == true)
            {
                opened.Recover();
            }
            else if (recover == false)
            {
                opened.Discard();
            }

            live.Dispose();
            (session, live, latest, first) = (opened, new LiveSession(), null, null);
            shelf.Remember(full);
            Changed();
            return answer;
        }
    }

    /// <summary>Keeps a dataset that was dropped on the page, and opens it.</summary>
    public OpenAnswer Import(IReadOnlyList<(string Name, Func<Stream> Open)> files) => Open(import.Keep(files), null);

    /// <summary>The open park.</summary>
    public ParkView Park()
    {
        lock (gate)
        {
            return ParkViews.Of(Opened());
        }
    }

    /// <summary>Makes an edit.</summary>
    public ParkView Edit(EditRequest request) => Change(s => s.Edit(request));

    /// <summary>Takes the last edit back.</summary>
    public ParkView Undo() => Change(s => s.Undo());

    /// <summary>Makes the edit that was taken back again.</summary>
    public ParkView Redo() => Change(s => s.Redo());

    /// <summary>Saves the park.</summary>
    /// <param name="name">Name of a new dataset in the folder of the one that is open; null: over that one.</param>
    public ParkView Save(string? name)
    {
        lock (gate)
        {
            var open = Opened();
            string target = name is null ? open.Path : Beside(open.Path, name);
            if (name is null && open.ChangedOutside)
            {
                throw new EditFault(
                    "数据集已被其他程序修改，未覆盖。请另存为新名称，或重新打开。",
                    "The dataset was changed by another program and has not been overwritten. Save it under a new name, or open it again.");
            }

            DatasetSaving.Write(open.Current.Tables, open.Path, target);
            open.MarkSaved(target);
            shelf.Remember(target);
            hub.Publish(new EventMessage("park", open.Revision));
            return ParkViews.Of(open);
        }
    }

    /// <summary>The proposals that lie beside the dataset.</summary>
    public IReadOnlyList<ParkChoice> Proposals()
    {
        lock (gate)
        {
            string? folder = session is null ? null : Path.Combine(ParkSession.FolderOf(session.Path), "proposals");
            return folder is null || !Directory.Exists(folder)
                ? []
                : [.. Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal).Select(d => new ParkChoice(Path.GetFileName(d), Path.GetFileName(d), "proposal", false))];
        }
    }

    /// <summary>Puts a proposal into the park.</summary>
    public ProposalAnswer Propose(string name)
    {
        lock (gate)
        {
            var open = Opened();
            if (!Proposals().Any(p => p.Path == name))
            {
                throw new EditFault($"没有方案“{name}”", $"there is no proposal \"{name}\"");
            }

            var (changes, objects) = ProposalEdit.Of(Path.Combine(ParkSession.FolderOf(open.Path), "proposals", name), open.Current);
            var view = Change(s => s.Edit(new EditRequest(s.Revision, name, changes)));
            return new ProposalAnswer(view, objects);
        }
    }

    /// <summary>Tries a remedy on the map: an edit like any other, which undo takes back.</summary>
    public ProposalAnswer Remedy(RemedyRequest request)
    {
        lock (gate)
        {
            var open = Opened();
            var finding = latest?.Result.Findings.FirstOrDefault(f => f.Id == request.Finding);
            if (latest?.Revision != open.Revision || finding?.Remedies.ElementAtOrDefault(request.Remedy) is not { Change: { } change } remedy)
            {
                throw new EditFault("结果已更新，请重新选择", "the result has changed, choose again");
            }

            var (changes, objects) = RemedyEdit.Of(change, open.Current);
            return new ProposalAnswer(Change(s => s.Edit(new EditRequest(s.Revision, remedy.Text.Zh, changes))), objects);
        }
    }

    /// <summary>The newest result, or the first one since the park was opened; null while there is none.</summary>
    public AssessmentView? Result(bool before) => (before ? first : latest)?.View;

    /// <summary>Where the risk at a point comes from.</summary>
    public WhyView Why(double east, double north)
    {
        var (input, running) = Ready();
        return AssessmentViews.Why(running.Probe(input, east, north, new AssessmentOptions()), input.Park, input.Weather);
    }

    /// <summary>The risk along a line.</summary>
    public IReadOnlyList<TransectPoint> Transect(double[][] line)
        => latest is { } result ? RiskTransect.Along(line, result.Result.IndividualRisk.Field) : throw NothingYet();

    /// <summary>What is to be exported.</summary>
    public ExportSource? Exportable()
    {
        lock (gate)
        {
            return session is null
                ? null
                : new(session.Current.Tables, ParkSession.FolderOf(session.Path), session.Current.Park, Path.GetFileNameWithoutExtension(session.Current.Dataset.WeatherFile) ?? "", latest?.Result);
        }
    }

    /// <summary>Map and targets of a park in which something is being dragged; null where the request came too late.</summary>
    public async Task<PreviewMessage?> Preview(PreviewRequest request)
    {
        try
        {
            long began = Stopwatch.GetTimestamp();
            var (input, running) = Ready();
            var preview = await running.Preview(input with { Park = ParkPreview.Of(input.Park, request) }, new AssessmentOptions());
            return new PreviewMessage(
                "preview",
                request.Sequence,
                Stopwatch.GetElapsedTime(began).TotalMilliseconds,
                [.. preview.Map.Contours.Select(c => new PreviewContour(c.Level, GeoJson.Rings(c.Area)))],
                [.. preview.Targets.Select(AssessmentViews.Preview)]);
        }
        catch (Exception fault) when (fault is OperationCanceledException or EditFault or ObjectDisposedException)
        {
            return null;
        }
    }

    /// <summary>Nothing is dragged any more: the assessment that the drag has stopped goes on.</summary>
    public void Settle()
    {
        lock (gate)
        {
            if (session is not null && latest?.Revision != session.Revision)
            {
                Assess(session);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => live.Dispose();

    private static EditFault NothingYet() => new("尚无结果", "there is no result yet");

    private static string Beside(string path, string name)
    {
        bool plain = name.Trim().Length > 0 && name == Path.GetFileName(name) && name.IndexOfAny(Path.GetInvalidFileNameChars()) < 0 && name is not ("." or "..");
        string target = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, name);
        return !plain
            ? throw new EditFault($"“{name}”不能作为文件名", $"\"{name}\" cannot be the name of a file")
            : File.Exists(target) || Directory.Exists(target)
                ? throw new EditFault($"“{name}”已存在", $"\"{name}\" exists already")
                : target;
    }

    private ParkSession Opened() => session ?? throw new EditFault("尚未打开园区", "no park is open");

    private (AssessmentInput Input, LiveSession Live) Ready()
    {
        lock (gate)
        {
            var open = Opened();
            return open.Current.HasErrors ? throw NothingYet() : (InputOf(open), live);
        }
    }

    private ParkView Change(Action<ParkSession> edit)
    {
        lock (gate)
        {
            var open = Opened();
            int before = open.Revision;
            edit(open);
            if (open.Revision != before)
            {
                Changed();
            }

            return ParkViews.Of(open);
        }
    }

    private void Changed()
    {
        hub.Publish(new EventMessage("park", session!.Revision));
        Assess(session);
    }

    private void Assess(ParkSession open)
    {
        if (open.Current.HasErrors)
        {
            hub.Publish(new EventMessage("refused", open.Revision, new("数据有误，改正后再评估", "The data have errors; the assessment waits until they are mended")));
            return;
        }

        _ = Run(live, InputOf(open), open.Revision);
    }

    private async Task Run(LiveSession running, AssessmentInput input, int revision)
    {
        try
        {
            long began = Stopwatch.GetTimestamp();
            var (result, refusal) = await running.Update(input, new AssessmentOptions(-1, new Relay(hub, revision)));
            if (result is null)
            {
                hub.Publish(new EventMessage("refused", revision, new(refusal!.ExpectedZh, refusal.Expected)));
                return;
            }

            var assessed = new AssessedPark(revision, Stopwatch.GetElapsedTime(began).TotalSeconds, result);
            lock (gate)
            {
                if (!ReferenceEquals(running, live))
                {
                    return;
                }

                latest = assessed;
                first ??= assessed;
            }

            hub.Publish(new EventMessage("assessment", revision));
        }
        catch (Exception fault) when (fault is OperationCanceledException or ObjectDisposedException)
        {
            // A newer edit, or a drag, has taken its place.
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            hub.Publish(new EventMessage("failed", revision, new($"评估程序出错：{fault.Message}", $"The assessment failed: {fault.Message}")));
        }
    }

    private static AssessmentInput InputOf(ParkSession open)
    {
        var now = open.Current;
        var provenance = new RunProvenance(AssessmentReader.EngineVersion, now.Digest, ReferenceDigest.Value, DateTimeOffset.Now, []);
        return new(now.Park, open.Weather?.Frequency, ReferenceTables.Embedded, now.Issues, provenance);
    }

    private sealed class Relay(EventHub hub, int revision) : IProgress<AssessmentProgress>
    {
        public void Report(AssessmentProgress value) => hub.Publish(new EventMessage("progress", revision, new(value.Chinese, value.English), value.Share));
    }
}
