using Khitab.Discourse;

namespace Khitab.Web.State;

/// <summary>A statement that is worth a person's look, and how much.</summary>
/// <param name="Item">The statement.</param>
/// <param name="Worth">How much, 0 to 1; see <see cref="CheckQueue"/>.</param>
public sealed record CheckItem(StatementItem Item, double Worth);

/// <summary>
/// The statements of a selection by how much a person's look at them is worth: the uncertainty of each times what it weighs in what is on
/// the screen: uncertainty sampling (Settles, Active Learning Literature Survey, 2009, section 3.1), weighted by effect.
/// <para>
/// Worth = H(p) · (1/n + w/W)/2 · log(1 + t)/log(1 + T) · s, where H is the binary entropy of the confidence p in bits; n is how many
/// statements the holder has on the target (what the edge rests on); w/W is the statement's share of the confidence of the author's
/// asserted statements on the target in its article (what the verdict rests on), 0 for others; t is how many statements are on the
/// target and T how many are on the one that has most; s is 1 for a judgement and 1/2 for none, which no sign rests on.
/// </para>
/// </summary>
public static class CheckQueue
{
    /// <summary>How many statements are looked through; a wider selection is worth narrowing first.</summary>
    public const int MostLooked = 200_000;

    /// <summary>The statements that are worth most, most first; those that are certain are none of them.</summary>
    /// <param name="items">The statements of the selection in the texts' order, which decides between equals.</param>
    /// <param name="most">How many.</param>
    public static IReadOnlyList<CheckItem> Of(IEnumerable<StatementItem> items, int most)
    {
        List<StatementItem> all = [.. items.Take(MostLooked)];
        var pairs = all.CountBy(i => (i.Detail.Holder, i.Detail.Target)).ToDictionary();
        var targets = all.CountBy(i => i.Detail.Target).ToDictionary();
        var weights = all.Where(IsOfVerdict).GroupBy(i => (i.Article, i.Detail.Target))
            .ToDictionary(g => g.Key, g => g.Sum(i => i.Detail.Confidence));
        var tallest = Math.Log(1 + targets.Values.DefaultIfEmpty(1).Max());
        return
        [
            .. all.Select(item => new CheckItem(item, Worth(item))).Where(item => item.Worth > 0)
                .OrderByDescending(item => item.Worth).Take(most),
        ];

        double Worth(StatementItem item)
        {
            var detail = item.Detail;
            var ofVerdict = IsOfVerdict(item) && weights[(item.Article, detail.Target)] is > 0 and var weight
                ? detail.Confidence / weight : 0;
            var effect = ((1.0 / pairs[(detail.Holder, detail.Target)]) + ofVerdict) / 2;
            return Entropy(detail.Confidence) * effect * Math.Log(1 + targets[detail.Target]) / tallest * (detail.Polarity == 0 ? 0.5 : 1);
        }
    }

    /// <summary>The binary entropy of a probability, in bits.</summary>
    internal static double Entropy(double p) => p is <= 0 or >= 1 ? 0 : -(p * Math.Log2(p)) - ((1 - p) * Math.Log2(1 - p));

    private static bool IsOfVerdict(StatementItem item) => item.Detail is
    { Holder.Kind: PartyKind.Author, Voice: Voice.Author, Modality: Modality.Asserted, Polarity: not 0 };
}
