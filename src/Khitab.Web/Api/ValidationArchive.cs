using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Khitab.Discourse;
using Khitab.Discourse.Validation;
using Khitab.Feeding.Validations;
using Khitab.Web.State;

namespace Khitab.Web.Api;

/// <summary>
/// A validation as an archive that can be cited: the sample with its inclusion probabilities, what was coded and decided, the results, and
/// how all of it was made.
/// </summary>
public static class ValidationArchive
{
    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>Writes the archive; the same study in the same state gives the same bytes.</summary>
    /// <param name="work">The study.</param>
    /// <param name="results">What it says.</param>
    /// <param name="snapshot">What things are called.</param>
    /// <param name="words">The language of the explanation.</param>
    public static byte[] Of(ValidationWork work, ValidationResults results, CorpusSnapshot snapshot, UiText words)
    {
        var sample = Sample(work, snapshot, words);
        var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, work, "README.md", Explanation(work, results, snapshot, words, sample));
            Add(zip, work, "sample.csv", sample);
            Add(zip, work, "machine.csv", Machine(work, snapshot, words));
            Add(zip, work, "codings.csv", Codings(work, snapshot, words));
            Add(zip, work, "adjudicated.csv", Adjudicated(work, snapshot, words));
            Add(zip, work, "results.json", JsonSerializer.Serialize(new { work.Study, Results = WithIds(results, snapshot) }, Json));
        }

        return bytes.ToArray();
    }

    private static void Add(ZipArchive zip, ValidationWork work, string name, string text)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        // What the archive is made from and not when: it is compared by its bytes.
        entry.LastWriteTime = work.Study.When.Year is >= 1980 and < 2107 ? work.Study.When : new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
        using var to = entry.Open();
        to.Write(Encoding.UTF8.GetBytes(text));
    }

    private static string Sample(ValidationWork work, CorpusSnapshot snapshot, UiText words) => Table(
        [
            "place", "stratum", "found", "stratum_outlet", "stratum_target", "stratum_polarity", "stratum_sure", "population", "drawn",
            "inclusion_probability", "article", "outlet", "outlet_name", "start", "length", "language", "before", "sentence", "after",
            "machine",
        ],
        work.Sentences.Select(s =>
        {
            var stratum = work.Study.Strata[s.Stratum];
            return (IEnumerable<string>)
            [
                Number(s.Place + 1), Number(s.Stratum + 1), stratum.Found ? "1" : "0", stratum.Outlet ?? "*", stratum.Target ?? "*",
                stratum.Polarity is { } p ? Number(p) : "*", stratum.IsSure is { } sure ? (sure ? "1" : "0") : "*",
                Number(stratum.Population), Number(stratum.Sample), stratum.Probability.ToString("R", CultureInfo.InvariantCulture),
                s.Article, s.Outlet, words.OutletOrUnknown(snapshot, s.Outlet), Number(s.Span.Start), Number(s.Span.Length), s.Language,
                s.Before, s.Text, s.After,
                string.Join("; ", s.Machine.Select(Read)),
            ];
        }));

    private static string Read(MachineCoding read) => string.Create(
        CultureInfo.InvariantCulture,
        $"{read.Statement.Holder} > {read.Statement.Target} {read.Statement.Polarity} {read.Statement.Voice} {read.Statement.Modality} ")
        + read.Confidence.ToString("0.###", CultureInfo.InvariantCulture);

    private static string Machine(ValidationWork work, CorpusSnapshot snapshot, UiText words) => Table(
        ["outlet", "target", "target_name", "polarity", "statements"],
        work.Study.Machine.Select(m => (IEnumerable<string>)
            [m.Outlet, m.Target, words.CodedParty(snapshot, m.Target), Number(m.Polarity), Number(m.Count)]));

    private static string Codings(ValidationWork work, CorpusSnapshot snapshot, UiText words) => Table(
        ["place", "coder", "when", .. StatementColumns],
        work.Codings.SelectMany(c => Statements(c.Statements, snapshot, words)
            .Select(s => new[] { Number(c.Place + 1), c.Coder, Moment(c.When) }.Concat(s))));

    private static string Adjudicated(ValidationWork work, CorpusSnapshot snapshot, UiText words)
    {
        var decided = work.Decisions.ToDictionary(d => d.Place);
        return Table(
            ["place", "by", "who", "when", .. StatementColumns],
            CodedSentence.Settled(work.Sentences, work.Codings, work.Decisions).SelectMany(s =>
            {
                var decision = decided.GetValueOrDefault(s.Sentence.Place);
                string[] how = decision is null ? ["agreement", "", ""] : ["decision", decision.Who, Moment(decision.When)];
                return Statements(s.Truth, snapshot, words).Select(t => new[] { Number(s.Sentence.Place + 1) }.Concat(how).Concat(t));
            }));
    }

    private static readonly string[] StatementColumns =
        ["statement", "holder", "holder_name", "target", "target_name", "polarity", "voice", "modality"];

    // A sentence in which there is nothing has one line, numbered 0: that it was coded is worth as much as what was found.
    private static IEnumerable<IEnumerable<string>> Statements(
        IReadOnlyList<StatementCoding> statements, CorpusSnapshot snapshot, UiText words) => statements.Count == 0
        ? [["0", "", "", "", "", "", "", ""]]
        : statements.Select((s, i) => (IEnumerable<string>)
        [
            Number(i + 1), s.Holder, words.CodedParty(snapshot, s.Holder), s.Target, words.CodedParty(snapshot, s.Target),
            Number(s.Polarity), s.Voice.ToString().ToLowerInvariant(), s.Modality.ToString().ToLowerInvariant(),
        ]);

    // Places of articles mean nothing outside this process.
    private static ValidationResults WithIds(ValidationResults results, CorpusSnapshot snapshot) => results with
    {
        Findings =
        [
            .. results.Findings.Select(f => f with { Reruns = [.. f.Reruns.Select(r => r.Rerun == Rerun.WithoutArticle
                && int.TryParse(r.Without, NumberStyles.None, CultureInfo.InvariantCulture, out var place)
                && place < snapshot.Articles.Count ? r with { Without = snapshot.Articles[place].Id } : r)] }),
        ],
    };

    private static string Explanation(
        ValidationWork work, ValidationResults results, CorpusSnapshot snapshot, UiText words, string sample)
    {
        var study = work.Study;
        return string.Format(
            CultureInfo.InvariantCulture, words["validation.readme"],
            study.Title, study.When.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture), study.Id, study.Seed,
            study.Size, study.Population, study.Articles, study.Selection.Length == 0 ? "-" : study.Selection, study.Fingerprint,
            snapshot.Fingerprint, study.Program, study.Codebook, study.Analyser, string.Join(", ", results.Coders), results.Settled,
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sample)))).ReplaceLineEndings("\n");
    }

    private static string Table(IEnumerable<string> headings, IEnumerable<IEnumerable<string>> rows) =>
        Csv.Start + string.Concat(rows.Prepend(headings).Select(Csv.Line));

    private static string Number(int n) => n.ToString(CultureInfo.InvariantCulture);

    private static string Moment(DateTimeOffset when) =>
        when.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
