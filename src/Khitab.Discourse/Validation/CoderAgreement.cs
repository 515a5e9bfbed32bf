namespace Khitab.Discourse.Validation;

/// <summary>What coders decide on in each sentence.</summary>
public enum CodedVariable
{
    /// <summary>Whether there is a statement in the sentence.</summary>
    Presence,

    /// <summary>How many there are.</summary>
    Number,

    /// <summary>Who holds it.</summary>
    Holder,

    /// <summary>On whom or what.</summary>
    Target,

    /// <summary>For, against or neither.</summary>
    Polarity,

    /// <summary>In whose words.</summary>
    Voice,

    /// <summary>How it is put forward.</summary>
    Modality,
}

/// <summary>How far coders agree on one variable.</summary>
/// <param name="Variable">The variable.</param>
/// <param name="Level">How far apart two of its values are.</param>
/// <param name="Alpha">Krippendorff's alpha with its interval.</param>
public sealed record CoderAgreement(CodedVariable Variable, MeasurementLevel Level, KrippendorffAlpha Alpha)
{
    /// <summary>
    /// Agreement by variable. Presence and number are told of each sentence; the others of each statement that two coders or more found,
    /// matched by <see cref="StatementMatching.Align"/>.
    /// </summary>
    /// <param name="codings">What coders found, of any number of coders; sentences that one has not coded are missing values.</param>
    /// <param name="seed">What the intervals' resampling begins from.</param>
    /// <param name="resamples">How often units are drawn again.</param>
    public static IReadOnlyList<CoderAgreement> Of(
        IReadOnlyList<SentenceCoding> codings, long seed, int resamples = KrippendorffAlpha.Resamples)
    {
        var bySentence = codings.GroupBy(c => c.Place).OrderBy(g => g.Key)
            .Select(g => g.OrderBy(c => c.Coder, StringComparer.Ordinal).Select(c => c.Statements).ToList()).ToList();
        var slots = bySentence.SelectMany(StatementMatching.Align).ToList();
        return
        [
            Sentences(CodedVariable.Presence, MeasurementLevel.Nominal, found => found.Count > 0 ? 1 : 0),
            Sentences(CodedVariable.Number, MeasurementLevel.Interval, found => found.Count),
            Names(CodedVariable.Holder, StatementMatching.HolderOf),
            Names(CodedVariable.Target, s => s.Target),
            Statements(CodedVariable.Polarity, MeasurementLevel.Ordinal, s => s.Polarity),
            Statements(CodedVariable.Voice, MeasurementLevel.Nominal, s => (int)s.Voice),
            Statements(CodedVariable.Modality, MeasurementLevel.Nominal, s => (int)s.Modality),
        ];

        CoderAgreement Sentences(
            CodedVariable variable, MeasurementLevel level, Func<IReadOnlyList<StatementCoding>, double> value) =>
            Agreement(variable, level, bySentence.ConvertAll(s => (IReadOnlyList<double>)s.ConvertAll(found => value(found))));

        CoderAgreement Statements(CodedVariable variable, MeasurementLevel level, Func<StatementCoding, double> value) =>
            Agreement(variable, level, slots.ConvertAll(s => (IReadOnlyList<double>)[.. s.OfType<StatementCoding>().Select(value)]));

        CoderAgreement Names(CodedVariable variable, Func<StatementCoding, string> name)
        {
            var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
            return Statements(variable, MeasurementLevel.Nominal, s =>
            {
                if (!numbers.TryGetValue(name(s), out var number)) numbers[name(s)] = number = numbers.Count;
                return number;
            });
        }

        CoderAgreement Agreement(CodedVariable variable, MeasurementLevel level, IReadOnlyList<IReadOnlyList<double>> units) =>
            new(variable, level, KrippendorffAlpha.Of(units, level, seed, resamples));
    }
}
