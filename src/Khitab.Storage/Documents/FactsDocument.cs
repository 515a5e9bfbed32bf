namespace Khitab.Storage.Documents;

/// <summary>What is true of the corpus as a whole, as one value of one part.</summary>
internal static class FactsDocument
{
    private static ReadOnlySpan<byte> Magic => "KF"u8;

    /// <summary>Writes facts.</summary>
    public static byte[] Write(CorpusFacts facts)
    {
        var to = new PartWriter();
        to.String(facts.Fingerprint);
        to.List(facts.Actors, (w, actor) =>
        {
            w.String(actor.Id);
            w.Enum(actor.Type);
            w.List(actor.Names, (n, name) => n.String(name));
            w.Labels(actor.Labels);
            w.Optional(actor.Parent);
            w.Bool(actor.IsHead);
        });
        Themes(to, facts.Themes);
        to.List(facts.Propositions, (w, proposition) =>
        {
            w.String(proposition.Id);
            w.String(proposition.Theme);
            w.Labels(proposition.Labels);
        });
        to.List(facts.Outlets, (w, outlet) =>
        {
            w.String(outlet.Id);
            w.Labels(outlet.Labels);
        });
        to.List(facts.SharedPassages, (w, passage) =>
        {
            w.List(passage.Articles, (n, id) => n.String(id));
            w.Double(passage.Similarity);
            w.List(passage.Spans, (n, span) => n.Span(span));
        });
        to.List(facts.Conflicts, (w, conflict) =>
        {
            w.String(conflict.About);
            w.List(conflict.Values, (n, value) =>
            {
                n.String(value.Article);
                n.String(value.Value);
                n.Span(value.Span);
            });
        });
        to.List(facts.Copies, (w, copies) =>
        {
            w.List(copies.Articles, (n, id) => n.String(id));
            w.Double(copies.Similarity);
            w.Optional(copies.First);
        });
        to.List(facts.Schemes, (w, scheme) =>
        {
            w.String(scheme.Id);
            w.Labels(scheme.Labels);
            Themes(w, scheme.Themes);
            w.List(scheme.Terms, (n, terms) =>
            {
                n.String(terms.Theme);
                n.List(terms.Terms, (m, term) => m.String(term));
                n.Double(terms.Coherence);
            });
            w.Bool(scheme.TooFewArticles);
        });
        to.List([.. facts.Found], (w, found) =>
        {
            w.String(found.Key);
            ThemeFields.Write(w, found.Value.Themes, found.Value.Mentions);
        });
        to.Int(facts.Compared);
        to.List<TextRates>(facts.Rates is { } rates ? [rates] : [], (w, r) =>
        {
            w.Double(r.Words);
            w.Double(r.Names);
            w.Double(r.Quotations);
            w.Double(r.Statements);
        });
        to.List([.. facts.RoleNames], (w, name) =>
        {
            w.String(name.Key);
            w.String(name.Value);
        });
        to.UInt((uint)facts.Sequence);
        to.UInt((uint)(facts.Sequence >> 32));
        return Parts.Pack(Magic, to.ToArray());
    }

    /// <summary>Reads facts.</summary>
    /// <exception cref="InvalidDataException">The value is damaged or of another version.</exception>
    public static CorpusFacts Read(ReadOnlySpan<byte> document) => Parts.Unpack(Magic, document, 0, Fields);

    private static CorpusFacts Fields(ReadOnlySpan<byte> bytes)
    {
        var from = new PartReader(bytes);
        return new CorpusFacts(
            from.String(),
            from.List((ref PartReader r) =>
                new Actor(r.String(), r.Enum<ActorType>(), Strings(ref r), r.Labels(), r.Optional()) { IsHead = r.Bool() }),
            Themes(ref from),
            from.List((ref PartReader r) => new Proposition(r.String(), r.String(), r.Labels())),
            from.List((ref PartReader r) => new Outlet(r.String(), r.Labels())),
            from.List((ref PartReader r) => new SharedPassage(Strings(ref r), r.Double(), r.List((ref PartReader s) => s.Span()))),
            from.List((ref PartReader r) => new Conflict(
                r.String(), r.List((ref PartReader v) => new ClaimValue(v.String(), v.String(), v.Span())))),
            from.List((ref PartReader r) => new CopyGroup(Strings(ref r), r.Double(), r.Optional())),
            from.List((ref PartReader r) => new ThemeScheme(r.String(), r.Labels(), Themes(ref r))
            {
                Terms = r.List((ref PartReader t) => new ThemeTerms(t.String(), Strings(ref t), t.Double())),
                TooFewArticles = r.Bool(),
            }))
        {
            Found = from.List((ref PartReader r) => KeyValuePair.Create(r.String(), ThemeFields.Read(ref r)))
                .ToDictionary(StringComparer.Ordinal),
            Compared = from.Int(),
            Rates = from.List((ref PartReader r) => new TextRates(r.Double(), r.Double(), r.Double(), r.Double())).FirstOrDefault(),
            RoleNames = from.List((ref PartReader r) => KeyValuePair.Create(r.String(), r.String())).ToDictionary(StringComparer.Ordinal),
            // Those of an older store end here.
            Sequence = from.IsAtEnd ? 0 : from.UInt() | ((long)from.UInt() << 32),
        };
    }

    private static void Themes(PartWriter to, IReadOnlyList<Theme> themes) => to.List(themes, (w, theme) =>
    {
        w.String(theme.Id);
        w.Optional(theme.Parent);
        w.Labels(theme.Labels);
    });

    private static Theme[] Themes(ref PartReader from) =>
        from.List((ref PartReader r) => new Theme(r.String(), r.Optional(), r.Labels()));

    private static string[] Strings(ref PartReader from) => from.List((ref PartReader r) => r.String());
}
