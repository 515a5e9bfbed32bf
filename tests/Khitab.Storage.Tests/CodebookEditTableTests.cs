using Khitab.Storage.Schemas;
using Khitab.Storage.Tests.Stores;
using Microsoft.EntityFrameworkCore;
using static Khitab.Storage.Tests.Stores.TestStore;

namespace Khitab.Storage.Tests;

/// <summary>A store with the table of before, which nothing ever wrote to, gets the very table that a new one has.</summary>
public class CodebookEditTableTests
{
    [Theory]
    [MemberData(nameof(StoreKinds.Shared), MemberType = typeof(StoreKinds))]
    public async Task A_store_of_before_gets_the_table_of_a_new_one(StoreKind kind)
    {
        await using var store = await OpenAsync(kind);
        await store.Articles.SequenceAsync();
        var made = await ColumnsAsync(store, kind);
        Assert.NotEmpty(made);
        await using (var context = await store.ContextAsync())
        {
            var step = CodebookEditTable.Step;
            foreach (var sql in new[]
            {
                "DROP TABLE codebook_edits", "CREATE TABLE codebook_edits (number bigint, file text)",
                kind == StoreKind.Sqlite ? step.Sqlite : step.Postgres,
            })
                await context.Database.ExecuteAsync(sql, CancellationToken.None);
        }

        Assert.Equal(made, await ColumnsAsync(store, kind));
        var edit = new CodebookEdit(
            Guid.NewGuid(), Corrections.Day, "سعاد", CodebookEditKind.ActorName, "mali", null, "جمهورية مالي", 0, null);
        Assert.True(await store.Edits.AddAsync(edit));
        Assert.False(await store.Edits.AddAsync(edit));
    }

    private static async Task<IReadOnlyList<string>> ColumnsAsync(TestStore store, StoreKind kind)
    {
        await using var context = await store.ContextAsync();
        var sql = kind == StoreKind.Sqlite
            ? """
              SELECT p.name || ' ' || p.type || ' ' || p."notnull" || ' ' || p.pk AS "Value" FROM pragma_table_info('codebook_edits') p
              UNION SELECT name FROM sqlite_master WHERE tbl_name = 'codebook_edits' ORDER BY 1
              """
            : """
              SELECT column_name || ' ' || data_type || ' ' || is_nullable || ' ' || is_identity AS "Value"
              FROM information_schema.columns WHERE table_name = 'codebook_edits'
              UNION SELECT indexdef FROM pg_indexes WHERE tablename = 'codebook_edits' ORDER BY 1
              """;
        return await context.Database.SqlQueryRaw<string>(sql).ToListAsync();
    }
}
