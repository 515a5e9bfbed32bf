using Khitab.Analysis.Codebooks;

namespace Khitab.Analysis.Corrections;

/// <summary>
/// The value of a correction of one row: the words that it stands on, what was read there, and what is so. What is so holds even where
/// another analysis does not read what this one read: a person has seen the text.
/// </summary>
/// <param name="At">The words that the row stands on.</param>
/// <param name="Was">What was read; null where nothing was.</param>
/// <param name="Is">What is so; null where there is no such row.</param>
/// <param name="Extent">The words that it stands on in truth; null where those are right.</param>
public sealed record RowCoding(TextAnchor At, RowSays? Was, RowSays? Is, TextAnchor? Extent = null)
{
    /// <summary>The written form.</summary>
    public string ToJson() => CorrectionJson.Write(new Written(
        WrittenAnchor.Of(At), WrittenSays.Of(Was), WrittenSays.Of(Is), Extent is null ? null : WrittenAnchor.Of(Extent)));

    /// <summary>Reads the written form; null where it is none of this kind.</summary>
    public static RowCoding? Read(CorrectionKind kind, string text)
    {
        if (CorrectionJson.Read<Written>(text) is not { Text: { } written } value || written.ToAnchor() is not { } at) return null;
        var extent = value.Extent?.ToAnchor();
        if (value.Extent is not null && extent is null) return null;
        var (read, isSo) = (value.Read?.ToSays(kind), value.Is?.ToSays(kind));
        if ((value.Read is not null && read is null) || (value.Is is not null && isSo is null)) return null;
        var fits = kind switch
        {
            CorrectionKind.AddStatement or CorrectionKind.AddMention or CorrectionKind.AddQuotation => read is null && isSo is not null,
            CorrectionKind.RejectStatement or CorrectionKind.RejectMention or CorrectionKind.RejectQuotation =>
                read is not null && isSo is null && extent is null,
            CorrectionKind.AcceptStatement => read is not null && read == isSo && extent is null,
            _ => read is not null && isSo is not null,
        };
        return fits ? new RowCoding(at, read, isSo, extent) : null;
    }

    /// <summary>Every actor that it names.</summary>
    public IEnumerable<string> Actors => PartiesOf(Was).Concat(PartiesOf(Is)).Where(p => p.Kind == PartyKind.Actor).Select(p => p.Name);

    /// <summary>The parties of what a row says.</summary>
    internal static IEnumerable<Party> PartiesOf(RowSays? says) => says switch
    {
        StatementSays statement => [statement.Holder, statement.Target],
        MentionSays mention => [Party.Actor(mention.Actor)],
        QuotationSays quotation => [quotation.Speaker],
        _ => [],
    };

    private sealed record Written(WrittenAnchor? Text, WrittenSays? Read, WrittenSays? Is, WrittenAnchor? Extent);

    private sealed record WrittenAnchor(string? Quote, string? Before, string? After, int Start)
    {
        public static WrittenAnchor Of(TextAnchor anchor) => new(anchor.Quote, anchor.Before, anchor.After, anchor.Start);

        public TextAnchor? ToAnchor()
        {
            if (Quote is not { Length: > 0 and <= TextAnchor.Longest } || string.IsNullOrWhiteSpace(Quote) || Start < 0) return null;
            return Before?.Length > TextAnchor.Context || After?.Length > TextAnchor.Context
                ? null : new TextAnchor(Quote, Before ?? "", After ?? "", Start);
        }
    }

    private sealed record WrittenSays(
        string? Holder, string? Target, int? Sign, string? Voice, string? Modality, string? Act, string? Actor, string? Naming,
        string? Speaker, bool? Direct, string? Name, string? Type)
    {
        public static WrittenSays? Of(RowSays? says) => says switch
        {
            StatementSays s => new(
                s.Holder.ToString(), s.Target.ToString(), s.Polarity, Written(s.Voice), Written(s.Modality), Written(s.Act), null, null,
                null, null, null, null),
            MentionSays m => new(
                null, null, null, null, null, null, m.Actor, Written(m.Kind), null, null, m.New?.Name,
                m.New is { } made ? CodebookLoader.NameOf(made.Type) : null),
            QuotationSays q => new(null, null, null, null, null, null, null, null, q.Speaker.ToString(), q.Direct, null, null),
            _ => null,
        };

        public RowSays? ToSays(CorrectionKind kind) => kind switch
        {
            CorrectionKind.AcceptStatement or CorrectionKind.RejectStatement or CorrectionKind.ChangeStatement
                or CorrectionKind.AddStatement => ToStatement(),
            CorrectionKind.RejectMention or CorrectionKind.ChangeMention or CorrectionKind.AddMention => ToMention(),
            _ => ToQuotation(),
        };

        private StatementSays? ToStatement()
        {
            if (!Party.TryParse(Holder, out var holder) || !Party.TryParse(Target, out var target)) return null;
            if (Sign is not (-1 or 0 or 1)) return null;
            if (holder.Kind == PartyKind.Proposition || holder == target) return null;
            if (target.Kind is not (PartyKind.Actor or PartyKind.Proposition)) return null;
            return TryName(Voice, out Voice voice) && TryName(Modality, out Modality modality) && TryName(Act, out Act act)
                ? new StatementSays(holder, target, Sign.Value, voice, modality, act) : null;
        }

        private MentionSays? ToMention()
        {
            if (Actor is not { Length: > 0 } || !TryName(Naming, out MentionKind kind)) return null;
            if (Name is null && Type is null) return new MentionSays(Actor, kind);
            return !string.IsNullOrWhiteSpace(Name) && CodebookLoader.TryParse(Type, out var type)
                ? new MentionSays(Actor, kind, new NewActor(Name, type)) : null;
        }

        private QuotationSays? ToQuotation() => Direct is { } direct && Party.TryParse(Speaker, out var speaker)
            && speaker.Kind is PartyKind.Actor or PartyKind.Source ? new QuotationSays(speaker, direct) : null;

        private static string Written<T>(T value)
            where T : struct, Enum => value.ToString().ToLowerInvariant();

        private static bool TryName<T>(string? name, out T value)
            where T : struct, Enum
        {
            value = default;
            // «1» would be read as the second of them.
            return name is { Length: > 0 } && name.All(char.IsAsciiLetterLower) && Enum.TryParse(name, ignoreCase: true, out value);
        }
    }
}
