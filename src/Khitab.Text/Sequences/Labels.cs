namespace Khitab.Text.Sequences;

/// <summary>
/// The labels of the sequence model: outside, and for each class the first word of a name and the words after it. Names of other kinds
/// (buildings, products, events) have a label of their own, so that the model need not take them for ordinary words; it is never given out.
/// </summary>
internal static class Labels
{
    public const int Count = 8;
    public const int Outside = 0;
    public const int OtherName = 7;

    public static int First(EntityClass kind) => 1 + 2 * (int)kind;

    public static int Inside(EntityClass kind) => 2 + 2 * (int)kind;

    public static bool IsFirst(int label) => label is 1 or 3 or 5;

    public static bool IsInside(int label) => label is 2 or 4 or 6;

    public static bool IsName(int label) => label is > 0 and < OtherName;

    public static EntityClass ClassOf(int label) => (EntityClass)((label - 1) / 2);

    /// <summary>Whether one label may follow another: a name goes on only with its own class.</summary>
    public static bool Follows(int previous, int next) => !IsInside(next) || previous == next || previous == next - 1;

    public static bool Starts(int label) => !IsInside(label);
}
