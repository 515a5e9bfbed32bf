using System.CommandLine;
using System.Globalization;
using Khitab.Analysis.Corrections;
using Khitab.Analysis.Evaluation;
using Khitab.Analysis.Statements.Decision;

namespace Khitab.Cli.Reading;

/// <summary>
/// <c>train reading MARKS --texts FOLDER --sources FILE [--also FOLDER] [--corrections FILE --corrected PATH] [--out FILE]
/// [--families]</c>: learns which proposals are statements, and prints how well that goes on newspapers left out; with corrections,
/// without them too.
/// </summary>
internal static class TrainReadingCommand
{
    private const int Folds = 4;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var marks = new Argument<string>("MARKS") { Description = "Marked articles, one JSON object a line." };
        var texts = new Option<string>("--texts") { Description = "Their texts as ID.txt.", HelpName = "FOLDER", Required = true };
        var sources = new Option<string>("--sources")
        {
            Description = "Their newspapers: id, tab, newspaper.",
            HelpName = "FILE",
            Required = true,
        };
        var also = new Option<string[]>("--also")
        {
            Description = "Folders with marks.jsonl, sources.tsv and texts to learn from and not to measure on.",
            HelpName = "FOLDER",
        };
        var judged = new Option<string?>("--judged")
        {
            Description = "A folder with judged.jsonl and texts: single statements judged right or wrong, to learn from.",
            HelpName = "FOLDER",
        };
        var corrections = new Option<string?>("--corrections")
        {
            Description = "What people corrected (corrections.csv): statements accepted, rejected, corrected and added, to learn from.",
            HelpName = "FILE",
        };
        var corrected = new Option<string[]>("--corrected")
        {
            Description = "The articles that they corrected, as they were imported: files, folders, zips.",
            HelpName = "PATH",
        };
        var output = OutputOption.Optional("--out", "The model to write.");
        var families = new Option<bool>("--families") { Description = "Print what each family of features is worth." };
        var command = new Command("reading", "Learn the decision on statements from marked articles.")
        {
            marks, texts, sources, also, judged, corrections, corrected, output, families,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(corrections) is not null && (result.GetValue(corrected) ?? []).Length == 0)
                result.AddError("--corrections needs the articles that were corrected: --corrected PATH.");
        });
        command.SetAction(parsed =>
        {
            string[] read = [parsed.GetValue(marks)!, parsed.GetValue(texts)!, parsed.GetValue(sources)!, .. parsed.GetValue(also) ?? []];
            return NerCommands.Guarded(read[0], Console.Error, () =>
            {
                if (parsed.GetValue(output) is { } written)
                {
                    AtomicFile.Check(
                        written,
                        [
                            .. read, .. parsed.GetValue(corrections) is { } file ? (string[])[file] : [],
                            .. parsed.GetValue(corrected) ?? [],
                        ]);
                }

                Run(
                    Read(read[0], read[1], read[2]),
                    [
                        .. read.Skip(3).SelectMany(f => Read(Path.Combine(f, "marks.jsonl"), f, Path.Combine(f, "sources.tsv")))
                            .Select(a => a with { Measured = false }),
                    ],
                    parsed.GetValue(judged) is { } folder
                        ? TrainingSet.Read(JudgedStatement.Read(Path.Combine(folder, "judged.jsonl")), Articles(folder)) : [],
                    parsed.GetValue(corrections), parsed.GetValue(corrected) ?? [],
                    parsed.GetValue(output), parsed.GetValue(families), Console.Out, Console.Error);
            });
        });
        return command;
    }

    private static List<MarkedExamples> Read(string marksFile, string texts, string sourcesFile)
    {
        var sources = File.ReadLines(sourcesFile).Select(l => l.Split('\t')).Where(l => l.Length > 1)
            .ToDictionary(l => l[0], l => l[1], StringComparer.Ordinal);
        return TrainingSet.Read(MarksFile.Read(marksFile), Articles(texts), sources);
    }

    private static Dictionary<string, Article> Articles(string folder)
    {
        var articles = new Dictionary<string, Article>(StringComparer.Ordinal);
        ReadingOptions.Read([folder], null, TextWriter.Null, a => articles[Path.GetFileNameWithoutExtension(a.File)] = a, default);
        return articles;
    }

    private static void Run(
        List<MarkedExamples> set, List<MarkedExamples> also, List<MarkedExamples> judged, string? corrections, string[] corrected,
        string? outFile, bool families, TextWriter output, TextWriter errors)
    {
        var all = set.SelectMany(s => s.Examples).ToList();
        output.WriteLine(Invariant(
            $"{set.Count} articles, {also.Count} more to learn from; {all.Count} proposals, {all.Count(e => e.Right)} of them right"));
        List<MarkedExamples> marked = [.. set, .. also, .. judged];
        var decided = corrections is null ? [] : ReadCorrections(corrections, corrected, marked, output, errors);
        List<MarkedExamples> everything = [.. marked, .. decided];

        // Both are left out by the same folds, so that what differs is what was learned from.
        var folds = Reading.Folds.Of(everything, Folds);
        if (decided.Count > 0)
        {
            output.WriteLine("without corrections");
            Report(CrossValidation.Run(marked, folds, TrainingSettings.Default), output);
            output.WriteLine("with corrections");
        }

        var validation = CrossValidation.Run(everything, folds, TrainingSettings.Default);
        Report(validation, output);
        if (decided.Count > 0) ReportDecided(validation, output);
        if (families)
        {
            foreach (var family in MarkedExamples.Families)
            {
                output.WriteLine("without " + family);
                Report(CrossValidation.Run([.. everything.Select(e => e.Without(family))], folds, TrainingSettings.Default), output, 0.2);
            }
        }

        if (outFile is not null)
        {
            var model = validation.Model(everything, TrainingSettings.Default);
            AtomicFile.Write(outFile, model.Write);
        }
    }

    private static List<MarkedExamples> ReadCorrections(
        string file, string[] paths, List<MarkedExamples> marked, TextWriter output, TextWriter errors)
    {
        using var reader = File.OpenText(file);
        var read = CorrectionsCsv.Read(reader);
        foreach (var problem in read.Problems) errors.WriteLine(Invariant($"{file}:{problem.Line}: {problem.Fault}"));
        var articles = new Dictionary<string, Article>(StringComparer.Ordinal);
        ReadingOptions.Read(paths, null, errors, a => articles[a.Id] = a);

        // An article that is marked too is left out with its newspaper.
        var sources = marked.GroupBy(m => m.Analyzed.Article.Id, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First().Source, StringComparer.Ordinal);
        var marks = CorrectionMarks.Of(
            read.Corrections, articles, a => sources.GetValueOrDefault(a.Id) ?? a.Outlet ?? "corrected");
        output.WriteLine(Invariant($"corrections: {marks.Accepted} accepted, {marks.Rejected} rejected, {marks.Corrected} corrected, ")
            + Invariant($"{marks.Added} added, {marks.Unused} not used; each counts as a statement of an article marked whole (weight 2)"));
        return [.. TrainingSet.Read(marks.Judged, articles).Select(examples => examples with { IsCorrected = true })];
    }

    // What was decided, by decisions that never saw its newspaper.
    private static void ReportDecided(CrossValidation validation, TextWriter output)
    {
        var candidates = validation.Articles.Where(a => a.Article.IsCorrected)
            .SelectMany(a => a.Candidates.Select(c => (c.Right, P: a.Confidences[c.Candidate]))).ToList();
        foreach (var right in new[] { true, false })
        {
            var some = candidates.Where(c => c.Right == right).ToList();
            output.WriteLine(Invariant($"corrections, {(right ? "right" : "wrong")}: {some.Count} proposed, mean confidence ")
                + Invariant($"{some.Select(c => c.P).DefaultIfEmpty(double.NaN).Average():F3}"));
        }
    }

    private static void Report(CrossValidation validation, TextWriter output, double? only = null)
    {
        foreach (var floor in only is { } one ? [one] : new[] { 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.6 })
        {
            var sum = ReadingScore.Sum(
                [.. Measured(validation).Select(a => ReadingScorer.Score(a.Article.Marks, AsRead(a, VerdictSettings.Default), floor))]);
            output.WriteLine(Invariant($"{floor:F2}  author {Show(sum.AuthorJudgements)}  others {Show(sum.OthersStatements)}  ")
                + Invariant($"holder aside {Show(sum.HolderAside)}  pairs {Show(sum.Pairs)}  ")
                + Invariant($"voice {sum.Voice.Value:F2} modality {sum.Modality.Value:F2}"));
        }

        if (only is not null) return;
        var calibration = ReadingScore.Sum(
            [.. Measured(validation).Select(a => ReadingScorer.Score(a.Article.Marks, AsRead(a, VerdictSettings.Default)))]);
        output.WriteLine(Invariant($"expected calibration error {calibration.CalibrationError:F3}"));
        var asked = validation.Articles.Where(a => a.Article.Judged is not null)
            .SelectMany(a => a.Candidates.Select(
                c => (c.Right, P: a.Confidences[c.Candidate], Author: SecondDecision.IsAuthors(c.Candidate)))).ToList();
        foreach (var author in new[] { true, false })
        {
            output.WriteLine((author ? "judged, author's: " : "judged, others': ") + string.Join("  ", asked.Where(a => a.Author == author)
                .GroupBy(a => Math.Min(7, (int)(a.P * 10))).OrderBy(g => g.Key)
                .Select(g => Invariant($"{g.Key / 10.0:F1}: {g.Count(a => a.Right)}/{g.Count()}"))));
        }

        foreach (var thin in new[] { 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0 })
        {
            var settings = VerdictSettings.Default with { Thin = thin, Noticed = Math.Min(thin, VerdictSettings.Default.Noticed) };
            var sum = ReadingScore.Sum([.. Measured(validation).Select(a => ReadingScorer.Score(a.Article.Marks, AsRead(a, settings)))]);
            output.WriteLine(Invariant($"verdicts from a weight of {thin:F2}: macro F1 {sum.VerdictsMacro:F3}, ")
                + Invariant($"charged right {sum.ChargedRight.Right}/{sum.ChargedRight.All}, found {sum.ChargedFound.Value:F3}, flips {sum.Flips}"));
        }
    }

    private static IEnumerable<DecidedArticle> Measured(CrossValidation validation) =>
        validation.Articles.Where(a => a.Article.Measured);

    private static ArticleReading AsRead(DecidedArticle decided, VerdictSettings verdicts)
    {
        var statements = decided.Candidates.Where(c => decided.Confidences[c.Candidate] >= StatementDecision.Lowest)
            .Select(c => StatementDecision.Of(c.Candidate, decided.Confidences[c.Candidate])).ToList();
        var analyzed = decided.Article.Analyzed;
        var actors = decided.Article.View.Counts.Keys;
        return ArticleReading.Of(
            analyzed.Article.Text, analyzed.Mentions, statements, analyzed.Quotes,
            actors.Select(a => VerdictRule.Of(Party.Actor(a), statements, verdicts)));
    }

    private static string Show(Tally t) => Invariant($"{t.Precision:F2}/{t.Recall:F2}/{t.F1:F3}");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
