using System.Runtime.Intrinsics;

namespace Khitab.Text.Sequences;

// AdaGrad over one set of examples.
internal sealed partial class NerTrainer
{
    private void Fit(List<Example> examples, int epochs, bool evidence)
    {
        Array.Clear(_weights);
        Array.Clear(_squares);
        Array.Clear(_transitions);
        Array.Clear(_transitionSquares);
        Forbid();
        var lattice = new Lattice();
        var order = examples.ToArray();
        var sum = new float[Shared];
        var transitionSum = new float[_transitions.Length];
        var averaged = 0;
        float[] emissions = [], marginals = [];
        var pairs = new float[_transitions.Length];
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            for (var i = order.Length - 1; i > 0; i--)
            {
                var k = (int)(Next() % (uint)(i + 1));
                (order[i], order[k]) = (order[k], order[i]);
            }
            double likelihood = 0;
            foreach (var example in order)
            {
                var length = example.Gold.Length;
                if (emissions.Length < length * N) (emissions, marginals) = (new float[length * N * 2], new float[length * N * 2]);
                for (var i = 0; i < length; i++) example.Dropped[i] = NextShare() < options.DropWords;
                var withEvidence = evidence && NextShare() >= options.DropEvidence;
                Emit(example, emissions, withEvidence, training: true);
                Array.Clear(pairs);
                likelihood += lattice.Marginals(
                    emissions.AsSpan(0, length * N), example.Categories, Exp(), marginals.AsSpan(0, length * N), pairs);
                Update(example, marginals, pairs, withEvidence, emissions, ref likelihood);
            }
            var keep = 1 - options.Decay;
            for (var i = 0; i < _weights.Length; i++) _weights[i] *= keep;
            if (epoch >= epochs / 2)
            {
                averaged++;
                for (var i = 0; i < sum.Length; i++) sum[i] += _weights[i];
                for (var i = 0; i < transitionSum.Length; i++) transitionSum[i] += _transitions[i];
            }
            if (epochs == options.Epochs) Log(FormattableString.Invariant($"epoch {epoch + 1}: {likelihood:F0}"));
        }
        for (var i = 0; i < sum.Length; i++) _weights[i] = sum[i] / averaged;
        for (var i = 0; i < transitionSum.Length; i++) _transitions[i] = transitionSum[i] / averaged;
    }

    private void Forbid()
    {
        for (var i = 0; i < _transitions.Length; i++)
        {
            if (!Labels.Follows(i / N % N, i % N)) _transitions[i] = float.NegativeInfinity;
        }
    }

    private readonly float[] _exp = new float[WordCategories.Count * N * N];

    private float[] Exp()
    {
        for (var i = 0; i < _exp.Length; i++) _exp[i] = MathF.Exp(_transitions[i]);
        return _exp;
    }

    private void Emit(Example example, float[] emissions, bool evidence, bool training)
    {
        for (var i = 0; i < example.Gold.Length; i++)
        {
            var dropped = training && example.Dropped[i];
            var sum = Sum(example, i, 0, evidence, dropped, Vector256<float>.Zero);
            if (training && example.Corpus > 0) sum = Sum(example, i, example.Corpus * Shared, evidence, dropped, sum);
            sum.CopyTo(emissions.AsSpan(i * N, N));
        }
    }

    private Vector256<float> Sum(Example example, int place, int from, bool evidence, bool dropped, Vector256<float> sum)
    {
        sum = Sum(example.Combined[place], from, Sum(example.Window[place], from, sum));
        if (!dropped) sum = Sum(example.Identity[place], from, sum);
        return evidence ? Sum(example.Evidence[place], from, sum) : sum;
    }

    private Vector256<float> Sum(int[] ids, int from, Vector256<float> sum)
    {
        ref var weights = ref _weights[from];
        foreach (var id in ids) sum += Vector256.LoadUnsafe(ref weights, (nuint)(id * N));
        return sum;
    }

    private void Update(
        Example example, float[] marginals, float[] pairs, bool evidence, float[] emissions, ref double likelihood)
    {
        for (var i = 0; i < example.Gold.Length; i++)
        {
            var y = example.Gold[i];
            likelihood -= emissions[i * N + y];
            var row = marginals.AsSpan(i * N, N);
            for (var k = 0; k < N; k++) row[k] = -row[k];
            row[y] += 1;
            var gradient = Vector256.Create<float>(row);
            Step(example, i, 0, evidence, gradient);
            if (example.Corpus > 0) Step(example, i, example.Corpus * Shared, evidence, gradient);
            if (i == 0) continue;
            var at = (example.Categories[i] * N + example.Gold[i - 1]) * N + y;
            likelihood -= _transitions[at];
            pairs[at]--;
        }
        for (var i = 0; i < pairs.Length; i++)
        {
            if (pairs[i] == 0 || float.IsNegativeInfinity(_transitions[i])) continue;
            _transitionSquares[i] += pairs[i] * pairs[i];
            _transitions[i] -= options.Rate * pairs[i] / MathF.Sqrt(_transitionSquares[i] + 0.1f);
        }
    }

    private void Step(Example example, int place, int from, bool evidence, Vector256<float> gradient)
    {
        Step(example.Window[place], from, gradient);
        Step(example.Combined[place], from, gradient);
        if (!example.Dropped[place]) Step(example.Identity[place], from, gradient);
        if (evidence) Step(example.Evidence[place], from, gradient);
    }

    private void Step(int[] ids, int from, Vector256<float> gradient)
    {
        ref var weights = ref _weights[from];
        ref var squares = ref _squares[from];
        var square = gradient * gradient;
        var step = gradient * options.Rate;
        var floor = Vector256.Create(0.1f);
        foreach (var id in ids)
        {
            var at = (nuint)(id * N);
            var sum = Vector256.LoadUnsafe(ref squares, at) + square;
            sum.StoreUnsafe(ref squares, at);
            (Vector256.LoadUnsafe(ref weights, at) + step / Vector256.Sqrt(sum + floor)).StoreUnsafe(ref weights, at);
        }
    }
}
