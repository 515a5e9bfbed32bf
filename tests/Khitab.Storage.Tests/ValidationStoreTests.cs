using Khitab.Storage.Schemas;
using Khitab.Storage.Tests.Stores;
using Microsoft.EntityFrameworkCore;
using static Khitab.Storage.Tests.Stores.TestStore;

namespace Khitab.Storage.Tests;

/// <summary>Weeks of coding lie in these tables.</summary>
public class ValidationStoreTests
{
    private static readonly DateTimeOffset Day = new(2026, 3, 1, 10, 30, 0, TimeSpan.Zero);
    private static readonly StatementCoding Said = new("author", "actor:mali", -1, Voice.Direct, Modality.Denied);

    private static readonly string[] Tables =
        ["validation_studies", "validation_sentences", "validation_codings", "validation_decisions"];

    [Theory]
    [MemberData(nameof(StoreKinds.All), MemberType = typeof(StoreKinds))]
    public async Task A_study_is_kept_with_its_sample_and_what_was_coded_last(StoreKind kind)
    {
        await using var store = await OpenAsync(kind);
        var (study, sentences) = (Study("أولى"), Sentences());
        Assert.True(await store.Validations.AddAsync(study, sentences));
        Assert.False(await store.Validations.AddAsync(study with { Title = "أخرى" }, sentences));
        var other = Study("ثانية");
        Assert.True(await store.Validations.AddAsync(other, sentences));

        await store.Validations.CodeAsync(study.Id, new SentenceCoding(1, "سعاد\0", [], Day));
        await store.Validations.CodeAsync(study.Id, new SentenceCoding(0, "زيد", [], Day));
        await store.Validations.CodeAsync(study.Id, new SentenceCoding(1, "سعاد\0", [Said], Day.AddHours(1)));
        await store.Validations.CodeAsync(other.Id, new SentenceCoding(1, "سعاد", [], Day));
        await store.Validations.DecideAsync(study.Id, new SentenceDecision(1, "ليلى", [Said, Said], Day));
        await store.Validations.DecideAsync(study.Id, new SentenceDecision(1, "علي", [Said], Day.AddHours(2)));

        await using var restarted = kind == StoreKind.Memory ? null : store.Another();
        var kept = (restarted ?? store).Validations;
        AssertSame<IReadOnlyList<ValidationStudy>>([other, study], await kept.StudiesAsync());
        AssertSame(study, await kept.FindAsync(study.Id));
        Assert.Null(await kept.FindAsync(Guid.NewGuid()));
        AssertSame(sentences, await kept.SentencesAsync(study.Id));
        AssertSame<IReadOnlyList<SentenceCoding>>(
            [new SentenceCoding(0, "زيد", [], Day), new SentenceCoding(1, "سعاد", [Said], Day.AddHours(1))],
            await kept.CodingsAsync(study.Id));
        AssertSame<IReadOnlyList<SentenceDecision>>(
            [new SentenceDecision(1, "علي", [Said], Day.AddHours(2))], await kept.DecisionsAsync(study.Id));

        Assert.Single(await kept.CodingsAsync(other.Id));
        Assert.Empty(await kept.DecisionsAsync(other.Id));
    }

    // A store that was there before validations gets the very tables that a new one has.
    [Theory]
    [MemberData(nameof(StoreKinds.Shared), MemberType = typeof(StoreKinds))]
    public async Task A_store_of_the_version_before_gets_the_tables_and_keeps_what_it_has(StoreKind kind)
    {
        await using var old = await OpenAsync(kind);
        await old.Articles.AddAsync([Corpora.Bare("b")], new("c", "a"));
        var made = await ColumnsAsync(old, kind);
        await using (var context = await old.ContextAsync())
        {
            foreach (var table in Tables) await context.Database.ExecuteAsync($"DROP TABLE {table}", CancellationToken.None);
            await context.Database.ExecuteAsync("UPDATE store SET \"schema\" = 2", CancellationToken.None);
        }

        // The steps after it change other tables, which have them already.
        await using var later = old.Another(new StoreSchema(CareStep.Step, ValidationTables.Step));
        Assert.True(await later.Validations.AddAsync(Study("بعد"), Sentences()));
        Assert.Equal(["b"], await later.Articles.IdsAsync());
        Assert.Equal(made, await ColumnsAsync(later, kind));
        Assert.NotEmpty(made);
        Assert.True(StoreSchema.Current.Version >= 3);
    }

    private static ValidationStudy Study(string title) => new(
        Guid.NewGuid(), title, Day, -7, "?actor=mali", "ab12", "0.1.0", "c", "a", 3,
        [new SampleStratum(true, "o", "actor:mali", -1, null, 40, 2), new SampleStratum(false, null, null, null, null, 90, 3)],
        [new MachineTotal("", "actor:mali", 1, 12)]);

    private static IReadOnlyList<SampledSentence> Sentences() =>
    [
        .. Enumerable.Range(0, 3).Select(place => new SampledSentence(
            place, place % 2, "a1b2", "", new TextSpan(3, 9), "ar", "", "«جملة» \"فيها\" <وسم>\u2028", "بعدها", ["actor:mali"],
            [new MachineCoding(Said, 0.7)])),
    ];

    private static async Task<IReadOnlyList<string>> ColumnsAsync(TestStore store, StoreKind kind)
    {
        await using var context = await store.ContextAsync();
        var sql = kind == StoreKind.Sqlite
            ? """
              SELECT m.name || ' ' || p.name || ' ' || p.type || ' ' || p."notnull" || ' ' || p.pk AS "Value"
              FROM sqlite_master m JOIN pragma_table_info(m.name) p WHERE m.name LIKE 'validation%' ORDER BY 1
              """
            : """
              SELECT table_name || ' ' || column_name || ' ' || data_type || ' ' || is_nullable || ' ' || is_identity AS "Value"
              FROM information_schema.columns WHERE table_name LIKE 'validation%' ORDER BY 1
              """;
        return await context.Database.SqlQueryRaw<string>(sql).ToListAsync();
    }
}
