using System.Text.Json;
using Khitab.Analysis.Codebooks;
using Khitab.Corpus;

namespace Khitab.Analysis.Tests.Loading;

/// <summary>
/// After a change of the codebook only the articles that it touches are read again: none of the others may read otherwise, or counts would
/// mix two codebooks.
/// </summary>
public class CodebookChangeTests
{
    private static readonly Codebook Small = Reduced(CodebookLoader.Load());

    private static readonly IReadOnlyList<Article> Articles = Sentences();

    // Random edits against reading all articles again.
    [Fact]
    public void Articles_that_a_change_does_not_touch_read_as_before()
    {
        var random = new Random(17);
        var (before, untouched, bounded) = (Small, 0, 0);
        for (var round = 0; round < 8; round++)
        {
            var after = Edited(before, random);
            var change = CodebookChange.Between(before, after);
            if (change.IsBounded) bounded++;
            var read = new CorpusAnalyzer(before).AnalyzeArticles(Articles);
            var again = new CorpusAnalyzer(after).AnalyzeArticles(Articles);
            foreach (var (old, fresh) in read.Zip(again))
            {
                if (change.Touches(old)) continue;
                untouched++;
                Assert.Equal(JsonSerializer.Serialize(old), JsonSerializer.Serialize(fresh));
            }

            before = after;
        }

        Assert.InRange(bounded, 4, 8);
        Assert.InRange(untouched, Articles.Count, Articles.Count * 8);
    }

    [Fact]
    public void What_is_only_shown_touches_nothing()
    {
        var labels = new Dictionary<string, string> { ["ar"] = "اسم آخر" };
        var shown = Small.Actors.Select(actor => actor with { Labels = labels, Hosts = ["x.example"] });
        var change = CodebookChange.Between(Small, Small with { Actors = [.. shown] });
        var read = new CorpusAnalyzer(Small).AnalyzeArticles(Articles);
        Assert.True(change.IsBounded);
        Assert.DoesNotContain(read, change.Touches);
    }

    [Fact]
    public void What_reaches_any_article_touches_all()
    {
        var lists = new WordLists(new Dictionary<string, IReadOnlyList<string>> { ["verbs"] = ["قال"] });
        var words = new Dictionary<string, WordLists>(Small.Words, StringComparer.Ordinal) { ["reporting"] = lists };
        Assert.False(CodebookChange.Between(Small, Small with { Words = words }).IsBounded);
        Assert.False(CodebookChange.Between(Small, Small with { Actors = [.. Small.Actors.Reverse()] }).IsBounded);
        var person = Small.Actors.First(a => a.Type == ActorType.Person);
        Assert.False(CodebookChange.Between(Small, Small with { Actors = [.. Small.Actors.Where(a => a != person)] }).IsBounded);
        Assert.False(CodebookChange.Between(Small, Small with { Institutions = [.. Small.Institutions.Skip(1)] }).IsBounded);
        Assert.False(CodebookChange.Unknown.IsBounded);
    }

    // Enough to be read as ever, and little enough to be prepared often.
    private static Codebook Reduced(Codebook codebook) => codebook with
    {
        Institutions = [.. codebook.Institutions.Take(2)],
        Actors = [.. codebook.Actors.Where((actor, i) => actor.Id is "morocco" or "mali" or "algeria" || i % 9 == 0)],
    };

    private static Codebook Edited(Codebook codebook, Random random)
    {
        var actors = codebook.Actors.ToList();
        var themes = codebook.Themes.ToList();
        for (var edit = 0; edit < 6; edit++)
        {
            var place = random.Next(actors.Count);
            var actor = actors[place];
            if (actor.Type is ActorType.State or ActorType.Person or ActorType.Expert) continue;
            switch (random.Next(4))
            {
                case 0:
                    actors.RemoveAt(place);
                    break;
                case 1:
                    actors[place] = actor with { Names = [.. actor.Names, Words(random, 1 + random.Next(2))] };
                    break;
                case 2:
                    actors[place] = actor with { Type = ActorType.Organization, Parent = "mali" };
                    break;
                default:
                    var name = Words(random, 1 + random.Next(2));
                    actors.Insert(place, actor with { Id = $"new-{random.Next()}", Names = [name], Aliases = [] });
                    break;
            }
        }

        var theme = random.Next(themes.Count);
        themes[theme] = themes[theme] with
        {
            Cues = [.. themes[theme].Cues.Skip(random.Next(3)), (1 + random.Next(3), Words(random, 1 + random.Next(2)))],
        };
        return codebook with { Actors = actors, Themes = themes };
    }

    // Words of the articles, so that changes do touch some.
    private static string Words(Random random, int count)
    {
        var words = Articles[random.Next(Articles.Count)].Text.Split(' ').Where(w => w.Length > 3 && w.All(char.IsLetter)).ToArray();
        var first = random.Next(Math.Max(1, words.Length - count));
        return string.Join(' ', words.Skip(first).Take(count));
    }

    private static List<Article> Sentences()
    {
        var root = AppContext.BaseDirectory;
        while (!Directory.Exists(Path.Combine(root, "seeds"))) root = Path.GetDirectoryName(root)!;
        var articles = new List<Article>();
        foreach (var file in Directory.GetFiles(Path.Combine(root, "seeds"), "*.txt").Order(StringComparer.Ordinal))
        {
            var lines = File.ReadAllLines(file).Where(line => line.Length > 40);
            articles.AddRange(lines.Chunk(2).Select((some, i) => ArticleFactory.FromText($"{i}", string.Join("\n\n", some))));
        }

        return articles;
    }
}
