using System.Numerics;

namespace Khitab.Discourse;

/// <summary>
/// For each article and each statement of a part, which keys of a selection it fails, as bits. With them every answer, and every facet that
/// ignores its own key, is a comparison of bits: a row is selected without key k if it fails nothing but k. It can be filled again for
/// another part, so that a pass over many needs one.
/// </summary>
internal sealed class PartMask
{
    /// <summary>The bit of statements that are not sure enough to count.</summary>
    public const int Unsure = 64;

    /// <summary>The bit of articles that have a statement that fails nothing.</summary>
    private const int KeptWhole = 128;

    private RowMasks _masks = null!;
    private Part _part = null!;
    private bool[]? _included;
    private ushort[] _articles = [];
    private byte[] _statements = [];
    private byte[] _keeps = [];
    private bool[] _mentioned = [];
    private bool _articlesFail;

    /// <summary>Whether any of the part's articles is in.</summary>
    public bool HasAny
    {
        get
        {
            for (var a = 0; a < _part.Count; a++)
            {
                if (HasArticle(a)) return true;
            }

            return false;
        }
    }

    /// <summary>Applies a selection to a part.</summary>
    public void Fill(RowMasks masks, Part part)
    {
        (_masks, _part) = (masks, part);
        _articlesFail = ArticleFails.Fill(ref _articles, masks, part);
        _included = masks.ActorsIncluded is { } included ? Array.ConvertAll(part.ActorOf, actor => included[actor]) : null;
        if (masks.ActiveRowKeys == 0) return;
        FillStatements();
        FillKeeps();
        FillMentioned();
    }

    /// <summary>Whether an article is in, with one key ignored.</summary>
    public bool HasArticle(int article, SelectionKey? ignored = null)
    {
        if (_articlesFail && (_articles[article] & (ignored is { } one ? ~RowMasks.ArticleBit(one) : ~0)) != 0) return false;
        var bit = ignored is { } key ? RowMasks.RowBit(key) : 0;
        var active = _masks.ActiveRowKeys & ~bit;
        if (active == 0) return true;
        if (active == RowMasks.RowBit(SelectionKey.Actor) && _mentioned[article]) return true;
        return (_keeps[article] & (KeptWhole | bit)) != 0;
    }

    /// <summary>Whether an article passes every key that chooses articles but the actors left out, whatever its rows.</summary>
    public bool PassesArticleKeys(int article) => !_articlesFail || (_articles[article] & ~RowMasks.ArticleBit(SelectionKey.Actor)) == 0;

    /// <summary>Whether a statement of a selected article is sure enough and matches the row keys, with one key ignored.</summary>
    public bool HasStatement(int row, SelectionKey? ignored = null) =>
        (FailsOf(row) & (ignored is { } key ? ~RowMasks.RowBit(key) : ~0)) == 0;

    /// <summary>Whether a statement of a selected article matches the row keys and is left out because it is not sure enough.</summary>
    public bool LeavesOutUnsure(int row) => FailsOf(row) == Unsure;

    /// <summary>Whether a mention of a selected article matches the row keys, with one key ignored.</summary>
    public bool HasMention(int row, SelectionKey? ignored = null)
    {
        if (_part.IsDemonym(row) && !_masks.Selection.Demonyms) return false;
        return ignored == SelectionKey.Actor || _included is null || _included[_part.Mentions.Actor[row]];
    }

    /// <summary>Whether a quotation of a selected article is selected: only the actor key decides, by the speaker.</summary>
    public bool HasQuotation(int row) => _masks.HasPair(_part.SpeakerActor(row), -1);

    /// <summary>The bits of what a statement fails.</summary>
    public int FailsOf(int row) => _masks.ActiveRowKeys == 0 ? _masks.Codes[_part.Statements.Code[row]] : _statements[row];

    private void FillStatements()
    {
        var table = _part.Statements;
        Room(ref _statements, table.Rows.Count);
        var codes = _masks.Codes;
        var fails = _statements.AsSpan(0, table.Rows.Count);
        for (var row = 0; row < fails.Length; row++) fails[row] = codes[table.Code[row]];
        Fail(table.Holder, Failing(_masks.Holders, SelectionKey.Holder));
        Fail(table.Target, Failing(_masks.Targets, SelectionKey.Target));
        if (_included is null) return;
        var included = new byte[_part.PartyOf.Length];
        for (var i = 0; i < _included.Length; i++) included[i + 1] = (byte)(_included[i] ? 1 : 0);
        if (table.Holder.Width == 2 && table.Target.Width == 2) FailPairs(table.Holder.Shorts, table.Target.Shorts, included);
        else FailPairs(table.Holder.ToArray(), table.Target.ToArray(), included);
    }

    /// <summary>For each party of the part the bit of the key where it does not fit, else 0; null where the key is not in use.</summary>
    private byte[]? Failing(bool[]? fit, SelectionKey key) =>
        fit is null ? null : Array.ConvertAll(_part.PartyOf, party => (byte)(fit[party] ? 0 : RowMasks.RowBit(key)));

    private void Fail(Numbers column, byte[]? failing)
    {
        if (failing is null) return;
        if (column.Width == 2) Fail(column.Shorts, failing);
        else Fail<int>(column.ToArray(), failing);
    }

    private void Fail<T>(ReadOnlySpan<T> column, byte[] failing)
        where T : unmanaged, IBinaryInteger<T>
    {
        for (var row = 0; row < column.Length; row++) _statements[row] |= failing[int.CreateTruncating(column[row])];
    }

    private void FailPairs<T>(ReadOnlySpan<T> holders, ReadOnlySpan<T> targets, byte[] included)
        where T : unmanaged, IBinaryInteger<T>
    {
        for (var row = 0; row < holders.Length; row++)
        {
            var either = included[int.CreateTruncating(holders[row])] | included[int.CreateTruncating(targets[row])];
            _statements[row] |= (byte)(1 - either);
        }
    }

    private void FillKeeps()
    {
        Room(ref _keeps, _part.Count);
        var offsets = _part.Statements.Rows.Offsets;
        for (var a = 0; a < _part.Count; a++)
        {
            var keeps = 0;
            for (var row = offsets[a]; row < offsets[a + 1]; row++)
            {
                int fails = _statements[row];
                if (fails == 0) keeps |= KeptWhole;
                else if ((fails & (fails - 1)) == 0 && fails != Unsure) keeps |= fails;
            }

            _keeps[a] = (byte)keeps;
        }
    }

    private void FillMentioned()
    {
        if (_included is null) return;
        Room(ref _mentioned, _part.Count);
        var offsets = _part.Mentions.Rows.Offsets;
        for (var a = 0; a < _part.Count; a++)
        {
            var mentioned = false;
            for (var row = offsets[a]; row < offsets[a + 1] && !mentioned; row++) mentioned = HasMention(row);
            _mentioned[a] = mentioned;
        }
    }

    private static void Room<T>(ref T[] array, int length)
    {
        if (array.Length < length) array = new T[length];
    }
}
