using Khitab.Analysis.Codebooks;
using Khitab.Analysis.Corrections;
using Khitab.Analysis.Propositions;
using Khitab.Storage;
using Khitab.Text;

namespace Khitab.Feeding.Codebooks;

/// <inheritdoc cref="ICodebookEditor"/>
public sealed class CodebookEditor(CodebookEditStore store, Reader reader, TimeProvider clock) : ICodebookEditor
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private (CodebookInUse Of, IReadOnlyList<CodebookEntry> Entries)? _entries;

    /// <inheritdoc/>
    public async Task<(IReadOnlyList<CodebookEdit> Edits, IReadOnlyDictionary<Guid, CodebookEditFault> Idle)> EditsAsync(
        CancellationToken cancellation = default)
    {
        var all = await store.AllAsync(cancellation);
        if (all.Count == 0) return (all, new Dictionary<Guid, CodebookEditFault>());
        return (all, await Task.Run(() => CodebookEdits.Apply(reader.Unedited, all).Idle, cancellation));
    }

    /// <inheritdoc/>
    public async Task<CodebookEntry?> FindAsync(CodebookEditKind kind, string id, CancellationToken cancellation = default) =>
        (await EntriesAsync(cancellation)).FirstOrDefault(entry => entry.Kind == kind && entry.Id == id);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<CodebookEntry>> SearchAsync(string words, int most, CancellationToken cancellation = default)
    {
        var sought = ArabicNormalizer.Normalize(words.Trim());
        if (sought.Length == 0) return [];
        return
        [
            .. (await EntriesAsync(cancellation)).Select((entry, place) => (entry, place, Rank: Rank(entry, sought)))
                .Where(found => found.Rank < int.MaxValue).OrderBy(found => found.Rank).ThenBy(found => found.place)
                .Take(most).Select(found => found.entry),
        ];
    }

    /// <inheritdoc/>
    public Task<CodebookRefusal?> EditAsync(
        CodebookEditKind kind, string subject, string? before, string? after, int weight, string who,
        CancellationToken cancellation = default) =>
        ChangeAsync(
            all =>
            {
                var by = PastedText.Clean(who);
                if (by.Length is 0 or > CorrectionRules.LongestWho) return (Refused(CodebookEditFault.NoName), null, []);
                var comes = after is null ? null : PastedText.Clean(after);
                if (comes is not null && (comes.Length > CodebookEdits.LongestWords || !comes.Any(char.IsLetter)))
                    return (Refused(CodebookEditFault.NoWords), null, []);
                var edit = new CodebookEdit(
                    Guid.NewGuid(), clock.GetUtcNow(), by, kind, subject, before, comes,
                    kind == CodebookEditKind.ThemeCue && comes is not null ? Math.Clamp(weight, 1, 3) : 0, null);
                return (null, edit, [.. all, edit]);
            },
            edit => store.AddAsync(edit, cancellation), cancellation);

    /// <inheritdoc/>
    public Task<CodebookRefusal?> AcceptAsync(
        AcceptedProposition proposition, string who, CancellationToken cancellation = default) =>
        AddAsync(CodebookEditKind.Proposition, proposition.Id, null, proposition.ToJson(), who, cancellation);

    /// <inheritdoc/>
    public Task<CodebookRefusal?> DismissAsync(string id, string wording, string who, CancellationToken cancellation = default) =>
        AddAsync(CodebookEditKind.Dismissal, id, PastedText.Clean(wording), null, who, cancellation);

    /// <inheritdoc/>
    public Task<CodebookRefusal?> TurnAsync(Guid id, bool undo, CancellationToken cancellation = default)
    {
        var undone = undo ? clock.GetUtcNow() : (DateTimeOffset?)null;
        return ChangeAsync(
            all => all.FirstOrDefault(edit => edit.Id == id) is { } found && found.Undone is null == undo
                ? (null, found with { Undone = undone }, [.. all.Select(edit => edit.Id == id ? edit with { Undone = undone } : edit)])
                : (Refused(CodebookEditFault.Turned), null, []),
            edit => store.TurnAsync(id, undone, cancellation), cancellation);
    }

    private Task<CodebookRefusal?> AddAsync(
        CodebookEditKind kind, string subject, string? before, string? after, string who, CancellationToken cancellation) =>
        ChangeAsync(
            all =>
            {
                var by = PastedText.Clean(who);
                if (by.Length is 0 or > CorrectionRules.LongestWho) return (Refused(CodebookEditFault.NoName), null, []);
                var edit = new CodebookEdit(Guid.NewGuid(), clock.GetUtcNow(), by, kind, subject, before, after, 0, null);
                return (null, edit, [.. all, edit]);
            },
            edit => store.AddAsync(edit, cancellation), cancellation);

    private static CodebookRefusal Refused(CodebookEditFault fault) => new(fault);

    // One at a time: each is checked on what those before it made of the codebook.
    private async Task<CodebookRefusal?> ChangeAsync(
        Func<IReadOnlyList<CodebookEdit>, (CodebookRefusal? Fault, CodebookEdit? Edit, IReadOnlyList<CodebookEdit> Then)> change,
        Func<CodebookEdit, Task<bool>> keep, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            var (fault, edit, then) = change(await store.AllAsync(cancellation));
            if (fault is not null || edit is null) return fault;
            if (await Task.Run(() => Check(edit, then), cancellation) is { } refused) return refused;
            if (!await keep(edit)) return Refused(CodebookEditFault.Turned);
            await reader.RefreshAsync(CancellationToken.None);
            return null;
        }
        finally
        {
            _turn.Release();
        }
    }

    private CodebookRefusal? Check(CodebookEdit edit, IReadOnlyList<CodebookEdit> then)
    {
        try
        {
            var (files, idle) = CodebookEdits.Apply(reader.Unedited, then);
            if (idle.TryGetValue(edit.Id, out var fault)) return Refused(fault);
            CodebookLoader.Load(files);
            return null;
        }
        catch (CodebookException error)
        {
            return new CodebookRefusal(CodebookEditFault.Refused, error.Message);
        }
    }

    private static int Rank(CodebookEntry entry, string sought)
    {
        var best = int.MaxValue;
        foreach (var name in entry.Labels.Values.Concat(entry.Kind == CodebookEditKind.ActorName ? entry.Words.Select(w => w.Text) : [])
            .Append(entry.Id))
        {
            var at = ArabicNormalizer.Normalize(name).IndexOf(sought, StringComparison.OrdinalIgnoreCase);
            if (at >= 0) best = Math.Min(best, at == 0 ? name.Length : 1_000 + at);
        }

        return best;
    }

    private async Task<IReadOnlyList<CodebookEntry>> EntriesAsync(CancellationToken cancellation)
    {
        await reader.RefreshAsync(cancellation);
        return await Task.Run(
            () =>
            {
                var current = reader.Current;
                if (_entries is { } kept && ReferenceEquals(kept.Of, current)) return kept.Entries;
                var entries = Entries(current.Codebook);
                _entries = (current, entries);
                return entries;
            },
            cancellation);
    }

    private static IReadOnlyList<CodebookEntry> Entries(Codebook codebook) =>
    [
        .. codebook.Actors.Select(actor => new CodebookEntry(
            CodebookEditKind.ActorName, actor.Id, actor.Labels,
            [.. actor.Names.Concat(actor.Aliases).Distinct(StringComparer.Ordinal).Select(name => (name, 0))])),
        .. codebook.Themes.Select(theme => new CodebookEntry(
            CodebookEditKind.ThemeCue, theme.Theme.Id, theme.Theme.Labels,
            [.. theme.Cues.OrderByDescending(cue => cue.Weight).DistinctBy(cue => cue.Phrase).Select(cue => (cue.Phrase, cue.Weight))])),
    ];
}
