using System.Globalization;

namespace Khitab.Discourse;

/// <summary>
/// A network of coded statements by the formulas of discourse network analysis (Leifeld, Discourse Network Analyzer): n(a,c,q) is how often
/// actor a takes position q on concept c, N(a) how often a speaks, R the range of q. Between two actors congruence is
/// Σ n(a,c,q)·n(b,c,q')·(1−|q−q'|/R) over concepts and positions, conflict the same with |q−q'|/R.
/// </summary>
public sealed class CodedNetwork
{
    private readonly CodedNetworkOptions _options;
    private readonly List<CodedStatement> _statements;
    private readonly bool _isYesNo;
    private readonly double _range;
    private readonly IReadOnlyDictionary<string, string> _names;

    private CodedNetwork(CodedNetworkOptions options, CodedStatements file)
    {
        _options = options;
        _isYesNo = file.IsYesNo;
        _names = file.Names ?? new Dictionary<string, string>();
        _statements = WithoutDuplicates(file.Statements, options.Duplicates);
        Actors = Names(file.Statements.Select(s => s.Actor));
        Concepts = Names(file.Statements.Select(s => s.Concept));
        var qualifiers = file.Statements.Select(s => s.Qualifier).DefaultIfEmpty().ToList();
        _range = _isYesNo ? 1 : Math.Max(1, (double)qualifiers.Max() - qualifiers.Min());
        Weights = options.Type == CodedNetworkType.TwoMode ? TwoMode() : OneMode();
    }

    /// <summary>The rows of the matrix: every actor of the file, in ordinal order.</summary>
    public IReadOnlyList<string> Actors { get; }

    /// <summary>Every concept of the file, in ordinal order: the matrix's columns where it has two modes.</summary>
    public IReadOnlyList<string> Concepts { get; }

    /// <summary>The matrix: actors by actors, symmetric and with an empty diagonal, or actors by concepts.</summary>
    public double[,] Weights { get; }

    /// <summary>Statements that were counted.</summary>
    public int StatementCount => _statements.Count;

    /// <summary>Number of nodes.</summary>
    public int NodeCount => Actors.Count + (_options.Type == CodedNetworkType.TwoMode ? Concepts.Count : 0);

    /// <summary>The sum of the matrix: with one mode each pair counts in both directions.</summary>
    public double MatrixSum => Weights.Cast<double>().Sum();

    /// <summary>Builds a network.</summary>
    /// <exception cref="ArgumentException">The options do not go together (<see cref="CodedNetworkOptions.IsPossible"/>).</exception>
    /// <exception cref="CodedFileException">Duplicates are to be dropped within documents, and the file does not tell
    /// documents.</exception>
    public static CodedNetwork Of(CodedStatements file, CodedNetworkOptions options)
    {
        if (!options.IsPossible) throw new ArgumentException("This type of network cannot be normalised or counted so.", nameof(options));
        if (options.Duplicates == CodedDuplicates.Document && !file.HasDocuments)
        {
            throw new CodedFileException("no column of documents, within which duplicates are to be dropped");
        }
        return new CodedNetwork(options, file);
    }

    /// <summary>The places of tied nodes in the matrix, each pair once.</summary>
    public IEnumerable<(int Row, int Column, double Weight)> Edges()
    {
        for (var row = 0; row < Weights.GetLength(0); row++)
        {
            for (var column = _options.Type == CodedNetworkType.TwoMode ? 0 : row + 1; column < Weights.GetLength(1); column++)
            {
                if (Weights[row, column] != 0) yield return (row, column, Weights[row, column]);
            }
        }
    }

    /// <summary>
    /// The network as it is written to files, with places and groups. With two modes ids begin with <c>actor:</c> or <c>concept:</c>.
    /// </summary>
    public GraphFile ToGraph(string title)
    {
        var twoMode = _options.Type == CodedNetworkType.TwoMode;
        string ActorId(string name) => twoMode && !name.StartsWith("actor:", StringComparison.Ordinal) ? "actor:" + name : name;
        string ConceptId(string name) => "concept:" + name;
        var nodes = Nodes(Actors, "actor", ActorId, s => s.Actor);
        if (twoMode) nodes = nodes.Concat(Nodes(Concepts, "concept", ConceptId, s => s.Concept));
        return GraphPlaces.Placed(new GraphFile(
            title,
            Directed: false,
            [.. nodes],
            [.. Edges().Select(e => new GraphFileEdge(
                ActorId(Actors[e.Row]), twoMode ? ConceptId(Concepts[e.Column]) : Actors[e.Column], e.Weight,
                    new Dictionary<string, object>()))]));
    }

    private IEnumerable<GraphFileNode> Nodes(
        IEnumerable<string> names, string mode, Func<string, string> idOf, Func<CodedStatement, string> of)
    {
        var counts = _statements.CountBy(of, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return names.Select(name => new GraphFileNode(
            idOf(name), _names.GetValueOrDefault(name, name),
            new Dictionary<string, object> { ["type"] = mode, ["statements"] = counts.GetValueOrDefault(name) }));
    }

    private static string[] Names(IEnumerable<string> names) => [.. names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static List<CodedStatement> WithoutDuplicates(IReadOnlyList<CodedStatement> all, CodedDuplicates within)
    {
        if (within == CodedDuplicates.Keep) return [.. all];

        // A statement without a day is in no week, month or year: none is known to repeat it.
        var seen = new HashSet<(string, string, int, string)>();
        return [
            .. all.OrderBy(s => s.Date ?? DateOnly.MaxValue)
            .Where(s => Span(s, within) is not { } span || seen.Add((s.Actor, s.Concept, s.Qualifier, span)))];
    }

    private static string? Span(CodedStatement statement, CodedDuplicates within) => (within, statement.Date) switch
    {
        (CodedDuplicates.Document, _) => statement.Document,
        (_, null) => null,
        (CodedDuplicates.Week, { } day) =>
            FormattableString.Invariant($"{ISOWeek.GetYear(day.ToDateTime(default))}-W{ISOWeek.GetWeekOfYear(day.ToDateTime(default))}"),
        (CodedDuplicates.Month, { } day) => day.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        (_, { } day) => day.ToString("yyyy", CultureInfo.InvariantCulture),
    };

    private double[,] TwoMode()
    {
        var weights = new double[Actors.Count, Concepts.Count];
        var (rows, columns) = (PlacesOf(Actors), PlacesOf(Concepts));
        var (activity, prominence) = (new int[Actors.Count], new int[Concepts.Count]);
        foreach (var s in _statements)
        {
            var (row, column) = (rows[s.Actor], columns[s.Concept]);
            activity[row]++;
            prominence[column]++;
            weights[row, column] += _options.CountsPositions ? SignOf(s.Qualifier) : 1;
        }

        Scale(weights, (row, column) => _options.Normalization switch
        {
            CodedNormalization.Activity => activity[row],
            CodedNormalization.Prominence => prominence[column],
            _ => 1,
        });
        return weights;
    }

    private int SignOf(int qualifier) => _isYesNo ? qualifier > 0 ? 1 : -1 : Math.Sign(qualifier);

    private double[,] OneMode()
    {
        var counts = _statements
            .GroupBy(s => s.Actor, StringComparer.Ordinal)
            .ToDictionary(
                own => own.Key,
                own => own.CountBy(s => (s.Concept, Qualifier: _options.CountsPositions ? s.Qualifier : 0)).ToDictionary(),
                StringComparer.Ordinal);
        var byActor = Actors.Select(actor => counts.GetValueOrDefault(actor) ?? []).ToList();
        var totals = byActor.ConvertAll(own => own.Values.Sum());
        var weights = new double[Actors.Count, Actors.Count];
        for (var a = 0; a < Actors.Count; a++)
        {
            for (var b = a + 1; b < Actors.Count; b++) weights[a, b] = weights[b, a] = Between(byActor[a], byActor[b]);
        }

        Scale(weights, (a, b) => _options.Normalization switch
        {
            CodedNormalization.Average => (totals[a] + totals[b]) / 2.0,
            CodedNormalization.Jaccard => Union(byActor[a], byActor[b]),
            CodedNormalization.Cosine => (double)totals[a] * totals[b],
            _ => 1,
        });
        return weights;
    }

    private double Between(Dictionary<(string Concept, int Qualifier), int> a, Dictionary<(string Concept, int Qualifier), int> b)
    {
        var (congruence, conflict) = (0.0, 0.0);
        var others = b.ToLookup(pair => pair.Key.Concept, StringComparer.Ordinal);
        foreach (var ((concept, qualifier), count) in a)
        {
            foreach (var ((_, other), times) in others[concept])
            {
                var apart = Math.Abs((double)qualifier - other) / _range;
                congruence += count * times * (1 - apart);
                conflict += count * times * apart;
            }
        }

        return _options.Type switch
        {
            CodedNetworkType.Congruence => congruence,
            CodedNetworkType.Conflict => conflict,
            _ => congruence - conflict,
        };
    }

    // m10 + m01 + m11: what each holds and the other does not hold at all, and the products of what both hold.
    private static double Union(Dictionary<(string, int), int> a, Dictionary<(string, int), int> b)
    {
        var alone = a.Where(pair => !b.ContainsKey(pair.Key)).Sum(pair => pair.Value) + b.Where(pair => !a.ContainsKey(pair.Key))
            .Sum(pair => pair.Value);
        return alone + a.Sum(pair => (double)pair.Value * b.GetValueOrDefault(pair.Key));
    }

    private static Dictionary<string, int> PlacesOf(IReadOnlyList<string> names) =>
        names.Select((name, place) => (name, place)).ToDictionary(p => p.name, p => p.place, StringComparer.Ordinal);

    private static void Scale(double[,] weights, Func<int, int, double> by)
    {
        for (var row = 0; row < weights.GetLength(0); row++)
        {
            for (var column = 0; column < weights.GetLength(1); column++)
            {
                if (weights[row, column] != 0) weights[row, column] /= by(row, column);
            }
        }
    }
}
