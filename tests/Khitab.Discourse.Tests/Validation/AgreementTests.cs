using Khitab.Discourse.Validation;
using static Khitab.Discourse.Tests.Validation.Samples;

namespace Khitab.Discourse.Tests.Validation;

/// <summary>Which statements of a sentence are one and the same decides what agreement and error are said of.</summary>
public class AgreementTests
{
    [Fact]
    public void Statements_are_matched_by_holder_and_target_those_of_one_sign_first()
    {
        var pairs = StatementMatching.Match(
            All("author>actor:x-", "author>actor:x+", "actor:y>actor:x-"), All("author>actor:x+", "author>actor:z+"));
        Assert.Equal(
            ["author 1 1", "author -1 none", "actor:y -1 none", "none none 1"],
            pairs.Select(p => $"{p.A?.Holder ?? "none"} {Sign(p.A)} {Sign(p.B)}").OrderByDescending(p => p == "author 1 1"));
        // A source without a name is one, whatever the text calls it.
        Assert.True(StatementMatching.IsSame(All("source:مصدر>actor:x+"), All("source:مسؤول>actor:x+")));
        Assert.False(StatementMatching.IsSame(All("author>actor:x+"), All("author>actor:x+", "author>actor:x+")));
        Assert.True(StatementMatching.IsSame([], []));
        Assert.False(StatementMatching.IsSame([Said("author>actor:x+")], [Said("author>actor:x+", Voice.Direct)]));
    }

    [Fact]
    public void Coders_statements_are_aligned_so_that_it_shows_wherein_they_part()
    {
        var slots = StatementMatching.Align(
            [All("author>actor:x+", "actor:y>actor:z-"), All("actor:y>actor:x-", "author>actor:x+"), All("actor:y>actor:w-")]);
        // The author's on x; and y's, of whom each coder has another target.
        Assert.Equal(2, slots.Count);
        Assert.Equal(["author", "author", null], slots[0].Select(s => s?.Holder));
        Assert.Equal(["actor:z", "actor:x", "actor:w"], slots[1].Select(s => s?.Target));
    }

    private static string Sign(StatementCoding? said) =>
        said?.Polarity.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "none";

    // Two coders of eight sentences, counted by hand: they part once on whether there is anything, once on the sign, once on the voice.
    [Fact]
    public void Agreement_is_told_by_variable()
    {
        List<SentenceCoding> codings = [];
        void Code(int place, IReadOnlyList<StatementCoding> one, IReadOnlyList<StatementCoding> other)
        {
            codings.Add(new SentenceCoding(place, "سعاد", one, Day));
            codings.Add(new SentenceCoding(place, "زيد", other, Day));
        }

        Code(0, All("author>actor:x+"), All("author>actor:x+"));
        Code(1, All("author>actor:x-"), All("author>actor:x-"));
        Code(2, All("author>actor:y-"), All("author>actor:y+"));
        Code(3, [Said("actor:x>actor:y-", Voice.Direct)], [Said("actor:x>actor:y-", Voice.Reported)]);
        Code(4, [], All("author>actor:x-"));
        Code(5, [], []);
        Code(6, [], []);
        Code(7, [], []);
        codings.Add(new SentenceCoding(8, "سعاد", [], Day));
        var by = CoderAgreement.Of(codings, seed: 1, resamples: 100).ToDictionary(a => a.Variable, a => a.Alpha);

        // Presence: 16 values, 9 of them yes; one pair parts. 1 - 15 · 1 / (9 · 7).
        Assert.Equal(1 - (15.0 / 63), by[CodedVariable.Presence].Alpha!.Value, 12);
        Assert.Equal(8, by[CodedVariable.Presence].Units);
        Assert.Equal(by[CodedVariable.Presence].Alpha!.Value, by[CodedVariable.Number].Alpha!.Value, 12);
        Assert.Equal(1, by[CodedVariable.Holder].Alpha);
        Assert.Equal(1, by[CodedVariable.Target].Alpha);
        Assert.Equal(4, by[CodedVariable.Polarity].Units);
        // Voice: 8 values, 6 the author's, one direct, one reported; one pair parts. 1 - 7 · 1 / (6 + 6 + 1).
        Assert.Equal(1 - (7.0 / 13), by[CodedVariable.Voice].Alpha!.Value, 12);
        Assert.Equal(Reliability.Unknown, by[CodedVariable.Modality].Reliability);
    }

    [Fact]
    public void What_is_settled_is_what_was_decided_or_what_two_agree_on()
    {
        var sentences = Enumerable.Range(0, 5).Select(i => Sentence(i, 0, "o")).ToList();
        SentenceCoding By(int place, string coder, params string[] said) => new(place, coder, All(said), Day);
        var settled = CodedSentence.Settled(
            sentences,
            [
                By(0, "a"), By(0, "b"), By(1, "a", "author>actor:x+"), By(1, "b"), By(2, "a", "author>actor:x+"), By(2, "b"), By(3, "a"),
                By(4, "a"), By(4, "b"),
            ],
            [new SentenceDecision(2, "c", All("author>actor:y-"), Day), new SentenceDecision(4, "c", All("author>actor:z-"), Day)]);
        Assert.Equal([0, 2, 4], settled.Select(s => s.Sentence.Place));
        Assert.Equal(["actor:y", "actor:z"], settled.SelectMany(s => s.Truth).Select(t => t.Target));
    }
}
