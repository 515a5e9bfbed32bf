using System.Runtime.Intrinsics;

namespace Khitab.Text.Sequences;

/// <summary>
/// Gathers the features of many places and adds their weights to the places' steps together. The model lies in slow memory: asked for one
/// after the other, each feature would wait for the one before. One thread uses it at a time.
/// </summary>
internal sealed class FeatureSums(NerModel model)
{
    private uint[] _features = new uint[1024];
    private int[] _places = new int[1024];
    private int _count;

    /// <summary>Room for more features; <see cref="Take"/> says how many were written there.</summary>
    public Span<uint> Room(int most)
    {
        if (_count + most > _features.Length)
        {
            Array.Resize(ref _features, Math.Max(_features.Length * 2, _count + most));
            Array.Resize(ref _places, _features.Length);
        }

        return _features.AsSpan(_count, most);
    }

    /// <summary>Takes the features that were written into the room as those of a place.</summary>
    public void Take(int place, int count)
    {
        _places.AsSpan(_count, count).Fill(place);
        _count += count;
    }

    /// <summary>Adds a feature of a place.</summary>
    public void Add(int place, uint feature)
    {
        Room(1)[0] = feature;
        Take(place, 1);
    }

    /// <summary>Adds the weights of everything gathered to the steps of its places, and forgets it.</summary>
    public void AddTo(Span<Vector256<int>> steps)
    {
        // Most features have no weights. Those that may have some are brought to the front first, without a branch that could be guessed
        // wrong; then their rows are all asked for before the first is used.
        var features = _features.AsSpan(0, _count);
        var places = _places.AsSpan(0, _count);
        var some = 0;
        for (var i = 0; i < features.Length; i++)
        {
            var feature = features[i];
            (features[some], places[some]) = (feature, places[i]);
            some += model.MayHave(feature);
        }

        model.Fetch(features[..some]);
        for (var i = 0; i < some; i++) steps[places[i]] = model.Add(steps[places[i]], features[i]);
        _count = 0;
    }
}
