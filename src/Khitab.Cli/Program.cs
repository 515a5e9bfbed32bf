using System.CommandLine;
using Khitab.Cli;
using Khitab.Cli.Bench;
using Khitab.Cli.Reading;

Console.SetOut(TextWriter.Synchronized(new PlainWriter(Console.Out)));
Console.SetError(TextWriter.Synchronized(new PlainWriter(Console.Error)));
return await RunAsync(args);

/// <summary>The command line's entry point.</summary>
internal static partial class Program
{
    /// <summary>Runs one command line and returns its exit status.</summary>
    internal static async Task<int> RunAsync(string[] arguments)
    {
        var train = NerCommands.CreateTrain();
        train.Subcommands.Add(TrainClassesCommand.Create());
        var root = new RootCommand("Khitab: who speaks and is spoken of in Arabic news, about what, and for or against whom.")
        {
            AnalyzeCommand.Create(),
            PropositionsCommand.Create(),
            ReadCommand.Create(),
            ImportCommand.Create(),
            new Command("evaluate", "Measure against annotated files.") { NerCommands.CreateEvaluate(), EvaluateReadingCommand.Create() },
            train,
            NetworkCommand.Create(),
            BenchCommand.Create(),
        };
        var parsed = root.Parse(arguments);
        var status = await parsed.InvokeAsync();
        return parsed.Errors.Count > 0 ? ExitCodes.WrongUsage : status;
    }
}
