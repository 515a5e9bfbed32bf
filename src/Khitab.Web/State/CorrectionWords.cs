using System.Globalization;
using Khitab.Analysis.Corrections;
using Khitab.Discourse;

namespace Khitab.Web.State;

/// <summary>Corrections in words.</summary>
public static class CorrectionWords
{
    /// <summary>How many names of a split are said before it is only said how many more there are.</summary>
    private const int MostNames = 4;

    /// <summary>How much of a quote is said, in UTF-16 code units.</summary>
    private const int MostWords = 60;

    /// <summary>What a correction changed, in a sentence.</summary>
    /// <param name="words">The language.</param>
    /// <param name="correction">The correction.</param>
    /// <param name="actors">Every actor that it may name, by id, the merged ones too.</param>
    /// <param name="snapshot">What articles and outlets are called.</param>
    public static string Says(
        this UiText words, Correction correction, IReadOnlyDictionary<string, Actor> actors, CorpusSnapshot snapshot)
    {
        return correction.Kind switch
        {
            CorrectionKind.MergeActors => words.Format("correction.says.merge", Name(correction.Subject), Name(correction.Value)),
            CorrectionKind.SplitActor => words.Split(correction, Name),
            CorrectionKind.RenameActor => words.Format(
                "correction.says.rename", Name(correction.Subject),
                words.List((ActorLabels.Read(correction.Value)?.Values ?? []).Select(l => words.Format("finding.quoted", l)))),
            CorrectionKind.SetOutlet => words.Outlet(correction, snapshot),
            CorrectionKind.RetypeActor => words.Format(
                "correction.says.retype", Name(correction.Subject), words["type." + correction.Value]),
            var kind when CorrectionKinds.IsOfRow(kind) => words.Row(correction, actors, snapshot),
            _ => words.Day(correction, snapshot),
        };

        string Name(string id) => actors.TryGetValue(id, out var actor) ? words.Actor(actor) : id;
    }

    /// <summary>Why a correction is not taken, and what to do.</summary>
    public static string Fault(this UiText words, CorrectionFault fault) =>
        words.Format("correction.fault." + fault.Kind.ToString().ToLowerInvariant(), fault.About);

    private static string Split(this UiText words, Correction correction, Func<string, string> name)
    {
        if (ActorSplit.Read(correction.Value) is not { } split) return correction.Value;
        var names = split.Names.Take(MostNames).Select(n => words.Format("finding.quoted", n))
            .Concat(split.Names.Count > MostNames ? [words.Format("correction.more", split.Names.Count - MostNames)] : []);
        var other = split.Actor is { } id ? name(id) : split.Name;
        return split.Articles.Count == 0
            ? words.Format("correction.says.split", name(correction.Subject), words.List(names), other)
            : words.Format(
                "correction.says.splitIn", name(correction.Subject), words.List(names), other,
                words.Count("article", split.Articles.Count));
    }

    private static string Outlet(this UiText words, Correction correction, CorpusSnapshot snapshot)
    {
        SetOutlet.TryReadSubject(correction.Subject, out var article, out var outlet);
        var value = SetOutlet.Read(correction.Value);
        var to = value?.Id is null ? words["correction.unknown"] : value.Name ?? words.Outlet(snapshot, value.Id);
        return article is not null
            ? words.Format("correction.says.outletOf", words.Title(snapshot, article), to)
            : words.Format("correction.says.outlet", words.Outlet(snapshot, outlet ?? ""), to);
    }

    private static string Row(
        this UiText words, Correction correction, IReadOnlyDictionary<string, Actor> actors, CorpusSnapshot snapshot)
    {
        if (RowCoding.Read(correction.Kind, correction.Value) is not { } coding) return correction.Value;
        var key = "correction.says." + CorrectionKinds.NameOf(correction.Kind);
        var quote = words.Format("finding.quoted", Head(coding.At.Quote));
        return coding.Is is { } says && coding.Was is { } was && says != was
            ? words.Format(key, quote, Said(was), Said(says))
            : coding.Extent is { } extent
            ? words.Format("correction.says.extent", quote, words.Format("finding.quoted", Head(extent.Quote)))
            : words.Format(key, quote, Said(coding.Is ?? coding.Was!));

        string Said(RowSays said) => said switch
        {
            StatementSays s => words.Format(
                "correction.statement", Who(s.Holder), Who(s.Target),
                words[s.Polarity switch { > 0 => "polarity.for", < 0 => "polarity.against", _ => "polarity.neither" }],
                words["voice." + s.Voice.ToString().ToLowerInvariant()], words["modality." + s.Modality.ToString().ToLowerInvariant()]),
            MentionSays m => Who(Party.Actor(m.Actor)),
            QuotationSays q => Who(q.Speaker),
            _ => "",
        };

        string Who(Party party) => party.Kind == PartyKind.Actor && actors.TryGetValue(party.Name, out var actor)
            ? words.Actor(actor) : words.Party(snapshot, party);
    }

    // A paragraph is too long for a line of a list.
    private static string Head(string quote)
    {
        var line = string.Join(' ', quote.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= MostWords ? line : line[..Math.Max(1, line.LastIndexOf(' ', MostWords))] + "…";
    }

    private static string Day(this UiText words, Correction correction, CorpusSnapshot snapshot)
    {
        SetDay.TryRead(correction.Value, out var day);
        return words.Format(
            "correction.says.day", words.Title(snapshot, correction.Subject),
            day is { } known ? words.Date(known) : words["correction.unknown"]);
    }

    private static string Title(this UiText words, CorpusSnapshot snapshot, string id) =>
        words.Format("finding.quoted", snapshot.TryFindArticle(id, out var article) ? article.DisplayTitle : id);

    /// <summary>The moment in words: the day, and the minute in UTC.</summary>
    public static string Moment(this UiText words, DateTimeOffset moment) => words.Format(
        "correction.moment", words.Date(DateOnly.FromDateTime(moment.UtcDateTime)),
        moment.UtcDateTime.ToString("HH:mm", CultureInfo.InvariantCulture));
}
