namespace Khitab.Analysis.Corrections;

/// <summary>What a row of an article says, without where it says it.</summary>
public abstract record RowSays;

/// <summary>What a statement says; see <see cref="Statement"/>.</summary>
/// <param name="Holder">Who holds it.</param>
/// <param name="Target">On what.</param>
/// <param name="Polarity">-1 against, 0 neither, +1 for.</param>
/// <param name="Voice">In whose words.</param>
/// <param name="Modality">How it is put forward.</param>
/// <param name="Act">What the holder does by it.</param>
public sealed record StatementSays(Party Holder, Party Target, int Polarity, Voice Voice, Modality Modality, Act Act) : RowSays
{
    /// <summary>What this one says.</summary>
    public static StatementSays Of(Statement statement) => new(
        statement.Holder, statement.Target, statement.Polarity, statement.Voice, statement.Modality, statement.Act);

    /// <summary>The statement, as sure as a person's word.</summary>
    public Statement At(TextSpan span) => new(Holder, Target, Polarity, Voice, Modality, Act, 1, span);
}

/// <summary>What a mention says; see <see cref="Mention"/>.</summary>
/// <param name="Actor">Id of the actor.</param>
/// <param name="Kind">How it is named.</param>
/// <param name="New">Who that is, where nothing knew the actor before; else null.</param>
public sealed record MentionSays(string Actor, MentionKind Kind, NewActor? New = null) : RowSays;

/// <summary>An actor that a correction makes.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Type">What sort of actor it is.</param>
public sealed record NewActor(string Name, ActorType Type)
{
    /// <summary>An id that no other actor has: two people of one name stay two.</summary>
    public static string MakeId() => "x-" + Guid.NewGuid().ToString("N")[..10];

    /// <summary>The actor.</summary>
    /// <param name="id">Its id.</param>
    public Actor ToActor(string id) =>
        new(id, Type, [Name], new Dictionary<string, string>(StringComparer.Ordinal) { [ActorLabels.LanguageOf(Name)] = Name }, null);
}

/// <summary>What a quotation says; see <see cref="Quotation"/>.</summary>
/// <param name="Speaker">Who speaks.</param>
/// <param name="Direct">Between quotation marks, or retold.</param>
public sealed record QuotationSays(Party Speaker, bool Direct) : RowSays;
