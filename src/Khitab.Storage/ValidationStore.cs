using Khitab.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Khitab.Storage;

/// <summary>
/// Keeps validations: studies with their samples, which never change, and what people code and decide, of which the last word counts.
/// </summary>
public sealed class ValidationStore
{
    private readonly StoreAccess _access;

    internal ValidationStore(StoreAccess access) => _access = access;

    /// <summary>Adds a study with its sample; one that is there already, by its id, is left as it is.</summary>
    /// <returns>Whether it was new.</returns>
    public Task<bool> AddAsync(
        ValidationStudy study, IReadOnlyList<SampledSentence> sentences, CancellationToken cancellation = default) =>
        _access.WriteAsync("add validation", async (writing, token) =>
        {
            if (await writing.Context.Set<StoredValidationStudy>().AnyAsync(row => row.Id == study.Id, token)) return false;
            writing.Context.Add(new StoredValidationStudy { Id = study.Id, Content = JsonText.Of(study) });
            writing.Context.AddRange(sentences.Select(
                s => new StoredValidationSentence { Study = study.Id, Place = s.Place, Content = JsonText.Of(s) }));
            return true;
        }, Patience.OfReaders, cancellation);

    /// <summary>All studies, the latest first.</summary>
    public Task<IReadOnlyList<ValidationStudy>> StudiesAsync(CancellationToken cancellation = default) =>
        _access.ReadAsync<IReadOnlyList<ValidationStudy>>("validations", async (context, token) =>
            (await context.Set<StoredValidationStudy>().OrderByDescending(row => row.Number).ToListAsync(token))
            .ConvertAll(row => JsonText.Read<ValidationStudy>(row.Content)), cancellation);

    /// <summary>The study with an id, or null.</summary>
    public Task<ValidationStudy?> FindAsync(Guid id, CancellationToken cancellation = default) =>
        _access.ReadAsync("validation", async (context, token) =>
            await context.Set<StoredValidationStudy>().FirstOrDefaultAsync(row => row.Id == id, token) is { } row
                ? JsonText.Read<ValidationStudy>(row.Content) : null, cancellation);

    /// <summary>Removes a study with its sample and all that was coded and decided in it.</summary>
    /// <returns>Whether it was there.</returns>
    public Task<bool> RemoveAsync(Guid id, CancellationToken cancellation = default) =>
        _access.WriteAsync("remove validation", async (writing, token) =>
        {
            var context = writing.Context;
            if (await context.Set<StoredValidationStudy>().FirstOrDefaultAsync(row => row.Id == id, token) is not { } study) return false;
            context.RemoveRange(await context.Set<StoredValidationDecision>().Where(row => row.Study == id).ToListAsync(token));
            context.RemoveRange(await context.Set<StoredValidationCoding>().Where(row => row.Study == id).ToListAsync(token));
            context.RemoveRange(await context.Set<StoredValidationSentence>().Where(row => row.Study == id).ToListAsync(token));
            context.Remove(study);
            return true;
        }, Patience.OfReaders, cancellation);

    /// <summary>A study's sample in the order of coding.</summary>
    public Task<IReadOnlyList<SampledSentence>> SentencesAsync(Guid study, CancellationToken cancellation = default) =>
        _access.ReadAsync<IReadOnlyList<SampledSentence>>("validation sentences", async (context, token) =>
            (await context.Set<StoredValidationSentence>().Where(row => row.Study == study).OrderBy(row => row.Place).ToListAsync(token))
            .ConvertAll(row => JsonText.Read<SampledSentence>(row.Content)), cancellation);

    /// <summary>Keeps what a coder found in a sentence, in the place of what the coder said of it before.</summary>
    public Task CodeAsync(Guid study, SentenceCoding coding, CancellationToken cancellation = default) =>
        _access.WriteAsync("code", async (writing, token) =>
        {
            // Compared as it is kept: a name may lose characters that a database refuses.
            var coder = PlainText.Of(coding.Coder);
            var set = writing.Context.Set<StoredValidationCoding>();
            var row = await set.FirstOrDefaultAsync(r => r.Study == study && r.Place == coding.Place && r.Coder == coder, token);
            if (row is null)
                set.Add(row = new StoredValidationCoding { Study = study, Place = coding.Place, Coder = coder, Statements = "[]" });
            (row.Statements, row.When) = (JsonText.Of(coding.Statements), coding.When);
            return true;
        }, Patience.OfReaders, cancellation);

    /// <summary>What was coded in a study, by place, then by coder.</summary>
    public Task<IReadOnlyList<SentenceCoding>> CodingsAsync(Guid study, CancellationToken cancellation = default) =>
        _access.ReadAsync<IReadOnlyList<SentenceCoding>>("codings", async (context, token) =>
        [
            .. (await context.Set<StoredValidationCoding>().Where(row => row.Study == study).ToListAsync(token))
                .Select(row => row.ToRecord()).OrderBy(c => c.Place).ThenBy(c => c.Coder, StringComparer.Ordinal),
        ], cancellation);

    /// <summary>Keeps what was decided on a sentence, in the place of what was decided before.</summary>
    public Task DecideAsync(Guid study, SentenceDecision decision, CancellationToken cancellation = default) =>
        _access.WriteAsync("decide", async (writing, token) =>
        {
            var set = writing.Context.Set<StoredValidationDecision>();
            var row = await set.FirstOrDefaultAsync(r => r.Study == study && r.Place == decision.Place, token);
            if (row is null)
                set.Add(row = new StoredValidationDecision { Study = study, Place = decision.Place, Who = "", Statements = "[]" });
            (row.Who, row.Statements, row.When) = (decision.Who, JsonText.Of(decision.Statements), decision.When);
            return true;
        }, Patience.OfReaders, cancellation);

    /// <summary>What was decided in a study, by place.</summary>
    public Task<IReadOnlyList<SentenceDecision>> DecisionsAsync(Guid study, CancellationToken cancellation = default) =>
        _access.ReadAsync<IReadOnlyList<SentenceDecision>>("decisions", async (context, token) =>
            (await context.Set<StoredValidationDecision>().Where(row => row.Study == study).OrderBy(row => row.Place).ToListAsync(token))
            .ConvertAll(row => row.ToRecord()), cancellation);
}
