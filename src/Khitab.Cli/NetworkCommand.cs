using System.CommandLine;
using System.Globalization;
using System.Text;
using Khitab.Corpus;
using Khitab.Discourse;

namespace Khitab.Cli;

/// <summary>
/// <c>network STATEMENTS --type T [--normalize N] [--duplicates D] --out FILE</c>: the network of a file of coded statements, for programs
/// that draw and measure networks.
/// </summary>
internal static class NetworkCommand
{
    private static readonly Dictionary<string, CodedNetworkType> Types = new(StringComparer.Ordinal)
    {
        ["congruence"] = CodedNetworkType.Congruence,
        ["conflict"] = CodedNetworkType.Conflict,
        ["subtract"] = CodedNetworkType.Subtract,
        ["two-mode"] = CodedNetworkType.TwoMode,
    };

    private static readonly Dictionary<string, CodedNormalization> Normalizations =
        Enum.GetValues<CodedNormalization>().ToDictionary(n => n.ToString().ToLowerInvariant(), StringComparer.Ordinal);

    private static readonly Dictionary<string, CodedDuplicates> Spans =
        Enum.GetValues<CodedDuplicates>().ToDictionary(d => d.ToString().ToLowerInvariant(), StringComparer.Ordinal);

    private static readonly Dictionary<string, Action<GraphFile, TextWriter>> Writers = new(StringComparer.OrdinalIgnoreCase)
    {
        [".graphml"] = GraphMlWriter.Write,
        [".gexf"] = GexfWriter.Write,
        [".csv"] = EdgeCsvWriter.Write,
    };

    public static Command Create()
    {
        var file = new Argument<string>("STATEMENTS")
        {
            Description =
                "A table of coded statements with columns of actor, concept and position (and date, document), "
                + "a statements.csv of this program, or a .dna file.",
        };
        var type = Choice(
            "--type",
            "What ties nodes: actors of the same position, of opposite ones, the difference of both; "
            + "or actors and concepts. Default: congruence.",
            Types.Keys);
        var normalize = Choice(
            "--normalize",
            "What weights are divided by; activity and prominence go with two-mode only, "
            + "average, jaccard and cosine with the others. Default: none.",
            Normalizations.Keys);
        var duplicates = Choice(
            "--duplicates",
            "Keep all statements, or only the first of an actor, concept and position within a document, "
            + "week, month or year. Default: keep.",
            Spans.Keys);
        var positions = Choice(
            "--positions",
            "Whether positions count. Default: use, and in two-mode statements for less statements against; but plain two-mode sums all.",
            ["use", "ignore"]);
        var actor = new Option<string?>("--actor")
        {
            Description = "The column or variable of the actor. Default: actor, organization, holder and the like.",
            HelpName = "NAME",
        };
        var concept = new Option<string?>("--concept")
        {
            Description = "The column or variable of the concept. Default: concept, target and the like.",
            HelpName = "NAME",
        };
        var qualifier = new Option<string?>("--position")
        {
            Description =
                "The column or variable of the position: yes or no, or a whole number. Default: agreement, polarity and the like.",
            HelpName = "NAME",
        };
        var output = new Option<string>("--out")
        {
            Description = "The file to write: its extension says how.",
            HelpName = "FILE.graphml|.gexf|.csv",
            Required = true,
        };
        output.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && !Writers.ContainsKey(Path.GetExtension(result.Tokens[0].Value)))
            {
                result.AddError($"--out: expected a file in {string.Join(", ", Writers.Keys)}, not {result.Tokens[0].Value}");
            }
        });
        var command = new Command(
            "network", "Build the discourse network of coded statements; print its nodes, edges and the sum of its matrix.")
        {
            file, type, normalize, duplicates, positions, actor, concept, qualifier, output,
        };
        command.Validators.Add(result =>
        {
            if (Options(
                result.GetValue(type), result.GetValue(normalize), result.GetValue(duplicates), result.GetValue(positions)).IsPossible)
            {
                return;
            }

            result.AddError(
                "--type, --normalize and --positions do not go together: activity and prominence are for two-mode, "
                + "average, jaccard and cosine for the others; conflict and subtract need positions");
        });
        command.SetAction(parsed => Run(
            parsed.GetValue(file)!,
            Options(parsed.GetValue(type), parsed.GetValue(normalize), parsed.GetValue(duplicates), parsed.GetValue(positions)),
            new CodedColumns(parsed.GetValue(actor), parsed.GetValue(concept), parsed.GetValue(qualifier)),
            parsed.GetValue(output)!,
            Console.Out,
            Console.Error));
        return command;
    }

    /// <summary>Runs the command and returns the exit status.</summary>
    public static int Run(
        string file, CodedNetworkOptions options, CodedColumns columns, string output, TextWriter written, TextWriter errors)
    {
        CodedNetwork network;
        int unread;
        try
        {
            var statements = Read(file, columns);
            foreach (var problem in statements.Problems ?? []) errors.WriteLine($"{file}, {problem}");
            if (statements.LeftOut > 0)
            {
                errors.WriteLine(
                    string.Create(CultureInfo.InvariantCulture, $"{file}: {statements.LeftOut} positions that are only ascribed left out"));
            }

            if (statements.WithoutDay > 0)
            {
                errors.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{file}: {statements.WithoutDay} dates that cannot be read; their statements have no day "
                    + $"(expected 2025-02-17 or 17/02/2025)"));
            }

            unread = statements.Problems?.Count ?? 0;
            network = CodedNetwork.Of(statements, options);
        }
        catch (Exception error) when (error is CodedFileException or IOException or UnauthorizedAccessException)
        {
            errors.WriteLine($"{file}: {error.Message}");
            return ExitCodes.SomeInputUnread;
        }

        try
        {
            // Without a byte order mark, spreadsheets show Arabic as garbage.
            var extension = Path.GetExtension(output);
            using var text = new StreamWriter(
                output, append: false,
                new UTF8Encoding(encoderShouldEmitUTF8Identifier: extension.Equals(".csv", StringComparison.OrdinalIgnoreCase)));
            Writers[extension](network.ToGraph(Path.GetFileNameWithoutExtension(file)), text);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            errors.WriteLine($"{output}: {error.Message}");
            return ExitCodes.SomeInputUnread;
        }

        written.WriteLine(string.Create(CultureInfo.InvariantCulture, $"nodes {network.NodeCount}"));
        written.WriteLine(string.Create(CultureInfo.InvariantCulture, $"edges {network.Edges().Count()}"));
        written.WriteLine(string.Create(CultureInfo.InvariantCulture, $"matrix sum {network.MatrixSum:0.######}"));
        return unread > 0 ? ExitCodes.SomeInputUnread : ExitCodes.Done;
    }

    private static CodedStatements Read(string file, CodedColumns columns)
    {
        if (Path.GetExtension(file).Equals(".dna", StringComparison.OrdinalIgnoreCase)) return DnaFile.Read(file, columns);

        // Spreadsheets save tables in the machine's own encoding or in UTF-16.
        if (!TextDecoder.TryDecode(File.ReadAllBytes(file), out var text, out var cause)) throw new CodedFileException(cause!);
        return CodedTable.Read(new StringReader(text), columns);
    }

    // An unknown value is reported elsewhere.
    private static CodedNetworkOptions Options(string? type, string? normalize, string? duplicates, string? positions) => new(
        Types.GetValueOrDefault(type ?? ""),
        Normalizations.GetValueOrDefault(normalize ?? ""),
        Spans.GetValueOrDefault(duplicates ?? ""),
        positions is null ? null : positions == "use");

    private static Option<string?> Choice(string name, string description, IEnumerable<string> values)
    {
        var option = new Option<string?>(name) { Description = description };
        option.AcceptOnlyFromAmong([.. values]);
        return option;
    }
}
