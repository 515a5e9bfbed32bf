namespace Khitab.Text;

/// <summary>
/// Questions about words that are asked once of each form, all together: at most tokens none of the many lists looked into has anything,
/// and a bit kept with the form says so at once. All questions are added before the first answer; then any number of threads may ask, each
/// about forms of its own <see cref="WordTable"/>.
/// </summary>
public sealed class FormQuestions
{
    private const int Most = 64;
    private readonly List<Func<WordForm, bool>> _questions = [];
    private bool _isAsked;

    /// <summary>Adds a question.</summary>
    /// <returns>The bit of its answer; 0 where there is no room for one more, and whoever asks has to look every time.</returns>
    /// <exception cref="InvalidOperationException">There are answers already.</exception>
    public ulong Add(Func<WordForm, bool> question)
    {
        if (_isAsked) throw new InvalidOperationException("forms were asked already");
        if (_questions.Count == Most) return 0;
        _questions.Add(question);
        return 1UL << (_questions.Count - 1);
    }

    /// <summary>The answers about a form, a bit each.</summary>
    public ulong Answers(WordForm form) => ReferenceEquals(form.AnswersTo, this) ? form.Answers : Ask(form);

    private ulong Ask(WordForm form)
    {
        _isAsked = true;
        var answers = 0UL;
        for (var i = 0; i < _questions.Count; i++)
        {
            if (_questions[i](form)) answers |= 1UL << i;
        }

        (form.Answers, form.AnswersTo) = (answers, this);
        return answers;
    }
}
