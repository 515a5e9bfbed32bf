using Khitab.Storage.Schemas;
using Khitab.Storage.Tests.Stores;
using Microsoft.EntityFrameworkCore;
using static Khitab.Storage.Tests.Stores.TestStore;

namespace Khitab.Storage.Tests;

/// <summary>A store outlives the program that wrote it: older ones are brought up to date, newer ones left alone.</summary>
public class SchemaTests
{
    private static readonly SchemaStep Notes = Step("CREATE TABLE notes (text text)");
    private static readonly SchemaStep First = Step("INSERT INTO notes VALUES ('first')");

    [Theory]
    [MemberData(nameof(StoreKinds.Shared), MemberType = typeof(StoreKinds))]
    public async Task A_store_of_an_older_version_is_brought_up_to_date_once_and_keeps_what_it_has(StoreKind kind)
    {
        await using var old = await OpenAsync(kind);
        var articles = Corpora.Random(new Random(1), 4);
        await old.Articles.AddAsync(articles, new("c", "a"));
        for (var start = 0; start < 2; start++)
        {
            await using var later = old.Another(StoreSchema.Current.Then(Notes, First));
            AssertSame(articles, await later.AllAsync());
            Assert.Equal(
                (StoreSchema.Current.Version + 2L, 1L),
                (await NumberAsync(later, "SELECT \"schema\" FROM store"), await NumberAsync(later, "SELECT count(*) FROM notes")));
        }
    }

    [Theory]
    [MemberData(nameof(StoreKinds.Shared), MemberType = typeof(StoreKinds))]
    public async Task Processes_that_start_at_once_bring_a_store_up_to_date_once(StoreKind kind)
    {
        await using var old = await OpenAsync(kind);
        await old.Articles.SequenceAsync();
        var later = Enumerable.Range(0, 3).Select(_ => old.Another(StoreSchema.Current.Then(Notes, First))).ToList();
        await Task.WhenAll(later.Select(store => Task.Run(() => store.Articles.SequenceAsync())));
        Assert.Equal(1, await NumberAsync(later[0], "SELECT count(*) FROM notes"));
        foreach (var store in later) await store.DisposeAsync();
    }

    [Theory]
    [MemberData(nameof(StoreKinds.Shared), MemberType = typeof(StoreKinds))]
    public async Task A_step_that_fails_leaves_the_older_version(StoreKind kind)
    {
        await using var old = await OpenAsync(kind);
        await old.Articles.AddAsync([Corpora.Bare("b")], new("c", "a"));
        await using var broken = old.Another(StoreSchema.Current.Then(Notes, Step("INSERT INTO nowhere VALUES (1)")));
        await Assert.ThrowsAnyAsync<Exception>(() => broken.Articles.IdsAsync());
        await using var again = old.Another();
        Assert.Equal(["b"], await again.Articles.IdsAsync());
        Assert.Equal(StoreSchema.Current.Version, await NumberAsync(again, "SELECT \"schema\" FROM store"));
    }

    [Theory]
    [MemberData(nameof(StoreKinds.Shared), MemberType = typeof(StoreKinds))]
    public async Task A_store_of_a_newer_version_is_refused_and_not_touched(StoreKind kind)
    {
        await using var newer = await OpenAsync(kind);
        await using (var context = await newer.ContextAsync())
        {
            await newer.Articles.SequenceAsync();
            await context.Database.ExecuteAsync("UPDATE store SET \"schema\" = 99", CancellationToken.None);
        }

        await using var store = newer.Another();
        var error = await Assert.ThrowsAsync<StoreException>(() => store.Articles.IdsAsync());
        Assert.Contains("version 99", error.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<StoreException>(() => store.Articles.AddAsync([Corpora.Bare("b")], new("c", "a")));

        // The application starts all the same, and can say so.
        await store.StartAsync();
        Assert.Equal(99, await NumberAsync(newer, "SELECT \"schema\" FROM store"));
    }

    [Fact]
    public async Task A_file_that_is_no_store_is_refused_by_its_name()
    {
        var file = Path.Combine(Folder.FullName, "letter.txt");
        await File.WriteAllTextAsync(file, new string('x', 5_000));
        await using var store = OpenFile(file);
        var error = await Assert.ThrowsAsync<StoreException>(() => store.Articles.IdsAsync());
        Assert.Contains("letter.txt", error.Message, StringComparison.Ordinal);
        Assert.Equal(5_000, (await File.ReadAllTextAsync(file)).Length);
        await using var nowhere = OpenFile(Path.Combine(Folder.FullName, "no", "folder.khitab"));
        Assert.Contains(
            "folder.khitab", (await Assert.ThrowsAsync<StoreException>(() => nowhere.Articles.IdsAsync())).Message, StringComparison.Ordinal);
    }

    private static SchemaStep Step(string sql) => new(sql, sql);

    private static async Task<long> NumberAsync(TestStore store, string sql)
    {
        await using var context = await store.ContextAsync();
        return Convert.ToInt64(
            await context.Database.ScalarAsync(sql, CancellationToken.None), System.Globalization.CultureInfo.InvariantCulture);
    }
}
