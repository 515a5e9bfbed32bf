namespace Khitab.Analysis.Statements.Decision;

/// <summary>
/// What the words of a sentence around a predicate and its two parties say: a log-linear witness over hashed features (K. Weinberger et
/// al., "Feature Hashing for Large Scale Multitask Learning", 2009), beside the trees that see grammar and no words.
/// </summary>
/// <param name="Weights">A weight for each bucket; a power of two of them.</param>
internal sealed record WordWitness(float[] Weights)
{
    /// <summary>The log-odds of a proposal whose features these are.</summary>
    public double LogOdds(ReadOnlySpan<uint> features)
    {
        var mask = (uint)(Weights.Length - 1);
        var sum = 0f;
        foreach (var feature in features) sum += Weights[feature & mask];
        return sum;
    }

    /// <summary>Writes the weights that are not 0.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(Weights.Length);
        writer.Write(Weights.Count(w => w != 0));
        var previous = 0;
        for (var i = 0; i < Weights.Length; i++)
        {
            if (Weights[i] == 0) continue;
            writer.Write7BitEncodedInt(i - previous);
            writer.Write((Half)Weights[i]);
            previous = i;
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static WordWitness Read(BinaryReader reader)
    {
        var weights = new float[reader.ReadInt32()];
        var at = 0;
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            at += reader.Read7BitEncodedInt();
            weights[at] = (float)reader.ReadHalf();
        }

        return new WordWitness(weights);
    }
}
