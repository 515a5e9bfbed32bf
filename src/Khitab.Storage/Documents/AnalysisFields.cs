namespace Khitab.Storage.Documents;

/// <summary>The fields of an analysis, in the order in which a document has them.</summary>
internal static class AnalysisFields
{
    /// <summary>Writes what was found in an article.</summary>
    public static void Write(PartWriter to, AnalyzedArticle article)
    {
        to.List(article.Sentences, (w, span) => w.Span(span));
        to.List(article.Words, (w, word) => w.String(word));
        to.List(article.Mentions, (w, mention) =>
        {
            w.String(mention.Actor);
            w.Enum(mention.Kind);
            w.Span(mention.Span);
        });
        to.List(article.Roles, (w, role) =>
        {
            w.String(role.Actor);
            w.String(role.Name);
            w.Span(role.Span);
            w.Span(role.Mention);
        });
        ThemeFields.Write(to, article.Themes, article.ThemeMentions);
        ThemeFields.Write(to, article.OtherThemes, article.OtherThemeMentions);
        to.List(article.Stance, (w, verdict) =>
        {
            w.Party(verdict.Target);
            w.Enum(verdict.Kind);
            w.Int(verdict.For);
            w.Int(verdict.Against);
            w.Double(verdict.Confidence);
        });
        to.List(article.Statements, (w, statement) =>
        {
            w.Party(statement.Holder);
            w.Party(statement.Target);
            w.Int(statement.Polarity);
            w.Enum(statement.Voice);
            w.Enum(statement.Modality);
            w.Enum(statement.Act);
            w.Double(statement.Confidence);
            w.Span(statement.Span);
        });
        to.List(article.Quotes, (w, quote) =>
        {
            w.Party(quote.Speaker);
            w.Bool(quote.Direct);
            w.Span(quote.Span);
        });
        to.List(article.Relays, (w, relay) =>
        {
            w.Party(relay.Source);
            w.Span(relay.Span);
        });
        to.List(article.Namings, (w, naming) =>
        {
            w.String(naming.Label);
            w.String(naming.Kind);
            w.Bool(naming.Charged);
            w.Party(naming.By);
            w.Span(naming.Span);
        });
        to.List(article.References, (w, reference) =>
        {
            w.Span(reference.Span);
            w.Optional(reference.Url);
            w.Day(reference.Date);
        });
        to.List(article.Dates, (w, date) =>
        {
            w.Span(date.Span);
            w.String(date.Value);
        });
        to.List(article.Discovered, (w, actor) =>
        {
            w.String(actor.Id);
            w.Enum(actor.Type);
            w.List(actor.Names, (n, name) => n.String(name));
        });
        to.List(article.CountryVotes, (w, vote) =>
        {
            w.String(vote.Actor);
            w.String(vote.Country);
            w.Int(vote.Weight);
        });
        to.List(article.Statements, (w, statement) => w.Int(statement.Class is { } @class ? (int)@class : -1));
    }

    /// <summary>Reads what was found in an article.</summary>
    /// <exception cref="InvalidDataException">The bytes do not fit the form.</exception>
    public static AnalyzedArticle Read(Article article, ReadOnlySpan<byte> bytes)
    {
        var from = new PartReader(bytes);
        var sentences = from.List((ref PartReader r) => r.Span());
        var words = from.List((ref PartReader r) => r.String());
        var mentions = from.List((ref PartReader r) => new Mention(r.String(), r.Enum<MentionKind>(), r.Span()));
        var roles = from.List((ref PartReader r) => new ActorRole(r.String(), r.String(), r.Span(), r.Span()));
        var themes = ThemeFields.Read(ref from);
        var others = ThemeFields.Read(ref from);
        var stance = from.List((ref PartReader r) => new Verdict(r.Party(), r.Enum<VerdictKind>(), r.Int(), r.Int(), r.Double()));
        var statements = from.List((ref PartReader r) => new Statement(
            r.Party(), r.Party(), r.Int(), r.Enum<Voice>(), r.Enum<Modality>(), r.Enum<Act>(), r.Double(), r.Span()));
        var quotes = from.List((ref PartReader r) => new Quotation(r.Party(), r.Bool(), r.Span()));
        var relays = from.List((ref PartReader r) => new Relay(r.Party(), r.Span()));
        var namings = from.List((ref PartReader r) => new Naming(r.String(), r.String(), r.Bool(), r.Party(), r.Span()));
        var references = from.List((ref PartReader r) => new Reference(r.Span(), r.Optional(), r.Day()));
        var dates = from.List((ref PartReader r) => new DateMention(r.Span(), r.String()));
        var discovered = from.List((ref PartReader r) =>
            new DiscoveredActor(r.String(), r.Enum<ActorType>(), r.List((ref PartReader n) => n.String())));
        var votes = from.List((ref PartReader r) => new CountryVote(r.String(), r.String(), r.Int()));

        // Documents of older stores end here: of their statements no class is known.
        var classes = from.IsAtEnd ? [] : from.List((ref PartReader r) => r.Int());
        for (var i = 0; i < Math.Min(statements.Length, classes.Length); i++)
        {
            if (Enum.IsDefined((EventClass)classes[i])) statements[i] = statements[i] with { Class = (EventClass)classes[i] };
        }

        return new AnalyzedArticle(
            article, sentences, words, mentions, themes.Themes, themes.Mentions, stance, statements, quotes, relays, references, dates)
        {
            Roles = roles,
            Namings = namings,
            OtherThemes = others.Themes,
            OtherThemeMentions = others.Mentions,
            Discovered = discovered,
            CountryVotes = votes,
        };
    }
}
