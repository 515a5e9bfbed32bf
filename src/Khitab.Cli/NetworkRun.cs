using System.Globalization;
using System.Text;
using Khitab.Coded;
using Khitab.Corpus;
using Khitab.Discourse;

namespace Khitab.Cli;

/// <summary>
/// Carries the command <c>network</c> out: reads statements, builds the network or one for each window, writes and prints.
/// </summary>
internal static class NetworkRun
{
    /// <summary>The extensions of files that can be written.</summary>
    public static IReadOnlySet<string> Extensions { get; } =
        new HashSet<string>([".graphml", ".gexf", ".csv"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Runs the command and returns the exit status.</summary>
    public static int Run(NetworkRequest request, TextWriter written, TextWriter errors)
    {
        CodedStatements statements;
        StanceEvents events;
        try
        {
            AtomicFile.Check(request.Output, [request.File]);
            statements = Read(request.File, request.Columns);
            Report(request.File, statements, errors);
            if (request.Options.Duplicates == Duplicates.Document && !statements.HasDocuments)
            {
                throw new CodedFileException("no column of documents, within which duplicates are to be dropped");
            }

            events = CodedEvents.Of(statements);
        }
        catch (Exception error) when (error is CodedFileException or IOException or UnauthorizedAccessException)
        {
            errors.WriteLine(error is OutputException ? error.Message : $"{request.File}: {error.Message}");
            return ExitCodes.SomeInputUnread;
        }

        try
        {
            if (request.Window is null) Network(request, statements, events, request.Output, written);
            else Windows(request, statements, events, written);
        }
        catch (OutputException error)
        {
            errors.WriteLine(error.Message);
            return ExitCodes.SomeInputUnread;
        }

        return statements.Problems.Count > 0 ? ExitCodes.SomeInputUnread : ExitCodes.Done;
    }

    private static void Network(
        NetworkRequest request, CodedStatements statements, StanceEvents events, string output, TextWriter written)
    {
        var network = Build(request, events);
        Write(request, statements, network, output);
        Line(written, $"nodes {network.NodeCount}");
        Line(written, $"edges {network.Ties.Count}");
        Line(written, $"matrix sum {network.MatrixSum:0.######}");
        if (request.Clusters is { } clusters)
        {
            var (congruence, conflict) = Both(request, events);
            foreach (var (measure, name) in ((PolarisationMeasure, string)[])[
                (PolarisationMeasure.AbsoluteDifference, "absolute difference"), (PolarisationMeasure.ExternalInternal, "E-I")])
            {
                Line(written, $"polarisation ({name}) {Polarisation.Of(congruence, conflict, clusters, measure).Value:0.######}");
            }
        }

        if (request.WithBalance)
        {
            var balance = network.Balance();
            Line(written, $"triangles {balance.Count}");
            Line(written, $"balanced {balance.Share:0.######}");
        }

        if (!request.WithConceptBackbone) return;
        foreach (var step in ConceptBackbone.Of(events, request.Options)) Line(written, $"without {step.Concept}: {step.Loss:0.######}");
    }

    private static void Windows(NetworkRequest request, CodedStatements statements, StanceEvents events, TextWriter written)
    {
        written.WriteLine("first,last,statements,edges,matrix_sum" + (request.Clusters is null ? "" : ",polarisation"));
        foreach (var slice in EventWindows.Slices(WithoutDuplicates(request, events), request.Window!))
        {
            var network = Build(request with { Options = request.Options with { Duplicates = Duplicates.Keep } }, slice.Events);
            var name = $"{Path.GetFileNameWithoutExtension(request.Output)}-{slice.First:yyyy-MM-dd}{Path.GetExtension(request.Output)}";
            Write(request, statements, network, Path.Combine(Path.GetDirectoryName(request.Output) ?? "", name));
            var line = string.Create(
                CultureInfo.InvariantCulture,
                $"{slice.First:yyyy-MM-dd},{slice.Last:yyyy-MM-dd},{slice.Events.Count},{network.Ties.Count},{network.MatrixSum:0.######}");
            if (request.Clusters is { } clusters)
            {
                var (congruence, conflict) = Both(request, slice.Events);
                var parted = Polarisation.Of(congruence, conflict, clusters, PolarisationMeasure.ExternalInternal).Value;
                line += string.Create(CultureInfo.InvariantCulture, $",{parted:0.######}");
            }

            written.WriteLine(line);
        }
    }

    // Duplicates are dropped in all of the time, and not in each window anew.
    private static StanceEvents WithoutDuplicates(NetworkRequest request, StanceEvents events) =>
        StanceNetwork.Of(events, request.Options).Events;

    private static StanceNetwork Build(NetworkRequest request, StanceEvents events)
    {
        var network = StanceNetwork.Of(events, request.Options).AtLeast(request.Least);
        return request.Backbone is { } significance ? network.Backbone(significance) : network;
    }

    private static (StanceNetwork Congruence, StanceNetwork Conflict) Both(NetworkRequest request, StanceEvents events) =>
        (StanceNetwork.Of(events, request.Options with { Kind = NetworkKind.Congruence, UsesPositions = true }),
            StanceNetwork.Of(events, request.Options with { Kind = NetworkKind.Conflict, UsesPositions = true }));

    private static void Write(NetworkRequest request, CodedStatements statements, StanceNetwork network, string output)
    {
        // Without a byte order mark, spreadsheets show Arabic as garbage.
        var extension = Path.GetExtension(output).ToLowerInvariant();
        var graph = StanceGraphFile.Of(
            network, Path.GetFileNameWithoutExtension(request.File), id => statements.Names.GetValueOrDefault(id, id));
        AtomicFile.Write(output, stream =>
        {
            using var text = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: extension == ".csv"));
            if (extension == ".csv") EdgeCsvWriter.Write(graph, text);
            else if (extension == ".gexf") request.Gexf.Write(graph, text);
            else GraphMlWriter.Write(graph, text);
        });
    }

    private static void Report(string file, CodedStatements statements, TextWriter errors)
    {
        foreach (var problem in statements.Problems) errors.WriteLine($"{file}, {problem}");
        if (statements.LeftOut > 0) Line(errors, $"{file}: {statements.LeftOut} positions that are only ascribed left out");
        if (statements.Unnamed > 0)
        {
            Line(errors, $"{file}: {statements.Unnamed} positions of authors and of sources without a name left out");
        }

        if (statements.WithoutDay == 0) return;
        Line(errors, $"{file}: {statements.WithoutDay} dates that cannot be read; their statements have no day");
        errors.WriteLine($"{file}: (expected 2025-02-17 or 17/02/2025)");
    }

    private static CodedStatements Read(string file, CodedColumns columns)
    {
        if (Path.GetExtension(file).Equals(".dna", StringComparison.OrdinalIgnoreCase)) return DnaFile.Read(file, columns);

        // Spreadsheets save tables in the machine's own encoding or in UTF-16.
        if (!TextDecoder.TryDecode(File.ReadAllBytes(file), out var text, out var cause)) throw new CodedFileException(cause!);
        return CodedTable.Read(new StringReader(text), columns);
    }

    private static void Line(TextWriter to, FormattableString line) => to.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
