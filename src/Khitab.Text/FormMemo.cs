namespace Khitab.Text;

/// <summary>
/// Remembers what was found out about forms, by their numbers: nothing is hashed. One thread uses it at a time, with the forms of one
/// <see cref="WordTable"/>; where that starts over, the new form takes the place of the old one with its number.
/// </summary>
/// <typeparam name="T">What is found out.</typeparam>
/// <param name="find">Finds it out for a form that is not known yet.</param>
public sealed class FormMemo<T>(Func<WordForm, T> find)
{
    private const int FirstCapacity = 4096;

    private (WordForm? Form, T Value)[] _known = new (WordForm?, T)[FirstCapacity];

    /// <summary>What is known of a form, found out if need be.</summary>
    public T Of(WordForm form)
    {
        if (form.Number >= _known.Length) Array.Resize(ref _known, Math.Max(_known.Length * 2, form.Number + 1));
        ref var known = ref _known[form.Number];
        if (!ReferenceEquals(known.Form, form)) known = (form, find(form));
        return known.Value;
    }
}
