namespace Khitab.Discourse.Tests;

/// <summary>
/// 2,000 seeded random selections on 200 random corpora, each at both levels: the snapshot and the oracle give the same answers.
/// </summary>
public class OracleAgreementTests
{
    private const int Corpora = 200;
    private const int SelectionsOfEach = 10;

    private static readonly SelectionKey[] FacetKeys =
    [
        SelectionKey.Actor, SelectionKey.Theme, SelectionKey.Outlet, SelectionKey.Section, SelectionKey.Folder, SelectionKey.Holder,
        SelectionKey.Target, SelectionKey.Stance, SelectionKey.Voice, SelectionKey.Modality, SelectionKey.Class, SelectionKey.Article,
    ];

    [Fact]
    public void Totals_agree() => ForEach((oracle, result) =>
    {
        Assert.Equal(oracle.Articles(result.Selection), result.Articles);
        Assert.Equal(oracle.Undated(result.Selection), result.UndatedCount);
        foreach (var unit in Enum.GetValues<CountUnit>()) Assert.Equal(oracle.Total(result.Selection, unit), result.Count(unit));
    });

    [Fact]
    public void Facets_agree_in_every_unit() => ForEach((oracle, result) =>
    {
        foreach (var key in FacetKeys)
        {
            foreach (var unit in Enum.GetValues<CountUnit>())
            {
                var facet = result.Facet(key, unit);
                var expected = oracle.Facet(result.Selection, key, facet.Unit);
                Assert.Equal(expected, facet.Values.Where(v => v.Count > 0).ToDictionary(v => v.Value, v => v.Count));
                var chosen = result.Selection[key];
                Assert.Equal(chosen.Included, facet.Values.Where(v => v.Included).Select(v => v.Value).Order(StringComparer.Ordinal));
                Assert.Equal(chosen.Excluded, facet.Values.Where(v => v.Excluded).Select(v => v.Value).Order(StringComparer.Ordinal));
            }
        }
    });

    // A chart counts inside the selection's articles: with an actor chosen, whom it is named with.
    [Fact]
    public void Counts_inside_the_selections_articles_agree_and_open_their_rows() => ForEach((oracle, result) =>
    {
        foreach (var key in FacetKeys.Where(key => key != SelectionKey.Article))
        {
            foreach (var unit in Enum.GetValues<CountUnit>())
            {
                var inside = result.Inside(key, unit);
                Assert.Equal(
                    oracle.Inside(result.Selection, key, inside.Unit), inside.Values.Where(v => v.Count > 0)
                    .ToDictionary(v => v.Value, v => v.Count));
            }

            var counted = result.Inside(key);
            foreach (var value in counted.Values)
            {
                var evidence = Checked(result, Mark.Here(key, value.Value, counted.Unit));
                Assert.Equal(value.Count, evidence.Count(counted.Unit));
                Assert.All(evidence.Articles, article => Assert.True(result.Has(article)));
            }
        }
    });

    [Fact]
    public void Stance_edges_and_cells_agree() => ForEach((oracle, result) =>
    {
        Assert.Equal(
            oracle.AuthorStance(result.Selection),
            result.AuthorStance().ToDictionary(s => s.Actor, s => (s.For, s.Against, s.Neutral)));
        Assert.Equal(
            oracle.SignedEdges(result.Selection).Where(edge => !IsInner(result, edge.Key)).ToDictionary(),
            result.SignedEdges().ToDictionary(e => e.From + ">" + e.To, e => (e.For, e.Against, e.Neutral)));
        Assert.Equal(
            oracle.Cells(result.Selection),
            result.Matrix().Cells.ToDictionary(c => (c.Article, c.Actor), c => (c.For, c.Against, c.Neutral, c.Mentions)));
        foreach (var scope in Enum.GetValues<CoMentionScope>())
        {
            Assert.Equal(
                oracle.CoMentions(result.Selection, scope),
                result.CoMentions(scope).ToDictionary(pair => (pair.A, pair.B), pair => pair.Count));
        }
    });

    [Fact]
    public void Every_mark_opens_as_many_rows_as_it_says() => ForEach((_, result) =>
    {
        // An article's own mark obeys the article key, as the grid of articles does; its facet does not.
        foreach (var key in FacetKeys.Where(key => key != SelectionKey.Article))
        {
            var facet = result.Facet(key);
            foreach (var value in facet.Values)
            {
                var evidence = Checked(result, Mark.Of(key, value.Value, facet.Unit));
                Assert.Equal(value.Count, evidence.Count(facet.Unit));
            }
        }

        foreach (var stance in result.AuthorStance())
        {
            Assert.Equal(stance.For, Checked(result, new StanceMark(stance.Actor, 1)).RowCount);
            Assert.Equal(stance.Against, Checked(result, new StanceMark(stance.Actor, -1)).RowCount);
            Assert.Equal(stance.For + stance.Against + stance.Neutral, Checked(result, new StanceMark(stance.Actor)).RowCount);
        }

        foreach (var edge in result.SignedEdges())
        {
            Assert.Equal(edge.For, Checked(result, new EdgeMark(edge.From, edge.To, 1)).RowCount);
            Assert.Equal(edge.Against, Checked(result, new EdgeMark(edge.From, edge.To, -1)).RowCount);
        }

        foreach (var pair in result.CoMentions())
        {
            Assert.Equal(pair.Count, Checked(result, new TogetherMark(pair.A, pair.B)).Articles.Count);
        }

        foreach (var pair in result.CoMentions(CoMentionScope.Sentence))
        {
            Assert.Equal(pair.Count, Checked(result, new BesideMark(pair.A, pair.B)).SentenceCount);
        }

        foreach (var voice in result.Voices())
        {
            Assert.Equal(voice.Direct, Checked(result, new DirectMark(voice.Actor)).RowCount);
            Assert.Equal(voice.Retold, Checked(result, new RetoldMark(voice.Actor)).RowCount);
            Assert.Equal(voice.Quoted, Checked(result, new QuoteMark(voice.Actor)).RowCount);
        }

        Assert.Equal(result.MentionCount, Checked(result, new MentionsMark()).RowCount);
        Assert.Equal(result.StatementCount, Checked(result, new StatementsMark()).RowCount);
        if (result.InnerCount() is > 0 and var inner) Assert.Equal(inner, Checked(result, new InnerMark()).RowCount);
    });

    // The article's own numbers, and those beside its sentences, are links too: checked against the plain rows, not against the columns.
    [Fact]
    public void An_articles_counts_and_its_sentences_open_what_they_count() => ForEach((oracle, result) =>
    {
        for (var place = 0; place < result.Snapshot.Articles.Count; place++)
        {
            var id = result.Snapshot.Articles[place].Id;
            var statements = oracle.Statements(result.Selection).Where(row => row.Article == place).Select(row => row.Statement).ToList();
            var counts = result.CountIn(place);
            Assert.Equal(oracle.Mentions(result.Selection).Count(row => row.Article == place), counts.Mentions);
            Assert.Equal(statements.Count, counts.Statements);
            Assert.Equal(counts.Mentions, Checked(result, new InsideMark(id, EvidenceKind.Mention)).RowCount);
            Assert.Equal(counts.Statements, Checked(result, new InsideMark(id, EvidenceKind.Statement)).RowCount);
            Assert.Equal(counts.Quotations, Checked(result, new InsideMark(id, EvidenceKind.Quotation)).RowCount);
            Assert.Equal(oracle.QuotationsIn(place, result.Selection), counts.Quotations);
            for (var sentence = 0; sentence <= result.Snapshot.SentenceCount(place); sentence++)
            {
                var span = sentence < result.Snapshot.SentenceCount(place) ? result.Snapshot.Sentence(place, sentence) : default;
                Assert.Equal(
                    statements.Count(s => span.Contains(s.Span.Start)), Checked(result, new SentenceMark(id, sentence)).RowCount);
            }

            var matrix = result.MatrixOf(place);
            var cells = result.Matrix().Cells.Where(cell => cell.Article == place);
            Assert.Equal(cells.OrderBy(c => c.Actor, StringComparer.Ordinal), matrix.Cells.OrderBy(c => c.Actor, StringComparer.Ordinal));
            Assert.Equal(matrix.Cells.Take(2), result.MatrixOf(place, 2).Cells);
        }
    });

    // What makes cells for the articles shown, or counts verdicts without cells, may not count otherwise than the whole matrix.
    [Fact]
    public void A_few_articles_or_actors_have_the_cells_of_the_whole_matrix() => ForEach((_, result) =>
    {
        var few = result.Articles.Where((_, i) => i % 2 == 0).ToList();
        Assert.Equal(result.Matrix(3).Cells.Where(cell => few.Contains(cell.Article)), result.MatrixOf(few, 3).Cells);

        // Findings rest on verdicts that are counted and never listed; whoever has none is neutral.
        var cells = result.Matrix().Cells.ToLookup(cell => cell.Actor);
        for (var actor = 0; actor < result.Snapshot.Actors.Count; actor++)
        {
            var own = cells[result.Snapshot.Actors[actor].Id].ToList();
            Assert.Equal(own.Count, result.Counts.Cells(actor));
            foreach (var kind in Enum.GetValues<VerdictKind>().Where(kind => kind != VerdictKind.Neutral))
            {
                Assert.Equal(own.Count(cell => cell.Verdict == kind), result.Counts.Verdicts(actor, kind));
            }
        }
    });

    [Fact]
    public void Cells_verdicts_and_times_open_what_they_count() => ForEach((_, result) =>
    {
        var matrix = result.Matrix();
        foreach (var cell in matrix.Cells)
        {
            var id = result.Snapshot.Articles[cell.Article].Id;
            var evidence = Checked(result, new CellMark(id, cell.Actor));
            Assert.Equal(cell.Mentions, evidence.MentionCount);
            Assert.Equal(cell.For + cell.Against + cell.Neutral, evidence.StatementCount);
            Assert.Equal(cell.Against, Checked(result, new CellMark(id, cell.Actor, -1)).RowCount);
        }

        foreach (var group in matrix.Cells.GroupBy(cell => (cell.Actor, cell.Verdict)))
        {
            var mark = new VerdictMark(group.Key.Actor, group.Key.Verdict);
            Assert.Equal(group.Select(cell => cell.Article), Checked(result, mark).Articles);
        }

        var timeline = result.Timeline();
        foreach (var month in timeline.Months.Where(m => m.Outlet is not null))
        {
            Assert.Equal(month.Articles, Checked(result, new MonthMark(month.Month, month.Outlet!)).Articles.Count);
        }

        foreach (var date in timeline.Events)
        {
            var evidence = Checked(result, new EventMark(date.Value));
            Assert.Equal((date.Mentions, date.Articles), (evidence.RowCount, evidence.Articles.Count));
        }

        Assert.Equal(timeline.Undated, Checked(result, new UndatedMark()).Articles.Count);
        Assert.Equal(result.Articles.Count, timeline.Undated + timeline.Months.Sum(m => m.Articles));
    });

    // Inside one country nobody is tied to anybody.
    private static bool IsInner(SelectionResult result, string edge) =>
        result.Snapshot.Level == ActorLevel.State && edge.Split('>') is var ends && ends[0] == ends[1];

    /// <summary>The evidence, after checking that its own numbers hold together and that its mark survives a link.</summary>
    private static EvidenceRows Checked(SelectionResult result, Mark mark)
    {
        Assert.True(Mark.TryParse(mark.ToString(), out var read), mark.ToString());
        Assert.Equal(mark, read);
        var evidence = result.Evidence(mark);
        Assert.Equal(evidence.RowCount, evidence.Rows.Count);
        Assert.Equal(evidence.RowCount, evidence.MentionCount + evidence.StatementCount);
        Assert.Equal(evidence.Rows.Count(row => row.Kind == EvidenceKind.Statement), evidence.StatementCount);
        var sentences = evidence.Rows.Where(row => row.Sentence >= 0).Select(row => (row.Article, row.Sentence)).Distinct();
        Assert.Equal(sentences.Count(), evidence.SentenceCount);
        Assert.Subset(evidence.Articles.ToHashSet(), evidence.Rows.Select(row => row.Article).ToHashSet());
        foreach (var row in evidence.Rows.Where(row => row.Sentence >= 0))
        {
            Assert.True(result.Snapshot.Sentence(row.Article, row.Sentence).Contains(row.Span.Start));
        }

        Assert.Equal(evidence.Rows.Take(2), result.Evidence(mark, 2).Rows);
        Assert.Equal(evidence.Rows.Skip(1).Take(2), result.Evidence(mark, 2, 1).Rows);
        return evidence;
    }

    private static void ForEach(Action<Oracle, SelectionResult> check)
    {
        var random = new Random(20250219);
        for (var c = 0; c < Corpora; c++)
        {
            var corpus = RandomCorpus.Make(random);
            var (oracle, ofStates) = (new Oracle(corpus), new Oracle(StatesOf.Corpus(corpus)));
            var snapshot = CorpusSnapshot.Build(corpus, PlainKeys.Keys);
            for (var s = 0; s < SelectionsOfEach; s++)
            {
                var selection = RandomSelection.Make(random);
                try
                {
                    check(oracle, snapshot.Select(selection));
                    check(ofStates, snapshot.Select(selection with { Level = ActorLevel.State }));
                }
                catch (Exception problem)
                {
                    throw new InvalidOperationException($"Corpus {c}, selection {s}: {new SelectionLink().Format(selection)}", problem);
                }
            }
        }
    }
}
