using Khitab.Analysis.Corrections;
using Khitab.Text;

namespace Khitab.Analysis.Tests.Corrections;

/// <summary>
/// Whatever is corrected, nothing read is lost and nothing is invented: what can be done can be undone, and where two corrections do not
/// meet their order is no matter.
/// </summary>
public sealed class CorrectionSetTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 60)];

    // Segments that no correction concerns are not built again: they are known by their instances.
    [Theory]
    [MemberData(nameof(Seeds))]
    public void Without_corrections_everything_is_the_same_instance(int seed)
    {
        var reading = new RandomReading(seed);
        var facts = reading.Facts();
        Assert.Same(facts, CorrectionSet.Empty.Apply(facts));
        Assert.All(reading.Articles(6), article => Assert.Same(article, CorrectionSet.Empty.Apply(article)));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Rows_are_kept_and_only_the_actors_change(int seed)
    {
        var (reading, set) = Any(seed);
        foreach (var article in reading.Articles(12))
        {
            var corrected = set.Apply(article);
            Assert.Equal(article.Mentions.Select(m => (m.Kind, m.Span)), corrected.Mentions.Select(m => (m.Kind, m.Span)));
            Assert.Equal(article.Quotes.Select(q => (q.Direct, q.Span)), corrected.Quotes.Select(q => (q.Direct, q.Span)));
            Assert.Equal(article.Relays.Select(r => r.Span), corrected.Relays.Select(r => r.Span));
            Assert.Equal(article.Namings.Select(n => (n.Label, n.Span)), corrected.Namings.Select(n => (n.Label, n.Span)));
            Assert.Equal(article.Roles.Select(r => (r.Name, r.Span, r.Mention)), corrected.Roles.Select(r => (r.Name, r.Span, r.Mention)));

            // A statement that is not there any more is on its own holder, or said by another one.
            Assert.True(corrected.Statements.Count <= article.Statements.Count);
            Assert.DoesNotContain(corrected.Statements, s => s.Holder.Kind == PartyKind.Actor && s.Holder == s.Target);
            Assert.Equal(article.Statements.Where(s => IsOfNobody(s)), corrected.Statements.Where(s => IsOfNobody(s)));
        }

        static bool IsOfNobody(Statement s) => s.Holder.Kind != PartyKind.Actor && s.Target.Kind != PartyKind.Actor;
    }

    // Each mention by itself, one correction after the other: the plainest way to say what the corrections mean.
    [Theory]
    [MemberData(nameof(Seeds))]
    public void Mentions_go_where_a_plain_reading_of_the_corrections_sends_them(int seed)
    {
        var (reading, set) = Any(seed);
        foreach (var article in reading.Articles(12))
        {
            Assert.Equal(article.Mentions.Select(m => Plainly(m, article.Article, set)), set.Apply(article).Mentions.Select(m => m.Actor));
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Verdicts_are_those_of_the_corrected_statements(int seed)
    {
        var (reading, set) = Any(seed);
        foreach (var corrected in reading.Articles(12).Select(set.Apply))
        {
            var named = corrected.Mentions.Where(m => m.Kind != MentionKind.Demonym).Select(m => Party.Actor(m.Actor)).Distinct();
            var expected = corrected.Article.Language != "ar" ? []
                : named.Select(t => VerdictRule.Of(t, corrected.Statements, VerdictSettings.Default)).ToList();
            Assert.Equal(expected, corrected.Stance);
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void After_a_merge_nothing_names_who_is_gone(int seed)
    {
        var reading = new RandomReading(seed);
        List<Correction> merges = [.. Enumerable.Range(0, 6).Select(i => reading.Made(
            i, CorrectionKind.MergeActors, reading.Pick(RandomReading.Actors), reading.Pick(RandomReading.Actors)))];
        var set = CorrectionSet.Of(merges);
        var gone = RandomReading.Actors.Where(a => set.ActorOf(a) != a).ToHashSet();
        Assert.All(reading.Articles(8).Select(set.Apply), article => Assert.Empty(Named(article).Intersect(gone)));
        var facts = set.Apply(reading.Facts());
        Assert.Empty(facts.Actors.Select(a => a.Id).Intersect(gone));
        Assert.Empty(facts.Actors.Select(a => a.Parent).OfType<string>().Intersect(gone));
        Assert.DoesNotContain(facts.Actors, a => a.Parent == a.Id);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void What_is_undone_never_was(int seed)
    {
        var reading = new RandomReading(seed);
        List<Correction> made = [.. Enumerable.Range(0, 8).Select(reading.Correction)];
        var undone = CorrectionSet.Of([.. made.Select(c => c with { Undone = c.When.AddDays(1) })]);
        Assert.All(reading.Articles(6), article => Assert.Same(article, undone.Apply(article)));
        var facts = reading.Facts();
        Assert.Same(facts, undone.Apply(facts));
        var without = CorrectionSet.Of([.. made.Where(c => c.Undone is null)]);
        var with = CorrectionSet.Of(made);
        foreach (var article in reading.Articles(6)) AssertSame(without.Apply(article), with.Apply(article));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Merges_that_do_not_meet_may_come_in_any_order(int seed)
    {
        var reading = new RandomReading(seed);
        (string From, string To)[] pairs = [("a", "b"), ("c", "d"), ("e", "f")];
        var merges = pairs.Select((p, i) =>
            reading.Made(i, CorrectionKind.MergeActors, p.From, p.To) with { Undone = null }).ToList();
        var turned = merges.Select((m, i) => m with { When = m.When.AddMinutes(-10 * i) }).ToList();
        foreach (var article in reading.Articles(8))
        {
            AssertSame(CorrectionSet.Of(merges).Apply(article), CorrectionSet.Of(turned).Apply(article));
        }
    }

    // Whether a segment has to be built again is decided by this: too few would leave old rows in the pictures.
    [Theory]
    [MemberData(nameof(Seeds))]
    public void What_changes_between_two_sets_is_in_the_scope(int seed)
    {
        var reading = new RandomReading(seed);
        List<Correction> made = [.. Enumerable.Range(0, 10).Select(i => reading.Correction(i) with { Undone = null })];
        var before = CorrectionSet.Of(made);
        var after = CorrectionSet.Of([.. made.Where((_, i) => (i + seed) % 3 != 0), reading.Correction(20)]);
        var scope = CorrectionSet.Between(before, after);
        foreach (var article in reading.Articles(12))
        {
            var (was, now) = (before.Apply(article), after.Apply(article));
            var isConcerned = scope.Articles.Contains(article.Article.Id) || Named(was).Any(scope.Actors.Contains)
                || (was.Article.Outlet is { } outlet && scope.Outlets.Contains(outlet));
            if (!isConcerned) AssertSame(was, now);
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void No_row_names_an_actor_that_the_facts_do_not_have(int seed)
    {
        var (reading, set) = Any(seed);
        var known = set.Apply(reading.Facts()).Actors.Select(a => a.Id).ToHashSet();
        Assert.All(reading.Articles(12).Select(set.Apply), article => Assert.Empty(Named(article).Except(known)));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Nonsense_is_left_out_and_breaks_nothing(int seed)
    {
        var reading = new RandomReading(seed);
        List<Correction> nonsense = [.. Enumerable.Range(0, 20).Select(i => reading.Made(
            i, reading.Pick([.. Enum.GetValues<CorrectionKind>(), (CorrectionKind)99]), reading.Garbage(), reading.Garbage()))];
        var set = CorrectionSet.Of([.. nonsense, .. nonsense, .. Enumerable.Range(0, 5).Select(reading.Correction)]);
        Assert.All(reading.Articles(4), article => set.Apply(article));
        set.Apply(reading.Facts());
        Assert.All(nonsense, c => CorrectionRules.FaultOf(c, set, reading.Facts(), _ => true));
    }

    private static (RandomReading Reading, CorrectionSet Set) Any(int seed)
    {
        var reading = new RandomReading(seed);
        return (reading, CorrectionSet.Of([.. Enumerable.Range(0, 12).Select(reading.Correction)]));
    }

    private static string Plainly(Mention mention, Article article, CorrectionSet set)
    {
        var (actor, gone) = (mention.Actor, new Dictionary<string, string>());
        string Now(string id) => gone.TryGetValue(id, out var to) ? Now(to) : id;
        foreach (var correction in set.Corrections)
        {
            if (correction.Kind == CorrectionKind.MergeActors)
            {
                if (gone.ContainsKey(correction.Subject) || Now(correction.Value) == correction.Subject) continue;
                gone[correction.Subject] = correction.Value;
                if (actor == correction.Subject) actor = Now(correction.Value);
            }

            if (correction.Kind != CorrectionKind.SplitActor) continue;
            var split = ActorSplit.Read(correction.Value)!;
            if (split.Articles.Count > 0 && !split.Articles.Contains(article.Id)) continue;
            var written = mention.Span.Of(article.Text);
            if (mention.Span.Start > 0 && article.Text[mention.Span.Start - 1] == 'ل') written = "ل" + written;
            var isNamed = split.Names.Any(n => Plain(n) == Plain(written));
            if (isNamed && actor == Now(correction.Subject)) actor = Now(split.ActorOf(correction.Id));
        }

        return actor;

        static string Plain(string name) =>
            ArabicNormalizer.Key(name.StartsWith("لل", StringComparison.Ordinal) ? "ا" + name[1..] : name);
    }

    private static IEnumerable<string> Named(AnalyzedArticle a) => a.Mentions.Select(m => m.Actor)
        .Concat(a.Roles.Select(r => r.Actor))
        .Concat(((Party[])
            [
                .. a.Statements.Select(s => s.Holder), .. a.Statements.Select(s => s.Target), .. a.Quotes.Select(q => q.Speaker),
                .. a.Relays.Select(r => r.Source), .. a.Namings.Select(n => n.By), .. a.Stance.Select(v => v.Target),
            ]).Where(p => p.Kind == PartyKind.Actor).Select(p => p.Name));

    private static void AssertSame(AnalyzedArticle one, AnalyzedArticle other)
    {
        Assert.Equal(one.Article, other.Article);
        Assert.Equal(one.Mentions, other.Mentions);
        Assert.Equal(one.Roles, other.Roles);
        Assert.Equal(one.Statements, other.Statements);
        Assert.Equal(one.Quotes, other.Quotes);
        Assert.Equal(one.Relays, other.Relays);
        Assert.Equal(one.Namings, other.Namings);
        Assert.Equal(one.Stance, other.Stance);
    }
}
