using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Khitab.Analysis.Evaluation;

namespace Khitab.Cli.Reading;

/// <summary>The figures of a reading in the words and the form of the marks' own script, and beside them where they come from.</summary>
/// <param name="All">All articles together.</param>
/// <param name="BySource">Each newspaper's articles, or empty.</param>
internal sealed record ReadingReport(ReadingScore All, IReadOnlyList<KeyValuePair<string, ReadingScore>> BySource)
{
    private const int NameWidth = 28;

    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The report of articles' scores by their ids.</summary>
    /// <param name="scores">Each article's score.</param>
    /// <param name="sources">Each article's newspaper, or null where it isn't asked for.</param>
    public static ReadingReport Of(
        IReadOnlyList<KeyValuePair<string, ReadingScore>> scores, IReadOnlyDictionary<string, string>? sources) => new(
            ReadingScore.Sum([.. scores.Select(s => s.Value)]),
            sources is null
                ? []
                : [.. scores.GroupBy(s => sources.GetValueOrDefault(s.Key, "unknown"), s => s.Value, StringComparer.Ordinal)
                    .OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => KeyValuePair.Create(g.Key, ReadingScore.Sum([.. g])))]);

    /// <summary>Prints the figures; the lines to «total» are the script's own.</summary>
    public void Print(TextWriter output)
    {
        Line($"articles {All.Articles}");
        Line($"{"",NameWidth}precision  recall      F1   (marked, read)");
        foreach (var (name, tally) in Measures(All)) Row(name, tally);
        foreach (var kind in All.VerdictKinds) Row($"verdict {Lower(kind),-20}", All.OfVerdict(kind));
        var undecided = All.Verdicts.Count(v => v.Read == Model.VerdictKind.Undecided);
        Line($"verdicts macro F1 {F(All.VerdictsMacro)}, charged ones found {Rounded(All.ChargedFound)}, signs flipped {All.Flips}, "
            + $"undecided {undecided} of {All.Verdicts.Count}");
        Line($"of statements found: voice right {Rounded(All.Voice)}, modality right {Rounded(All.Modality)}; "
            + $"actors recall {Rounded(All.Actors)}");
        Line($"total {F(ExactDecimals.Round(All.Total, 4))}");

        Line("");
        Line($"{"statements by sign and kind",-NameWidth}precision  recall      F1   (marked, read)");
        foreach (var (name, tally) in Parts(All)) Row(name, tally);
        Line($"expected calibration error {F(All.CalibrationError)} over {All.Judged.Count} statements");
        foreach (var bin in Calibration.InBins(All.Judged))
        {
            Line($"  from {ExactDecimals.Write(bin.From, 1)}: {bin.Count,6} statements, confidence {F(bin.Confidence)}, "
                + $"right {F(bin.Right)}");
        }

        if (BySource.Count == 0) return;
        Line("");
        Line($"{"by source, F1",-NameWidth}articles  author  others   pairs  quotes extents verdicts  actors   total");
        foreach (var (source, s) in BySource)
        {
            Line($"{source,-NameWidth}{s.Articles,8}{F(s.AuthorJudgements.F1),8}{F(s.OthersStatements.F1),8}{F(s.Pairs.F1),8}"
                + $"{F(s.Quotations.F1),8}{F(s.Extents.F1),8}{F(s.VerdictsMacro),9}{F(s.Actors.Value),8}{F(s.Total),8}");
        }

        void Row(string name, Tally tally) => Line(
            $"{name,-NameWidth}{F(tally.Precision),9}{F(tally.Recall),8}{F(tally.F1),8}   ({tally.Marked}, {tally.Read})");

        void Line(string line) => output.WriteLine(line);
    }

    /// <summary>The figures as JSON: the script's own, and then the calibration and the parts.</summary>
    public string ToJson()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            Figures(json, All);
            json.WriteNumber("calibration error", ExactDecimals.Round(All.CalibrationError, 4));
            json.WriteStartObject("parts");
            foreach (var (name, tally) in Parts(All))
            {
                json.WriteStartObject(name);
                json.WriteNumber("precision", ExactDecimals.Round(tally.Precision, 4));
                json.WriteNumber("recall", ExactDecimals.Round(tally.Recall, 4));
                json.WriteNumber("F1", ExactDecimals.Round(tally.F1, 4));
                json.WriteEndObject();
            }

            json.WriteEndObject();
            if (BySource.Count > 0)
            {
                json.WriteStartObject("sources");
                foreach (var (source, score) in BySource)
                {
                    json.WriteStartObject(source);
                    Figures(json, score);
                    json.WriteEndObject();
                }

                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    private static void Figures(Utf8JsonWriter json, ReadingScore score)
    {
        json.WriteNumber("articles", score.Articles);
        foreach (var (name, tally) in Measures(score)) json.WriteNumber(name, ExactDecimals.Round(tally.F1, 4));
        json.WriteNumber("verdicts macro F1", ExactDecimals.Round(score.VerdictsMacro, 4));
        json.WriteNumber("charged verdicts found", ExactDecimals.Round(score.ChargedFound.Value, 4));
        json.WriteNumber("flips", score.Flips);
        json.WriteNumber("voice", ExactDecimals.Round(score.Voice.Value, 4));
        json.WriteNumber("modality", ExactDecimals.Round(score.Modality.Value, 4));
        json.WriteNumber("actors recall", ExactDecimals.Round(score.Actors.Value, 4));
        json.WriteNumber("total", ExactDecimals.Round(score.Total, 4));
    }

    private static IEnumerable<(string Name, Tally Tally)> Measures(ReadingScore score) =>
    [
        ("author's judgements", score.AuthorJudgements),
        ("others' statements", score.OthersStatements),
        ("statements, holder aside", score.HolderAside),
        ("pairs of actors", score.Pairs),
        ("quotations", score.Quotations),
        ("quotations, speaker aside", score.Extents),
    ];

    private static IEnumerable<(string Name, Tally Tally)> Parts(ReadingScore score) =>
    [
        ("for", score.BySign.For),
        ("against", score.BySign.Against),
        ("evaluations", score.ByKind.Evaluations),
        ("acts", score.ByKind.Acts),
    ];

    private static string F(double value) => ExactDecimals.Write(value, 3);

    // The script prints these from what it has rounded before.
    private static string Rounded(Share share) => F(ExactDecimals.Round(share.Value, 4));

    private static string Lower<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();
}
