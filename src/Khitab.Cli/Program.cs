using System.CommandLine;
using Khitab.Cli;

var root = new RootCommand("Khitab: who speaks and is spoken of in Arabic news, about what, and for or against whom.") { AnalyzeCommand.Create(), NerCommands.CreateEvaluate(), NerCommands.CreateTrain() };
return await root.Parse(args).InvokeAsync() is var code && root.Parse(args).Errors.Count > 0 ? ExitCodes.WrongUsage : code;
