using Khitab.Analysis.Syntax;
using Khitab.Text;

namespace Khitab.Analysis.Statements;

/// <summary>A form of a verb found at a token.</summary>
/// <param name="Value">What the verb stands for.</param>
/// <param name="Gender">Its subject's gender; unknown in dual and plural.</param>
/// <param name="Present">Present or future.</param>
/// <param name="NounLike">The spelling is as often a noun's («دعم»، «تدخل»).</param>
/// <param name="Pronoun">Key of the object pronoun joined to it, or null.</param>
internal readonly record struct VerbHit<T>(T Value, Gender Gender, bool Present, bool NounLike, string? Pronoun);

/// <summary>Verbs by all their written forms, with what each form says of its subject.</summary>
internal sealed class VerbTable<T>
{
    private readonly WordMap<VerbHit<T>> _forms = new();
    private FormQuestions? _questions;
    private ulong _has;

    /// <summary>Has each form asked once whether it is one of the verbs; to be called when all verbs are there.</summary>
    public void AskOnce(FormQuestions questions) =>
        (_questions, _has) = (questions, questions.Add(form => TryMatch(form, out _)));

    /// <summary>Adds a verb given as «past present»; forms that are there already stay.</summary>
    public void Add(string pair, T value)
    {
        var words = ArabicNormalizer.Keys(pair);
        if (words.Count == 0) return;
        var past = words[0];
        if (words.Count == 1)
        {
            // A form by itself: its shape tells its subject's gender.
            var present = past[0] is 'ي' or 'ت' && past[^1] != 'ت';
            _forms.TryAdd(
                past, new VerbHit<T>(
                    value, past[^1] == 'ت' || (present && past[0] == 'ت') ? Gender.Feminine : Gender.Masculine, present, false, null));
            return;
        }

        var nounLike = VerbForms.IsNounLike(past);
        foreach (var form in VerbForms.Of(pair))
        {
            var (isPast, gender) = VerbForms.Shows(form, past);
            _forms.TryAdd(form, new VerbHit<T>(value, gender, !isPast, form == past && nounLike, null));
        }
    }

    /// <summary>The verb at a token, with و or ف before it and a pronoun after it at most; false where none is.</summary>
    public bool TryMatch(TokenizedText tokens, int index, out VerbHit<T> hit)
    {
        hit = default;
        var form = tokens.Form(index);
        return (_questions is null || _has == 0 || (_questions.Answers(form) & _has) != 0) && tokens[index].Kind == TokenKind.Word
            && TryMatch(form, out hit);
    }

    private bool TryMatch(WordForm form, out VerbHit<T> hit)
    {
        if (_forms.TryGetValue(form.Key, form.Hash, out hit)) return true;
        foreach (ref readonly var reading in form.Readings.AsSpan())
        {
            if ((reading.Proclitics & ~(Proclitics.And | Proclitics.Then)) == 0
                && _forms.TryGetValue(reading.Core, reading.CoreHash, out hit))
            {
                return true;
            }
        }

        foreach (ref readonly var reading in form.Enclitics.AsSpan())
        {
            if (reading.Pronoun is not ("ه" or "ها" or "هم" or "هما")) continue;
            var core = reading.Core;
            var known = _forms.TryGetValue(core, reading.CoreHash, out hit)
                || (core.Length > 3 && core[0] is 'و' or 'ف' && TryWithoutConjunction(core, out hit));
            if (!known) continue;
            hit = hit with { Pronoun = reading.Pronoun };
            return true;
        }

        return false;
    }

    private bool TryWithoutConjunction(string core, out VerbHit<T> hit)
    {
        var rest = core.AsSpan(1);
        return _forms.TryGetValue(rest, WordHash.Of(rest), out hit);
    }

    /// <summary>Whether a token is any of the verbs.</summary>
    public bool Has(TokenizedText tokens, int index) => TryMatch(tokens, index, out _);
}
