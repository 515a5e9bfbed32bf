using Corpora = Khitab.Discourse.Tests.Make;

namespace Khitab.Discourse.Tests;

/// <summary>
/// However a corpus is cut into segments, written, read, merged and added to, it answers the same: what a reader sees may not depend on
/// when articles came.
/// </summary>
public class SegmentTests
{
    private const int Rounds = 120;
    private const int SelectionsOfEach = 12;

    private static readonly SelectionKey[] FacetKeys =
        [.. Enum.GetValues<SelectionKey>().Where(key => key is not (SelectionKey.Dates or SelectionKey.Search))];

    [Fact]
    public void Any_segmentation_answers_as_the_plain_rows_do() => ForEach((random, corpus) =>
    {
        var (oracle, whole) = (new Oracle(corpus), CorpusSnapshot.Build(corpus, PlainKeys.Keys));
        var cut = CorpusSnapshot.Of(Merged(random, Cut(random, corpus.Articles)), corpus.Facts, PlainKeys.Keys);
        for (var s = 0; s < SelectionsOfEach; s++)
        {
            var selection = RandomSelection.Make(random);
            Agree(oracle, cut.Select(selection));
            Same(whole.Select(selection), cut.Select(selection));
            var ofStates = selection with { Level = ActorLevel.State };
            Same(whole.Select(ofStates), cut.Select(ofStates));
        }
    });

    [Fact]
    public void A_corpus_that_grew_answers_as_one_that_was_there_at_once() => ForEach((random, corpus) =>
    {
        var segments = Cut(random, corpus.Articles);
        var whole = CorpusSnapshot.Build(corpus, PlainKeys.Keys);
        var grown = CorpusSnapshot.Of([], corpus.Facts, PlainKeys.Keys);
        foreach (var segment in segments)
        {
            // What came before is asked while the next is added, and goes on answering as it did.
            var before = grown.Select(Selection.Empty).MentionCount;
            var next = grown.With([segment], corpus.Facts);
            Assert.Equal(before, grown.Select(Selection.Empty).MentionCount);
            grown = next;
        }

        for (var s = 0; s < SelectionsOfEach; s++)
        {
            var selection = RandomSelection.Make(random);
            Same(whole.Select(selection), grown.Select(selection));
        }

        Same(whole.Select(Selection.Empty), grown.Select(Selection.Empty));
        var states = Selection.Empty with { Level = ActorLevel.State };
        Same(whole.Select(states), grown.Select(states));
        // Segments that were merged behind the scenes take the place of their parts.
        var merged = CorpusSnapshot.Of([CorpusSegment.Merge(segments)], corpus.Facts, PlainKeys.Keys, grown);
        Same(whole.Select(Selection.Empty), merged.Select(Selection.Empty));
    });

    // Whoever corrects an article waits for one article, and sees what a reading of all of them would show.
    [Fact]
    public void A_segment_with_articles_replaced_is_the_one_built_of_them() => ForEach((random, corpus) =>
    {
        var read = corpus.Articles.Select(article => random.Next(3) == 0
            ? random.Pick(corpus.Articles.ToList()) with { Article = article.Article }
            : article).ToList();
        var replaced = corpus.Articles.Where((article, i) => article != read[i] || random.Next(4) == 0)
            .ToDictionary(article => article.Article.Id);
        var (whole, patched) = (CorpusSegment.Build(corpus.Articles), CorpusSegment.Build(read).With(replaced));
        Assert.Equal(whole.Ids, patched.Ids);
        // What only the rows before named is gone with them.
        Assert.Equal(whole.Strings.Select(table => table.ToArray()), patched.Strings.Select(table => table.ToArray()));
        Assert.Subset(patched.Values.ToHashSet(), whole.Values.ToHashSet());
        var (one, other) = (Of(whole), Of(patched));
        for (var s = 0; s < SelectionsOfEach; s++)
        {
            var selection = RandomSelection.Make(random);
            Same(one.Select(selection), other.Select(selection));
        }

        CorpusSnapshot Of(CorpusSegment segment) => CorpusSnapshot.Of([segment], corpus.Facts, PlainKeys.Keys);
    });

    // Whoever turns a sign changes some rows of columns that stay; only other names need a segment built again.
    [Fact]
    public void Rows_put_into_a_segment_are_those_of_one_built_of_them()
    {
        var spliced = 0;
        ForEach((random, corpus) =>
        {
            var place = random.Next(corpus.Articles.Count);
            var article = corpus.Articles[place];
            var statements = article.Statements.Where(_ => random.Next(5) > 0)
                .Select(s => random.Next(2) == 0 ? s : s with { Polarity = -s.Polarity, Confidence = random.NextDouble() })
                .Concat(article.Statements.Where(_ => random.Next(5) == 0)).ToList();
            var changed = article with { Statements = statements, Quotes = [.. article.Quotes.Where(_ => random.Next(4) > 0)] };
            var before = CorpusSegment.Build(corpus.Articles);
            var whole = CorpusSegment.Build([.. corpus.Articles.Select(a => a == article ? changed : a)]);
            if (SegmentSplice.Of(before, [(place, changed)]) is not { } patched)
            {
                // Somebody is not named any more.
                Assert.Contains(
                    Enumerable.Range(0, whole.Strings.Length), s => whole.Strings[s].Count < before.Strings[s].Count);
                return;
            }

            spliced++;
            Assert.Equal(whole.Strings.Select(table => table.ToArray()), patched.Strings.Select(table => table.ToArray()));
            var (one, other) = (Of(whole), Of(patched));
            for (var s = 0; s < SelectionsOfEach; s++)
            {
                var selection = RandomSelection.Make(random);
                Same(one.Select(selection), other.Select(selection));
            }

            CorpusSnapshot Of(CorpusSegment segment) => CorpusSnapshot.Of([segment], corpus.Facts, PlainKeys.Keys);
        });
        Assert.NotEqual(0, spliced);
    }

    // Of more than half of a corpus the rest is counted, and taken away from what all count: every key that leaves little out does that.
    [Fact]
    public void What_is_counted_from_the_rest_is_what_the_rows_say()
    {
        var wide = 0;
        ForEach((random, corpus) =>
        {
            var (oracle, cut) = (new Oracle(corpus), CorpusSnapshot.Of(Cut(random, corpus.Articles), corpus.Facts, PlainKeys.Keys));
            var (key, value) = random.Pick(RandomSelection.OneOfEach(random).ToList());
            var selection = Selection.Empty.Exclude(key, value) with
            {
                Unit = random.Pick(Enum.GetValues<CountUnit>()),
                Demonyms = random.Next(6) == 0,
                Unsure = random.Next(6) == 0,
            };
            Agree(oracle, cut.Select(selection));
            Agree(oracle, cut.Select(selection.With(SelectionKey.Stance, random.Pick(["-1", "0", "1"]))));
            if (2 * oracle.Articles(selection).Count > corpus.Articles.Count) wide++;
        });
        Assert.True(wide > Rounds / 4);
    }

    [Fact]
    public void A_segment_is_read_as_it_was_written() => ForEach((random, corpus) =>
    {
        var segment = CorpusSegment.Build(corpus.Articles);
        using var stream = new MemoryStream();
        segment.Write(stream);
        stream.Position = 0;
        var read = CorpusSegment.Read(stream);
        Assert.Equal(segment.Ids, read.Ids);
        var (before, after) = (
            CorpusSnapshot.Of([segment], corpus.Facts, PlainKeys.Keys), CorpusSnapshot.Of([read], corpus.Facts, PlainKeys.Keys));
        Assert.Equal(before.Articles.Select(a => a with { Themes = [] }), after.Articles.Select(a => a with { Themes = [] }));
        Assert.Equal(before.Articles.SelectMany(a => a.Themes), after.Articles.SelectMany(a => a.Themes));
        for (var s = 0; s < 4; s++)
        {
            var selection = RandomSelection.Make(random);
            Same(before.Select(selection), after.Select(selection));
        }
    });

    // Segments lie beside the store: whatever happens to a file, it is read whole or not at all, and then made anew from the articles.
    [Fact]
    public void A_damaged_segment_is_refused() => ForEach((random, corpus) =>
    {
        using var stream = new MemoryStream();
        CorpusSegment.Build(corpus.Articles).Write(stream);
        var good = stream.ToArray();
        var flipped = (byte[])good.Clone();
        flipped[random.Next(flipped.Length)] ^= (byte)(1 << random.Next(8));
        Assert.Throws<InvalidDataException>(() => CorpusSegment.Read(new MemoryStream(flipped)));
        Assert.Throws<InvalidDataException>(() => CorpusSegment.Read(new MemoryStream(good[..random.Next(good.Length)])));
        Assert.Throws<InvalidDataException>(() => CorpusSegment.Read(new MemoryStream(new byte[random.Next(200)])));
    });

    [Fact]
    public void A_segment_knows_whom_its_rows_are_of()
    {
        var segment = CorpusSegment.Build(
        [
            Corpora.Article("a1", mentions: [Corpora.Mention("mali")]),
            Corpora.Article("a2", statements: [Corpora.Statement("actor:algeria", "actor:morocco", 1)]),
        ]);
        Assert.True(segment.Touches(new HashSet<string> { "nobody", "mali" }));
        Assert.True(segment.Touches(new HashSet<string> { "morocco" }));
        Assert.False(segment.Touches(new HashSet<string> { "nobody" }));
        Assert.Equal(["a1", "a2"], segment.Ids);
    }

    // Found themes are true of the corpus, not of an article: documents need not carry them, and segments have them.
    [Fact]
    public void Themes_found_in_the_corpus_are_laid_over_its_articles()
    {
        var scheme = new ThemeScheme(ThemeScheme.Found, Corpora.NoLabels, [Corpora.Theme("found-1"), Corpora.Theme("found-2")]);
        var facts = CorpusFacts.Empty with
        {
            Schemes = [new ThemeScheme(ThemeScheme.Codebook, Corpora.NoLabels, []), scheme],
            Found = new Dictionary<string, FoundThemes>
            {
                ["a2"] = new([new ThemeShare("found-2", 0.75)], [new ThemeMention("found-2", new TextSpan(3, 4))]),
            },
        };
        AnalyzedArticle[] articles = [Corpora.Article("a1"), Corpora.Article("a2", sentences: [new TextSpan(0, 20)])];
        var segment = CorpusSegment.Build([.. articles.Select(facts.Complete)]);
        var snapshot = CorpusSnapshot.Of([segment], facts, PlainKeys.Keys);
        var result = snapshot.Select(Corpora.Selection("scheme=found&theme=found-2"));
        Assert.Equal([1], result.Articles);
        Assert.Equal(1, result.Facet(SelectionKey.Theme, CountUnit.Mentions).CountOf("found-2"));
        Assert.Equal(new ThemeShare("found-2", 0.75), Assert.Single(result.Snapshot.Articles[1].Themes));
        Assert.Equal(0, result.Evidence(new CarryingMark("found-2")).Rows[0].Sentence);
    }

    // A table of each with each is fast and bounded; it must draw what all ties would.
    [Fact]
    public void A_bounded_network_draws_what_all_ties_would() => ForEach((random, corpus) =>
    {
        var result = CorpusSnapshot.Build(corpus, PlainKeys.Keys).Select(RandomSelection.Make(random));
        foreach (var kind in Enum.GetValues<NetworkKind>())
        {
            var (most, ids) = (random.Next(1, 8), new NodeIds(result.Snapshot));
            var bounded = result.Network(new NetworkOptions(kind, MaxNodes: most));
            var all = Ties.All(result, new NetworkOptions(kind), ids);
            var strongest = Ties.Strongest(all.Strengths, ids, most);
            var edges = all.Kept.Where(tie => strongest.Contains(tie.From) && strongest.Contains(tie.To))
                .Select(t => t.Edge(ids));
            Assert.Equal(edges.OrderBy(e => e.From + ">" + e.To), bounded.Edges.OrderBy(e => e.From + ">" + e.To));
            Assert.Equal(all.Kept.Count - bounded.Edges.Count, bounded.OtherEdgeCount);
            Assert.Equal(all.Totals.Value.Heaviest, bounded.HeaviestWeight);
        }
    });

    [Fact]
    public void A_bounded_overview_has_the_first_of_everything() => ForEach((random, corpus) =>
    {
        var result = CorpusSnapshot.Build(corpus, PlainKeys.Keys).Select(RandomSelection.Make(random));
        var overview = result.Overview(new OverviewOptions(3, 2, 2, 2, 3));
        foreach (var facet in overview.Facets)
        {
            var whole = result.Facet(facet.Key);
            Assert.Equal(
                whole.Values.Where((v, i) => i < 3 || v.Included || v.Excluded), facet.Values.Where((v, i) => i < whole.Values.Count));
            Assert.Equal(whole.Values.Count(v => v.Count > 0), facet.Values.Count(v => v.Count > 0) + facet.Others);
        }

        Assert.Equal(result.AuthorStance().Take(2), overview.Stance);
        Assert.Equal(result.Voices().Take(2), overview.Voices);
        Assert.Equal(result.SignedEdges().Take(3), overview.Edges);
        Assert.Equal(result.MostDivided(2, 2).Cells, overview.Matrix.Cells);
    });

    private static void Agree(Oracle oracle, SelectionResult result)
    {
        var selection = result.Selection;
        Assert.Equal(oracle.Articles(selection), result.Articles);
        Assert.Equal(oracle.Undated(selection), result.UndatedCount);
        foreach (var unit in Enum.GetValues<CountUnit>())
        {
            Assert.Equal(oracle.Total(selection, unit), result.Count(unit));
            foreach (var key in FacetKeys)
            {
                var facet = result.Facet(key, unit);
                Assert.Equal(
                    oracle.Facet(selection, key, facet.Unit),
                    facet.Values.Where(v => v.Count > 0).ToDictionary(v => v.Value, v => v.Count));
            }
        }

        Assert.Equal(
            oracle.AuthorStance(selection), result.AuthorStance().ToDictionary(s => s.Actor, s => (s.For, s.Against, s.Neutral)));
    }

    private static void Same(SelectionResult one, SelectionResult other)
    {
        Assert.Equal(one.Articles, other.Articles);
        Assert.Equal(
            (one.MentionCount, one.StatementCount, one.UnsureCount, one.OutletCount, one.OriginCount, one.UndatedCount),
            (other.MentionCount, other.StatementCount, other.UnsureCount, other.OutletCount, other.OriginCount, other.UndatedCount));
        foreach (var key in FacetKeys) Assert.Equal(one.Facet(key).Values, other.Facet(key).Values);
        Assert.Equal(one.Matrix().Cells, other.Matrix().Cells);
        Assert.Equal(one.SignedEdges(), other.SignedEdges());
        Assert.Equal(one.CoMentions(), other.CoMentions());
        Assert.Equal(one.Voices(), other.Voices());
        Assert.Equal(one.ActorTable(), other.ActorTable());
        Assert.Equal(one.Timeline().Months, other.Timeline().Months);
        Assert.Equal(
            one.Timeline().Events.Select(e => (e.Value, e.Mentions, e.Articles, string.Join(' ', e.Actors))),
            other.Timeline().Events.Select(e => (e.Value, e.Mentions, e.Articles, string.Join(' ', e.Actors))));
        Assert.Equal(one.Statements(StatementColumn.Confidence), other.Statements(StatementColumn.Confidence));
        Assert.Equal(one.Evidence(new AllMark()).Rows, other.Evidence(new AllMark()).Rows);
        // Sums of probabilities depend on their order in the last digits.
        Assert.Equal(one.Findings().Select(Shown), other.Findings().Select(Shown));
    }

    private static (FindingKind, double, string) Shown(Finding finding) =>
        (finding.Kind, Math.Round(finding.Weight, 9), string.Join(' ', finding.Marks));

    private static List<CorpusSegment> Cut(Random random, IReadOnlyList<AnalyzedArticle> articles)
    {
        var segments = new List<CorpusSegment>();
        for (var at = 0; at < articles.Count;)
        {
            // Now and then one without articles: all of them may have been removed.
            var count = Math.Min(random.Next(0, 4), articles.Count - at);
            segments.Add(CorpusSegment.Build([.. articles.Skip(at).Take(count)]));
            at += count;
        }

        return segments;
    }

    private static List<CorpusSegment> Merged(Random random, List<CorpusSegment> segments)
    {
        if (segments.Count < 2 || random.Next(3) == 0) return segments;
        var (first, count) = (random.Next(segments.Count - 1), random.Next(2, 4));
        var some = segments.Skip(first).Take(count).ToList();
        return [.. segments.Take(first), CorpusSegment.Merge(some), .. segments.Skip(first + some.Count)];
    }

    private static void ForEach(Action<Random, CorpusAnalysis> check)
    {
        for (var seed = 0; seed < Rounds; seed++)
        {
            var random = new Random(seed);
            var corpus = RandomCorpus.Make(random);
            try
            {
                check(random, corpus);
            }
            catch (Exception problem)
            {
                throw new InvalidOperationException($"Corpus {seed}", problem);
            }
        }
    }
}
