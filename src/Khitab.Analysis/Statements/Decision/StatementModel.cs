using Khitab.Analysis.Statements.Predicates;

namespace Khitab.Analysis.Statements.Decision;

/// <summary>A line from scores to log-odds.</summary>
/// <param name="Slope">What a unit of score adds.</param>
/// <param name="Offset">The log-odds of score 0.</param>
internal readonly record struct Calibrated(double Slope, double Offset)
{
    /// <summary>The log-odds of a score.</summary>
    public double LogOdds(double score) => Slope * score + Offset;

    /// <summary>The probability of a score.</summary>
    public double Probability(double score) => 1 / (1 + Math.Exp(-LogOdds(score)));
}

/// <summary>Trees with what their scores mean.</summary>
internal sealed record ScaledTrees(DecisionTrees Trees, Calibrated Scale)
{
    /// <summary>The probability of a row.</summary>
    public double Probability(float[] row) => Scale.Probability(Trees.Score(row, Trees.Count));

    /// <summary>
    /// A probability as confidence. Readers mark with choice: of statements that marks confirm in two fifths of cases, more than half are
    /// right when somebody looks at them. From such a probability on, confidence says so; up to a fifth it is the marks' own share
    /// (docs/decisions/0152).
    /// </summary>
    public static double Confidence(double probability, double even)
    {
        const double Unchanged = 0.2;
        return probability <= Unchanged ? probability
            : probability <= even ? Unchanged + (probability - Unchanged) / (even - Unchanged) * (0.5 - Unchanged)
            : 0.5 + (probability - even) / (1 - even) * 0.5;
    }
}

/// <summary>
/// The learned decision: a first one on single proposals, for acts and for judgements, and a second one on what all of a sentence's
/// proposals say together, for the author and for others. Built from marked articles by <c>khitab train reading</c>; sources and licences
/// are in statements.model.txt.
/// </summary>
/// <param name="Words">What a word of the lexicon is worth, as log-odds to the mean, by its key and route.</param>
/// <param name="Acts">The first decision on acts.</param>
/// <param name="Judgements">The first decision on judgements.</param>
/// <param name="OfAuthor">The second decision on what the author holds.</param>
/// <param name="OfOthers">The second decision on what others hold.</param>
/// <param name="Witness">What the words around it say, for the second decision.</param>
internal sealed record StatementModel(
    IReadOnlyDictionary<(string Word, Route Route), float> Words, ScaledTrees Acts, ScaledTrees Judgements, ScaledTrees OfAuthor,
    ScaledTrees OfOthers, WordWitness Witness)
{
    private const int Version = 2;
    private static readonly Lazy<StatementModel> BuiltIn = new(ReadEmbedded);

    /// <summary>The model that is built in.</summary>
    public static StatementModel Embedded => BuiltIn.Value;

    /// <summary>Log-odds below which a proposal is dropped: one to twenty-five.</summary>
    public const double Hopeless = -3.2;

    /// <summary>What a word of the lexicon is worth.</summary>
    public float WorthOf(PredicateEntry word, Route route) => Words.GetValueOrDefault((word.Key, route));

    /// <summary>The first decision's log-odds of a proposal; minus infinity where a glance shows that there is no hope.</summary>
    public double LogOdds(float[] features, Route route)
    {
        var decision = route == Route.Act ? Acts : Judgements;
        return decision.Trees.Score(features) is { } score ? decision.Scale.LogOdds(score) : double.NegativeInfinity;
    }

    /// <summary>How sure it is that a candidate is a statement, 0 to 1.</summary>
    public double Confidence(Candidate candidate)
    {
        var decision = candidate.Holder.Kind == PartyKind.Author ? OfAuthor : OfOthers;
        return Confidence(candidate, decision.Probability(candidate.Features));
    }

    /// <summary>The confidence that a candidate's probability stands for.</summary>
    public static double Confidence(Candidate candidate, double probability) =>
        ScaledTrees.Confidence(probability, candidate.Holder.Kind == PartyKind.Author ? 0.42 : 0.41);

    /// <summary>Writes the model; the same model gives the same bytes.</summary>
    public void Write(Stream stream)
    {
        using var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        writer.Write(Version);
        writer.Write(Words.Count);
        foreach (var ((word, route), value) in Words.OrderBy(w => w.Key.Word, StringComparer.Ordinal).ThenBy(w => w.Key.Route))
        {
            writer.Write(word);
            writer.Write((byte)route);
            writer.Write(value);
        }

        foreach (var part in (ReadOnlySpan<ScaledTrees>)[Acts, Judgements, OfAuthor, OfOthers])
        {
            part.Trees.Write(writer);
            writer.Write(part.Scale.Slope);
            writer.Write(part.Scale.Offset);
        }

        Witness.Write(writer);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The stream holds no such model.</exception>
    public static StatementModel Read(Stream stream)
    {
        using var reader = new BinaryReader(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        if (reader.ReadInt32() != Version) throw new InvalidDataException("not a model of statements of this version");
        var words = new Dictionary<(string, Route), float>();
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            var key = (reader.ReadString(), (Route)reader.ReadByte());
            words[key] = reader.ReadSingle();
        }

        var parts = new ScaledTrees[4];
        for (var i = 0; i < parts.Length; i++)
            parts[i] = new ScaledTrees(DecisionTrees.Read(reader), new Calibrated(reader.ReadDouble(), reader.ReadDouble()));
        return new StatementModel(words, parts[0], parts[1], parts[2], parts[3], WordWitness.Read(reader));
    }

    private static StatementModel ReadEmbedded()
    {
        using var stream = typeof(StatementModel).Assembly.GetManifestResourceStream("statements.model")
            ?? throw new InvalidOperationException("the model of statements is not built in");
        return Read(stream);
    }
}
