using System.CommandLine;
using Khitab.Text.Sequences;

namespace Khitab.Cli;

/// <summary><c>train classes --out FILE PATH...</c>: learns from unmarked articles which words stand in the same surroundings.</summary>
internal static class TrainClassesCommand
{
    public static Command Create()
    {
        var paths = ReadingOptions.Paths();
        var output = OutputOption.Required();
        var command = new Command("classes", "Learn classes of words from unmarked articles for the model of names.") { paths, output };
        command.SetAction((parsed, cancellation) =>
            Task.Run(() => Run(parsed.GetValue(paths)!, parsed.GetValue(output)!, Console.Error, cancellation)));
        return command;
    }

    /// <summary>Learns the classes and writes them; the exit status.</summary>
    public static int Run(IReadOnlyList<string> paths, string output, TextWriter errors, CancellationToken cancellation = default) =>
        NerCommands.Guarded(output, errors, () =>
        {
            AtomicFile.Check(output, paths);
            var training = new WordClassTraining();
            ReadingOptions.Read(paths, mapping: null, errors, article => training.Add(article.Text), cancellation);
            AtomicFile.Write(output, stream => training.Save(stream, errors.WriteLine));
        });
}
