namespace Khitab.Corpus.Files;

/// <summary>A line with the column that it stands in.</summary>
/// <param name="Line">The line.</param>
/// <param name="Column">Which of the page's columns it is.</param>
internal sealed record PdfPlaced(PdfLine Line, int Column);

/// <summary>
/// Puts what stands on a page in the order of reading: where a gap runs down between lines, these are columns, of which in Arabic the right
/// one is read first; what runs across the page above and below them is read before and after.
/// </summary>
internal sealed class PdfLayout
{
    // Parts of the size of the letters.
    private const double SameLine = 0.35;
    private const double Gutter = 0.8;
    private const double LeastSpace = 0.15;

    // Of the gaps in a line.
    private const double Stretch = 1.6;

    // A column has at least so many lines; less is a label beside its value.
    private const int FewestLines = 3;

    // More than these are a map or a table of figures, whose order no cut finds.
    private const int MostPieces = 1500;
    private const int DeepestCut = 20;

    private readonly List<PdfPlaced> _found = [];
    private readonly bool _hasSpaces;
    private readonly bool _fromRight;
    private readonly PdfBudget _budget;
    private int _columns;

    private PdfLayout(IReadOnlyList<PdfGlyph> glyphs, PdfBudget budget)
    {
        // Texts have a space after every four or five letters.
        var spaces = glyphs.Count(g => string.IsNullOrWhiteSpace(g.Text));
        _hasSpaces = spaces * 12 > glyphs.Count - spaces;
        _fromRight = glyphs.Sum(g => IsFromRight(g.Text[0]) ? 1 : char.IsLetter(g.Text[0]) ? -1 : 0) >= 0;
        _budget = budget;
    }

    /// <summary>The lines of a page in order.</summary>
    public static IReadOnlyList<PdfPlaced> Of(PdfPage page, PdfBudget budget)
    {
        if (page.Glyphs.All(g => string.IsNullOrWhiteSpace(g.Text))) return [];
        var layout = new PdfLayout(page.Glyphs, budget);
        var rows = Rows(page.Glyphs).Select(Pieces).Where(r => r.Count > 0).ToList();
        layout.Cut(rows, 0, rows.Sum(r => r.Count) > MostPieces ? DeepestCut : 0);
        return layout._found;
    }

    private void Cut(List<List<Piece>> rows, int column, int depth)
    {
        if (rows.Count == 0) return;
        if (depth >= DeepestCut || Columns(rows) is not var (first, last))
        {
            foreach (var row in rows)
                _found.Add(new PdfPlaced(PdfLine.Of([.. row.SelectMany(p => p.Glyphs)], _hasSpaces, _fromRight), column));
            return;
        }

        Cut(rows[..first], column, depth + 1);
        var between = rows[first..last];
        var at = GutterOf(between)!.Value;
        var right = between.Select(r => r.Where(p => p.Left >= at).ToList()).Where(r => r.Count > 0).ToList();
        var left = between.Select(r => r.Where(p => p.Left < at).ToList()).Where(r => r.Count > 0).ToList();
        foreach (var part in _fromRight ? new[] { right, left } : [left, right]) Cut(part, ++_columns, depth + 1);
        Cut(rows[last..], column, depth + 1);
    }

    // The first rows through which a gap runs, as many as there are.
    private (int First, int Last)? Columns(List<List<Piece>> rows)
    {
        for (var first = 0; first + FewestLines <= rows.Count; first++)
        {
            for (var last = first + FewestLines; last <= Math.Min(rows.Count, first + 2 * FewestLines); last++)
            {
                if (GutterOf(rows[first..last]) is null) continue;
                while (last < rows.Count && GutterOf(rows[first..(last + 1)]) is not null) last++;
                return (first, last);
            }
        }

        return null;
    }

    private double? GutterOf(List<List<Piece>> rows)
    {
        var pieces = rows.SelectMany(r => r).OrderBy(p => p.Left).ToList();
        var (end, widest) = (double.NegativeInfinity, 0.0);
        double? found = null;
        for (var i = 0; i < pieces.Count; i++)
        {
            _budget.Step();
            var gap = pieces[i].Left - end;
            if (i >= FewestLines && pieces.Count - i >= FewestLines && gap > Math.Max(widest, Gutter * pieces[i].Size))
                (found, widest) = (pieces[i].Left - gap / 2, gap);
            end = Math.Max(end, pieces[i].Right);
        }

        return found;
    }

    private static bool IsFromRight(char c) => c is (>= '\u0590' and <= '\u08FF') or (>= '\uFB1D' and <= '\uFEFC');

    private static IEnumerable<List<PdfGlyph>> Rows(IReadOnlyList<PdfGlyph> glyphs)
    {
        var row = new List<PdfGlyph>();
        foreach (var glyph in glyphs.OrderByDescending(g => g.Base))
        {
            if (row.Count > 0 && row[0].Base - glyph.Base > SameLine * Math.Max(row[0].Size, glyph.Size))
            {
                yield return row;
                row = [];
            }

            row.Add(glyph);
        }

        if (row.Count > 0) yield return row;
    }

    private static List<Piece> Pieces(List<PdfGlyph> row)
    {
        var pieces = new List<Piece>();
        var widest = WidestSpace(row);
        foreach (var glyph in row.OrderBy(g => g.Left))
        {
            if (string.IsNullOrWhiteSpace(glyph.Text))
            {
                if (pieces.Count > 0) pieces[^1].Glyphs.Add(glyph);
            }
            else if (pieces.Count > 0 && glyph.Left - pieces[^1].Right <= Math.Max(Gutter * glyph.Size, widest)) pieces[^1].Add(glyph);
            else pieces.Add(new Piece(glyph));
        }

        return pieces;
    }

    // In a line that is stretched to its column's width the gaps between words are wide, but all alike.
    private static double WidestSpace(List<PdfGlyph> row)
    {
        var letters = row.Where(g => !string.IsNullOrWhiteSpace(g.Text)).OrderBy(g => g.Left).ToList();
        var gaps = letters.Zip(letters.Skip(1)).Where(p => p.Second.Left - p.First.Right > LeastSpace * p.First.Size)
            .Select(p => p.Second.Left - p.First.Right).Order().ToList();
        return gaps.Count < FewestLines ? 0 : Stretch * gaps[gaps.Count / 2];
    }

    private sealed class Piece(PdfGlyph first)
    {
        public List<PdfGlyph> Glyphs { get; } = [first];

        public double Left { get; } = first.Left;

        public double Right { get; private set; } = first.Right;

        public double Size => first.Size;

        public void Add(PdfGlyph glyph)
        {
            Glyphs.Add(glyph);
            Right = Math.Max(Right, glyph.Right);
        }
    }
}
