using Khitab.Storage.Tests.Stores;
using static Khitab.Storage.Tests.Stores.TestStore;

namespace Khitab.Storage.Tests;

/// <summary>What people write cannot be found anew: it must not be lost.</summary>
public class WrittenByPeopleTests
{
    [Theory]
    [MemberData(nameof(StoreKinds.All), MemberType = typeof(StoreKinds))]
    public async Task Corrections_are_kept_in_order_and_can_be_undone_once(StoreKind kind)
    {
        await using var store = await OpenAsync(kind);
        Assert.Empty(await store.Corrections.AllAsync());
        var corrections = Enumerable.Range(0, 5).Select(i => Corrections.New(FormattableString.Invariant($"x-{i}"))).ToList();
        Assert.True(await store.Corrections.AddAsync(corrections[0]));
        Assert.Equal(4, await store.Corrections.AddAsync(corrections));
        Assert.False(await store.Corrections.AddAsync(corrections[2]));
        var undone = Corrections.Day.AddDays(1);
        Assert.True(await store.Corrections.UndoAsync(corrections[1].Id, "علي", undone));
        Assert.False(await store.Corrections.UndoAsync(corrections[1].Id, "زيد", undone.AddDays(1)));
        Assert.False(await store.Corrections.UndoAsync(Guid.NewGuid(), "علي", undone));
        await using var restarted = store.Another();
        var kept = await restarted.Corrections.AllAsync();
        Assert.Equal(corrections.Select(c => c.Subject), kept.Select(c => c.Subject));
        Assert.Equal(corrections[1] with { Undone = undone }, kept[1]);
        Assert.Equal(corrections[3], kept[3]);
        Assert.Equal([KeyValuePair.Create(corrections[1].Id, "علي")], await restarted.Corrections.UndoneByAsync());
    }

    // A store of ten thousand corrections is asked about the one that is new.
    [Theory]
    [MemberData(nameof(StoreKinds.Shared), MemberType = typeof(StoreKinds))]
    public async Task Adding_a_correction_asks_for_no_other(StoreKind kind)
    {
        var asked = new AskedQuestions();
        await using var store = await OpenAsync(kind, asked);
        await store.Corrections.AddAsync(Corrections.New("x-1"));
        asked.Texts.Clear();
        Assert.True(await store.Corrections.AddAsync(Corrections.New("x-2")));
        var selects = asked.Texts.Where(sql => sql.Contains("FROM corrections", StringComparison.Ordinal)).ToList();
        Assert.Contains("WHERE", Assert.Single(selects), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(StoreKinds.All), MemberType = typeof(StoreKinds))]
    public async Task Characters_that_a_database_refuses_do_not_break_a_correction(StoreKind kind)
    {
        await using var store = await OpenAsync(kind);
        await store.Corrections.AddAsync(Corrections.New("a\0b\uD83D") with { Who = "\0" });
        var kept = Assert.Single(await store.Corrections.AllAsync());
        Assert.StartsWith("a", kept.Subject, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(StoreKinds.All), MemberType = typeof(StoreKinds))]
    public async Task A_key_of_a_view_is_given_once(StoreKind kind)
    {
        await using var store = await OpenAsync(kind);
        var view = new SavedView("k1", "/?actor=mali&title=%D9%85", "مالي", "سعاد", Corrections.Day);
        Assert.True(await store.Views.AddAsync(view));
        Assert.True(await store.Views.AddAsync(view));
        Assert.False(await store.Views.AddAsync(view with { Link = "/" }));
        Assert.True(await store.Views.AddAsync(new SavedView("k2", "/?x=1", null, "", Corrections.Day)));
        Assert.Equal(view with { When = view.When.ToUniversalTime() }, await store.Views.FindAsync("k1"));
        Assert.Equal(["k1"], (await store.Views.TitledAsync(10)).Select(v => v.Key));
        Assert.Equal(2, await store.Views.CountAsync());
        Assert.True(await store.Views.RenameAsync("k1", "مالي والجزائر"));
        Assert.False(await store.Views.RenameAsync("k9", "x"));
        await using var restarted = store.Another();
        Assert.Equal(
            view with { Title = "مالي والجزائر", When = view.When.ToUniversalTime() }, await restarted.Views.FindAsync("k1"));
        Assert.True(await store.Views.RemoveAsync("k1"));
        Assert.False(await store.Views.RemoveAsync("k1"));
        Assert.Null(await store.Views.FindAsync("k1"));
    }

    [Theory]
    [MemberData(nameof(StoreKinds.All), MemberType = typeof(StoreKinds))]
    public async Task Edits_of_the_codebook_are_kept_in_their_order_and_turn(StoreKind kind)
    {
        await using var store = await OpenAsync(kind);
        var day = new DateTimeOffset(2026, 3, 1, 7, 30, 0, TimeSpan.Zero);
        CodebookEdit Edit(string? before, string? after) =>
            new(Guid.NewGuid(), day, "سعاد", CodebookEditKind.ThemeCue, "war", before, after, 3, null);
        var edits = new[] { Edit(null, "«حرب» \"أهلية\""), Edit("هدنة", null), Edit("حرب", "اقتتال") };
        foreach (var edit in edits)
        {
            var sequence = await store.Articles.SequenceAsync();
            Assert.True(await store.Edits.AddAsync(edit));
            Assert.False(await store.Edits.AddAsync(edit with { Subject = "peace" }));
            // Whoever follows the store hears of it.
            Assert.True(await store.Articles.SequenceAsync() > sequence);
        }

        Assert.True(await store.Edits.TurnAsync(edits[1].Id, day));
        Assert.False(await store.Edits.TurnAsync(edits[1].Id, day.AddDays(1)));
        Assert.False(await store.Edits.TurnAsync(Guid.NewGuid(), day));
        await using var restarted = kind == StoreKind.Memory ? null : store.Another();
        var kept = (restarted ?? store).Edits;
        Assert.Equal([edits[0], edits[1] with { Undone = day }, edits[2]], await kept.AllAsync());
        Assert.True(await kept.TurnAsync(edits[1].Id, null));
        Assert.Equal(edits, await kept.AllAsync());
    }

    [Theory]
    [MemberData(nameof(StoreKinds.Shared), MemberType = typeof(StoreKinds))]
    public async Task Keys_of_data_protection_lie_in_the_store(StoreKind kind)
    {
        await using var store = await OpenAsync(kind);
        await store.Articles.SequenceAsync();
        await using (var context = await store.ContextAsync())
        {
            context.DataProtectionKeys.Add(new() { FriendlyName = "key", Xml = "<key/>" });
            await context.SaveChangesAsync();
        }

        await using var restarted = store.Another();
        await using var other = await restarted.ContextAsync();
        Assert.Equal("<key/>", Assert.Single(other.DataProtectionKeys).Xml);
    }
}
