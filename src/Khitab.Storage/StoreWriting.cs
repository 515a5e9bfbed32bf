using Khitab.Storage.Rows;

namespace Khitab.Storage;

/// <summary>One change of the store while it is being made.</summary>
/// <param name="context">The context; what it tracks is saved when the change ends.</param>
/// <param name="state">The store's own row.</param>
internal sealed class StoreWriting(KhitabContext context, StoreState state)
{
    /// <summary>The context.</summary>
    public KhitabContext Context => context;

    /// <summary>Whether the sequence moves with this change.</summary>
    public bool HasMoved { get; private set; }

    /// <summary>Notes that what was removed up to a sequence is forgotten with this change.</summary>
    public void Forget(long sequence) => state.Forgotten = sequence;

    /// <summary>Moves the sequence, once in a change; the sequence that this change has.</summary>
    public long Move()
    {
        if (HasMoved) return state.Sequence;
        HasMoved = true;
        return ++state.Sequence;
    }
}
