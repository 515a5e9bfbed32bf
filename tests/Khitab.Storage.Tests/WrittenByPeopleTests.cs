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
        Assert.True(await store.Views.RemoveAsync("k1"));
        Assert.False(await store.Views.RemoveAsync("k1"));
        Assert.Null(await store.Views.FindAsync("k1"));
    }

    [Theory]
    [MemberData(nameof(StoreKinds.All), MemberType = typeof(StoreKinds))]
    public async Task A_file_of_the_codebook_keeps_its_history(StoreKind kind)
    {
        await using var store = await OpenAsync(kind);
        CodebookEdit Edit(string file, string text) => new(file, text, "سعاد", Corrections.Day);
        Assert.True(await store.Edits.AddAsync(Edit("actors/mine.yaml", "a: 1\n")));
        Assert.False(await store.Edits.AddAsync(Edit("actors/mine.yaml", "a: 1\n")));
        Assert.True(await store.Edits.AddAsync(Edit("actors/mine.yaml", "a: 2\n")));
        Assert.True(await store.Edits.AddAsync(Edit("themes.yaml", "")));
        var current = await store.Edits.CurrentAsync();
        Assert.Equal(["actors/mine.yaml", "themes.yaml"], current.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("a: 2\n", current["actors/mine.yaml"].Text);
        Assert.Equal(["a: 2\n", "a: 1\n"], (await store.Edits.HistoryAsync("actors/mine.yaml")).Select(e => e.Text));
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
