using Khitab.Analysis.Codebooks;
using Khitab.Analysis.Statements;
using Khitab.Analysis.Statements.Predicates;
using Khitab.Text;

namespace Khitab.Analysis.Tests.Statements;

/// <summary>Types of events are compared with event data: a word in the wrong list, or a misspelt one, would count silently.</summary>
public class EventClassTests
{
    private static readonly Codebook Codebook = CodebookLoader.Load();

    [Fact]
    public void Every_entry_names_a_list_and_words_that_there_are()
    {
        var files = new[] { "predicates-for", "predicates-against" }.SelectMany(f => Codebook.Lexicon(f).Lists)
            .ToDictionary(l => l.Key, l => l.Value.Select(FirstOf).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        var families = Codebook.Lexicon("relations").Lists.Keys.Select(k => "relations." + k.Split('.')[0])
            .Append("evaluations.admonition").ToHashSet(StringComparer.Ordinal);
        foreach (var (name, items) in Codebook.Lexicon("plover").Lists)
        {
            Assert.True(EventClassWords.TryClass(name, out _), name);
            foreach (var item in items)
            {
                var halves = item.Split('=', 2, StringSplitOptions.TrimEntries);
                Assert.True(files.ContainsKey(halves[0]) || families.Contains(halves[0]), item);
                foreach (var word in halves.Length < 2 ? [] : halves[1].Split(',', StringSplitOptions.TrimEntries))
                    Assert.True(files[halves[0]].Contains(word), $"{item}: {word}");
            }
        }
    }

    [Theory]
    [InlineData("زودت", EventClass.Aid)]
    [InlineData("قصفت", EventClass.Assault)]
    [InlineData("اعتقلت", EventClass.Coerce)]
    [InlineData("اتهمت", EventClass.Accuse)]
    [InlineData("رفضت", EventClass.Reject)]
    [InlineData("التقى", EventClass.Consult)]
    [InlineData("أفرجت", EventClass.Retreat)]
    [InlineData("هددت", EventClass.Threaten)]
    public void A_word_speaks_of_its_event(string word, EventClass of)
    {
        var form = TokenizedText.Read(word, new WordTable()).Form(0);
        Assert.Contains(new PredicateLexicon(Codebook).Senses(form), sense => sense.Entry.Event == of);
    }

    [Theory]
    [InlineData("زودت تركيا الصومال بالقمح والدواء.", "turkey > somalia", EventClass.Aid)]
    [InlineData("قصفت روسيا أوكرانيا مساء أمس.", "russia > ukraine", EventClass.Assault)]
    public void A_statement_has_the_event_of_its_predicate(string text, string pair, EventClass of)
    {
        var statement = StatementsIn.Of(text).Statements.First(s => StatementsIn.Written(s).StartsWith(pair, StringComparison.Ordinal));
        Assert.Equal(of, statement.Class);
    }

    // Ties and concluded agreements are words; what is exchanged under them is material.
    [Theory]
    [InlineData("وقعت تركيا مذكرة تفاهم مع الصومال.", EventClass.Support)]
    [InlineData("أعادت تركيا علاقاتها مع الصومال.", EventClass.Support)]
    public void Concluding_an_agreement_is_support(string text, EventClass of) =>
        Assert.Contains(StatementsIn.Of(text).Statements, s => s.Class == of);

    // Who judges by a word does no deed, and what is stopped is no event of its predicate's type.
    [Fact]
    public void No_class_is_guessed()
    {
        Assert.All(
            StatementsIn.Of("فشلت تركيا فشلا ذريعا في الصومال.").Statements.Where(s => s.Act == Act.Evaluates), s => Assert.Null(s.Class));
        foreach (var text in new[] { "أوقفت تركيا دعم الصومال.", "علقت اليابان مساعدة كندا.", "رفضت الهند التعاون مع تركيا." })
        {
            Assert.All(
                StatementsIn.Of(text).Statements.Where(s => s.Class is not null && s.Polarity != 0),
                s => Assert.Equal(s.Polarity > 0, s.Class!.Value.IsCooperation()));
        }
    }

    private static string FirstOf(string item)
    {
        var fields = item.Split('/', StringSplitOptions.TrimEntries);
        if (fields[0].Length > 1) return fields[0].Split(' ')[0];
        return fields.Skip(1).SelectMany(f => f.Split(',', StringSplitOptions.TrimEntries)).First(w => w is not ("" or "-"));
    }
}
