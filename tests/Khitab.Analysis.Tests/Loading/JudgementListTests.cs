using Khitab.Analysis.Codebooks;

namespace Khitab.Analysis.Tests.Loading;

/// <summary>
/// judgements.yaml is read by rules and by what is learned from marked articles: a need that nobody knows or a word that stands twice in a
/// list would silently count for nothing or twice.
/// </summary>
public class JudgementListTests
{
    private static readonly HashSet<string> Needs = ["weak", "of", "deed", "thing", "person", "object", "public"];

    private static readonly WordLists Lists = CodebookLoader.Load(CodebookFiles.Embedded()).Lexicon("judgements");

    [Fact]
    public void Every_need_is_one_that_the_file_explains() =>
        Assert.DoesNotContain(Lists.Lists.Values.SelectMany(items => items), item => !NeedsOf(item).All(Needs.Contains));

    [Fact]
    public void No_word_stands_twice_in_a_list() =>
        Assert.Empty(
            from list in Lists.Lists
            from item in list.Value
            group item by (list.Key, Word: WordOf(item)) into same
            where same.Count() > 1
            select same.Key);

    private static string WordOf(string item) => item.Split(" / ")[0];

    private static string[] NeedsOf(string item) => item.Split(" / ") is [_, var needs] ? needs.Split(' ') : [];
}
