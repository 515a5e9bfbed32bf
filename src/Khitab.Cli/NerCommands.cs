using System.CommandLine;
using System.Globalization;
using System.Text;
using Khitab.Analysis.Codebooks;
using Khitab.Analysis.Evaluation;
using Khitab.Text.Sequences;

namespace Khitab.Cli;

/// <summary>
/// <c>evaluate ner FILE.conll</c>, <c>train ner --out FILE [--seed N] [--also FOLDER] DATA_FOLDER</c>, <c>train names --out FILE</c> and
/// <c>train words --out FILE WORDS</c>: how well names are recognised, and how the model is made.
/// </summary>
internal static class NerCommands
{
    /// <summary>Files of a data folder that models are trained on, in this order; the folder may lack some.</summary>
    private static readonly string[] TrainingFiles = ["newsfane-train.conll", "wojood-train.conll", "aqmar.conll"];

    /// <summary>The command <c>evaluate ner</c>.</summary>
    public static Command CreateEvaluate()
    {
        var file = new Argument<string>("FILE") { Description = "A file of words and tags, a blank line between sentences." };
        var model = new Option<string?>("--model") { Description = "A model file to use in place of the built-in one.", HelpName = "FILE" };
        var seen = new Option<string[]>("--seen")
        {
            Description = "A file of words and tags that the model was trained on: names that none of these has are counted apart too.",
            HelpName = "FILE",
        };
        var ner = new Command("ner", "Tag a file; print precision, recall and F1 by class and overall, and tokens a second.")
        {
            file, model, seen,
        };
        ner.SetAction(parsed => Evaluate(
            parsed.GetValue(file)!, parsed.GetValue(model), parsed.GetValue(seen) ?? [], Console.Out, Console.Error));
        return ner;
    }

    /// <summary>The command <c>train</c> with <c>ner</c> and <c>names</c>.</summary>
    public static Command CreateTrain()
    {
        var folder = new Argument<string>("DATA_FOLDER") { Description = "A folder with " + string.Join(", ", TrainingFiles) + "." };
        var output = OutputOption.Required();
        var seed = new Option<int>("--seed")
        {
            Description = "The same seed and data give the same file.",
            HelpName = "N",
            DefaultValueFactory = _ => 1,
        };
        var also = new Option<string[]>("--also")
        {
            Description = "Folders with marks.jsonl and texts: articles whose actors are marked, to learn names from too.",
            HelpName = "FOLDER",
        };
        var ner = new Command("ner", "Train the model of names.") { folder, output, seed, also };
        ner.SetAction(parsed => Train(
            parsed.GetValue(folder)!, parsed.GetValue(also) ?? [], parsed.GetValue(output)!, parsed.GetValue(seed), Console.Error));

        var codebook = new Option<string?>("--codebook")
        {
            Description = "A folder of codebook files laid over the built-in ones.",
            HelpName = "DIR",
        };
        var names = new Command("names", "Write the codebook's names as lists for the model of names.") { codebook, output };
        names.SetAction(parsed => WriteNames(parsed.GetValue(codebook), parsed.GetValue(output)!, Console.Error));

        var list = new Argument<string>("WORDS") { Description = "A file with a word a line." };
        var words = new Command("words", "Write the words that any text is full of for the model of names.") { list, output };
        words.SetAction(parsed => WriteWords(parsed.GetValue(list)!, parsed.GetValue(output)!, Console.Error));
        return new Command("train", "Make what the program is built with.") { ner, names, words, Reading.TrainReadingCommand.Create() };
    }

    /// <summary>Tags a file and prints the figures; the exit status.</summary>
    public static int Evaluate(
        string file, string? modelFile, IReadOnlyList<string> seen, TextWriter output, TextWriter errors) => Guarded(file, errors, () =>
    {
        var model = modelFile is null ? NerModel.Embedded : LoadModel(modelFile);
        using var reader = new StreamReader(file, Encoding.UTF8);
        var before = seen.Select(name => new StreamReader(name, Encoding.UTF8)).ToList();
        var figures = NerEvaluation.Evaluate(model, reader, before);
        foreach (var read in before) read.Dispose();
        output.WriteLine("class  precision  recall     f1  expected  found  right");
        Table(figures.ByClass);
        if (seen.Count > 0)
        {
            output.WriteLine("names that were not seen before");
            Table(figures.UnseenByClass);
        }
        output.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{figures.Tokens} tokens, {figures.TokensPerSecond:F0} tokens a second"));

        void Table(IReadOnlyList<NerCounts> byClass)
        {
            foreach (var (name, kind) in (ReadOnlySpan<(string, EntityClass)>)
                [("PER", EntityClass.Person), ("LOC", EntityClass.Location), ("ORG", EntityClass.Organization)])
                Row(name, byClass[(int)kind]);
            Row("all", byClass.Aggregate((a, b) => a + b));
        }

        void Row(string name, NerCounts counts) => output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-5}  {counts.Precision,9:F4}  {counts.Recall,6:F4}  {counts.F1:F4}  "
            + $"{counts.Expected,7}  {counts.Found,5}  {counts.Right,5}"));
    });

    /// <summary>Trains on the files of a folder and writes the model; the exit status.</summary>
    public static int Train(string folder, IReadOnlyList<string> also, string output, int seed, TextWriter errors) =>
        Guarded(folder, errors, () =>
    {
        var files = TrainingFiles.Select(name => Path.Combine(folder, name)).Where(File.Exists).ToList();
        if (files.Count == 0) throw new FileNotFoundException("none of " + string.Join(", ", TrainingFiles) + " is there");
        AtomicFile.Check(output, [.. files, .. also]);
        var options = new NerTrainingOptions { Seed = seed };
        var readers = files.ConvertAll(file => new StreamReader(file, Encoding.UTF8));
        var news = also.SelectMany(MarkedNewsOf).ToList();
        var model = NerTraining.Train(readers, NerModel.EmbeddedGazetteers(), options, errors.WriteLine, news);
        foreach (var reader in readers) reader.Dispose();
        AtomicFile.Write(output, model.Save);
    });

    private static IEnumerable<MarkedNews> MarkedNewsOf(string folder)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        ReadingOptions.Read([folder], null, TextWriter.Null, a => texts[Path.GetFileNameWithoutExtension(a.File)] = a.Text, default);
        foreach (var marked in MarksFile.Read(Path.Combine(folder, "marks.jsonl")))
        {
            if (texts.TryGetValue(marked.Id, out var text)) yield return new MarkedNews(text, [.. marked.Actors.Select(a => a.Value)]);
        }
    }

    /// <summary>Writes the codebook's names; the exit status.</summary>
    public static int WriteNames(string? codebookFolder, string output, TextWriter errors) => Guarded(output, errors, () =>
    {
        AtomicFile.Check(output, codebookFolder is null ? [] : [codebookFolder]);
        var codebook = CodebookLoader.Load(codebookFolder);
        AtomicFile.Write(output, stream =>
        {
            using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
            NerNameLists.Write(codebook, writer);
        });
    });

    /// <summary>Writes a list of words as the model of names reads it; the exit status.</summary>
    public static int WriteWords(string list, string output, TextWriter errors) => Guarded(list, errors, () =>
    {
        AtomicFile.Check(output, [list]);
        AtomicFile.Write(output, stream => NerTraining.WriteFrequentWords(File.ReadLines(list), stream));
    });

    private static NerModel LoadModel(string file)
    {
        using var stream = File.OpenRead(file);
        return NerModel.Load(stream, NerModel.EmbeddedGazetteers());
    }

    /// <summary>Does the work; the exit status, and a line for the user where a file cannot be read or written.</summary>
    internal static int Guarded(string what, TextWriter errors, Action work)
    {
        try
        {
            work();
            return ExitCodes.Done;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or InvalidDataException or CodebookException)
        {
            // The file and the cause are all that the user needs.
            errors.WriteLine(error is OutputException ? error.Message : $"{what}: {error.Message}");
            return ExitCodes.SomeInputUnread;
        }
    }
}
