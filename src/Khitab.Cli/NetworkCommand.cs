using System.CommandLine;
using Khitab.Coded;
using Khitab.Corpus.Records;
using Khitab.Discourse;

namespace Khitab.Cli;

/// <summary>
/// <c>network STATEMENTS --type T [--normalize N] [--duplicates D] --out FILE</c>: the network of a file of coded statements, for programs
/// that draw and measure networks.
/// </summary>
internal static class NetworkCommand
{
    private static readonly Dictionary<string, NetworkKind> Types = new(StringComparer.Ordinal)
    {
        ["congruence"] = NetworkKind.Congruence,
        ["conflict"] = NetworkKind.Conflict,
        ["subtract"] = NetworkKind.Subtract,
        ["two-mode"] = NetworkKind.TwoMode,
        ["signed"] = NetworkKind.Signed,
        ["co-mention"] = NetworkKind.CoMention,
    };

    private static readonly Dictionary<string, Normalization> Normalizations = Named<Normalization>();
    private static readonly Dictionary<string, Duplicates> Spans = Named<Duplicates>();
    private static readonly Dictionary<string, Kernel> Kernels = Named<Kernel>();
    private static readonly Dictionary<string, WindowUnit> Units = Named<WindowUnit>();

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
            "What ties nodes: actors of the same position, of opposite ones, the difference of both; actors and concepts; "
            + "actors by their statements on one another, or by the documents in which both speak. Default: congruence.",
            Types.Keys);
        var normalize = Choice(
            "--normalize",
            "What weights are divided by; activity and prominence go with two-mode only, "
            + "average, jaccard and cosine with the others. Default: none.",
            Normalizations.Keys);
        var duplicates = Choice(
            "--duplicates",
            "Keep all statements, or only the first of an actor, concept and position within a document, "
            + "week, month, year or all the time. Default: keep.",
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
        var map = ReadingOptions.Map();
        var mapping = ReadingOptions.Mapping();
        var least = new Option<double?>("--least")
        {
            Description = "The least weight of an edge, whatever its sign. Default: none.",
            HelpName = "WEIGHT",
        };
        var backbone = new Option<double?>("--backbone")
        {
            Description =
                "Keep only edges that are heavier than chance would have them (disparity filter): the significance, 0.05 for example.",
            HelpName = "P",
        };
        var conceptBackbone = new Option<bool>("--concept-backbone")
        {
            Description = "Also print the concepts in the order in which the network of actors can do without them, with what is lost.",
        };
        var polarisation = new Option<int?>("--polarisation")
        {
            Description = "Also print how far actors part into K clusters that agree inside and disagree with one another.",
            HelpName = "K",
        };
        var balance = new Option<bool>("--balance")
        {
            Description = "Also print the share of balanced triangles; with signed and subtract.",
        };
        var window = new Option<int?>("--window")
        {
            Description = "A network for each place of a window of so many days or statements; FILE gets the first day in its name.",
            HelpName = "N",
        };
        var step = new Option<int?>("--step") { Description = "How far the window moves on. Default: its size.", HelpName = "N" };
        var unit = Choice("--unit", "What window and step are counted in. Default: days.", Units.Keys);
        var kernel = Choice(
            "--kernel", "How much statements count by their distance from the window's middle. Default: uniform.", Kernels.Keys);
        var gexf = Choice("--gexf", "The version of GEXF; 1.2 for programs that read no newer one. Default: 1.3.", ["1.3", "1.2"]);
        var output = OutputOption.Required("FILE.graphml|.gexf|.csv", "The file to write: its extension says how.");
        output.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && !NetworkRun.Extensions.Contains(Path.GetExtension(result.Tokens[0].Value)))
            {
                result.AddError(
                    $"--out: expected a file in {string.Join(", ", NetworkRun.Extensions)}, not {result.Tokens[0].Value}");
            }
        });
        foreach (var count in (Option<int?>[])[window, step])
        {
            count.Validators.Add(result =>
            {
                if (result.GetValueOrDefault<int?>() < 1) result.AddError($"{count.Name}: expected 1 or more");
            });
        }

        polarisation.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() is < 2 or > 20) result.AddError("--polarisation: expected 2 to 20 clusters");
        });
        var command = new Command(
            "network", "Build the discourse network of coded statements; print its nodes, edges and the sum of its matrix.")
        {
            file, type, normalize, duplicates, positions, actor, concept, qualifier, map, mapping, least, backbone, conceptBackbone,
            polarisation, balance, window, step,
            unit, kernel, gexf, output,
        };
        command.Validators.Add(result =>
        {
            var options = Options(
                result.GetValue(type), result.GetValue(normalize), result.GetValue(duplicates), result.GetValue(positions));
            if (!options.IsPossible)
            {
                result.AddError(
                    "--type, --normalize and --positions do not go together: activity and prominence are for two-mode, "
                    + "average, jaccard and cosine for congruence, conflict and subtract; conflict, subtract and signed need positions");
            }

            if (result.GetValue(conceptBackbone) && options.Kind is not (
                NetworkKind.Congruence or NetworkKind.Conflict or NetworkKind.Subtract))
            {
                result.AddError("--concept-backbone: goes with congruence, conflict and subtract");
            }

            if (result.GetValue(balance) && options.Kind is not (NetworkKind.Signed or NetworkKind.Subtract))
            {
                result.AddError("--balance: only signed and subtract have signs");
            }

            if (result.GetValue(polarisation) is not null && StanceOptions.NormalizationsOf(NetworkKind.Congruence).All(
                by => by != options.Normalization))
            {
                result.AddError("--polarisation: is of congruence and conflict, which have no such normalisation");
            }
        });
        command.SetAction(parsed =>
        {
            CodedColumns columns;
            try
            {
                columns = ReadingOptions.Columns(parsed.GetValue(map), parsed.GetValue(mapping));
            }
            catch (FieldMappingException error)
            {
                Console.Error.WriteLine(error.Message);
                return ExitCodes.SomeInputUnread;
            }

            return NetworkRun.Run(
                new NetworkRequest(
                    parsed.GetValue(file)!,
                    Options(parsed.GetValue(type), parsed.GetValue(normalize), parsed.GetValue(duplicates), parsed.GetValue(positions)),
                    columns.With(CodedPart.Actor, parsed.GetValue(actor)).With(CodedPart.Concept, parsed.GetValue(concept))
                        .With(CodedPart.Position, parsed.GetValue(qualifier)),
                    parsed.GetValue(output)!)
                {
                    Least = parsed.GetValue(least) ?? 0,
                    Backbone = parsed.GetValue(backbone),
                    WithConceptBackbone = parsed.GetValue(conceptBackbone),
                    Clusters = parsed.GetValue(polarisation),
                    WithBalance = parsed.GetValue(balance),
                    Window = parsed.GetValue(window) is { } size
                        ? new EventWindow(
                            Units.GetValueOrDefault(parsed.GetValue(unit) ?? ""), size, parsed.GetValue(step) ?? size,
                            Kernels.GetValueOrDefault(parsed.GetValue(kernel) ?? ""))
                        : null,
                    Gexf = parsed.GetValue(gexf) == "1.2" ? GexfWriter.Version12 : GexfWriter.Version13,
                },
                Console.Out,
                Console.Error);
        });
        return command;
    }

    // An unknown value is reported elsewhere.
    private static StanceOptions Options(string? type, string? normalize, string? duplicates, string? positions) => new(
        Types.GetValueOrDefault(type ?? "congruence"),
        Normalizations.GetValueOrDefault(normalize ?? ""),
        Spans.GetValueOrDefault(duplicates ?? ""),
        positions is null ? null : positions == "use");

    private static Dictionary<string, T> Named<T>()
        where T : struct, Enum =>
        Enum.GetValues<T>().ToDictionary(value => value.ToString().ToLowerInvariant(), StringComparer.Ordinal);

    private static Option<string?> Choice(string name, string description, IEnumerable<string> values)
    {
        var option = new Option<string?>(name) { Description = description };
        option.AcceptOnlyFromAmong([.. values]);
        return option;
    }
}
