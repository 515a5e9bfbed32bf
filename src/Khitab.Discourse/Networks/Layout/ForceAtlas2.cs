using System.Runtime.Intrinsics;

namespace Khitab.Discourse;

/// <summary>How a layout by <see cref="ForceAtlas2"/> is tuned.</summary>
/// <param name="Iterations">How many steps.</param>
/// <param name="Repulsion">How hard nodes push: two of degree 0 at distance 1 with this force.</param>
/// <param name="Gravity">How hard a node is drawn to its home, by unit of mass and of distance.</param>
/// <param name="Theta">How large a far group of nodes may look, seen as one: side over distance.</param>
internal sealed record ForceAtlas2Settings(int Iterations, float Repulsion, float Gravity, float Theta = 0.5f);

/// <summary>
/// ForceAtlas2 (Jacomy, Venturini, Heymann and Bastian 2014): nodes push one another apart by (d₁+1)·(d₂+1)/distance, by their degrees;
/// edges pull by distance and weight; each node moves the slower, the more its force swings. Far groups push as one
/// (<see cref="QuadTree"/>). A node is drawn to a home of its own and not to the middle, so that it stays about there when others come and
/// go.
/// </summary>
/// <remarks>
/// Additions, products, quotients and square roots of single precision in a fixed order, eight lanes wide on every machine: the same input
/// gives the same places, bit for bit, whatever the number of processors.
/// </remarks>
internal sealed class ForceAtlas2
{
    private const int Lanes = 8;
    private const int FewForThreads = 800;
    private const float Tolerance = 1;
    private const float LocalSpeed = 0.1f;
    private const float MostMove = 10;

    private readonly ForceAtlas2Settings _settings;
    private readonly (int From, int To, float Pull)[] _edges;
    private readonly float[] _x;
    private readonly float[] _y;
    private readonly float[] _homeX;
    private readonly float[] _homeY;
    private readonly float[] _mass;
    private readonly float[] _forceX;
    private readonly float[] _forceY;
    private readonly float[] _lastX;
    private readonly float[] _lastY;
    private readonly QuadTree _tree;
    private float _speed = 1;

    private ForceAtlas2(float[] x, float[] y, (int From, int To, float Pull)[] edges, ForceAtlas2Settings settings)
    {
        var count = x.Length;
        (_x, _y, _edges, _settings) = (x, y, edges, settings);
        (_homeX, _homeY, _mass) = ((float[])x.Clone(), (float[])y.Clone(), new float[count]);
        (_forceX, _forceY, _lastX, _lastY) = (new float[count], new float[count], new float[count], new float[count]);
        Array.Fill(_mass, 1);
        foreach (var (from, to, _) in edges)
        {
            _mass[from]++;
            _mass[to]++;
        }

        _tree = new QuadTree(count);
    }

    /// <summary>Moves nodes from their homes to where the forces are at rest.</summary>
    /// <param name="x">Homes, to the right; overwritten by places.</param>
    /// <param name="y">Homes, upwards; overwritten by places.</param>
    /// <param name="edges">The edges by the nodes' numbers, a pair once.</param>
    /// <param name="settings">How it is tuned.</param>
    public static void Arrange(float[] x, float[] y, (int From, int To, float Pull)[] edges, ForceAtlas2Settings settings)
    {
        if (x.Length < 2) return;
        var layout = new ForceAtlas2(x, y, edges, settings);
        for (var i = 0; i < settings.Iterations; i++) layout.Step();
    }

    private void Step()
    {
        _tree.Fill(_x, _y, _mass);
        if (_x.Length < FewForThreads) RepelLeaves(0, _tree.Leaves.Count);
        else Parallel.For(0, Environment.ProcessorCount, RepelShare);
        foreach (var (from, to, pull) in _edges)
        {
            var (dx, dy) = ((_x[to] - _x[from]) * pull, (_y[to] - _y[from]) * pull);
            _forceX[from] += dx;
            _forceY[from] += dy;
            _forceX[to] -= dx;
            _forceY[to] -= dy;
        }

        Move();
    }

    private void RepelShare(int worker)
    {
        var (leaves, workers) = (_tree.Leaves.Count, Environment.ProcessorCount);
        RepelLeaves((int)((long)leaves * worker / workers), (int)((long)leaves * (worker + 1) / workers));
    }

    private void RepelLeaves(int first, int end)
    {
        var sources = new List<(float X, float Y, float Mass)>(1_024);
        for (var l = first; l < end; l++)
        {
            var leaf = _tree.Leaves[l];
            _tree.Sources(leaf, _settings.Theta, sources);
            Repel(_tree[leaf].Start, _tree[leaf].End, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(sources));
        }
    }

    /// <summary>Sets the force on the points of a leaf to the push of all sources and the pull of home.</summary>
    private void Repel(int start, int end, ReadOnlySpan<(float X, float Y, float Mass)> sources)
    {
        Span<float> xs = stackalloc float[Lanes], ys = stackalloc float[Lanes];
        // Where two stand at one point they push in no direction; elsewhere this is nothing.
        var tiny = Vector256.Create(1e-6f);
        for (var at = start; at < end; at += Lanes)
        {
            var lanes = Math.Min(Lanes, end - at);
            _tree.X.AsSpan(at, lanes).CopyTo(xs);
            _tree.Y.AsSpan(at, lanes).CopyTo(ys);
            var (x, y) = (Vector256.Create<float>(xs), Vector256.Create<float>(ys));
            var (sumX, sumY) = (Vector256<float>.Zero, Vector256<float>.Zero);
            foreach (var (sourceX, sourceY, mass) in sources)
            {
                var (dx, dy) = (x - Vector256.Create(sourceX), y - Vector256.Create(sourceY));
                var push = Vector256.Create(mass) / ((dx * dx) + (dy * dy) + tiny);
                sumX += dx * push;
                sumY += dy * push;
            }

            for (var lane = 0; lane < lanes; lane++)
            {
                var (i, mass) = (_tree.Order[at + lane], _tree.Mass[at + lane]);
                _forceX[i] = mass * ((_settings.Repulsion * sumX[lane]) + (_settings.Gravity * (_homeX[i] - _x[i])));
                _forceY[i] = mass * ((_settings.Repulsion * sumY[lane]) + (_settings.Gravity * (_homeY[i] - _y[i])));
            }
        }
    }

    /// <summary>Formulas 8 to 14 of the paper: global and local speed by swinging and traction.</summary>
    private void Move()
    {
        var (swinging, traction) = (0f, 0f);
        for (var i = 0; i < _x.Length; i++)
        {
            swinging += _mass[i] * Length(_forceX[i] - _lastX[i], _forceY[i] - _lastY[i]);
            traction += _mass[i] * Length(_forceX[i] + _lastX[i], _forceY[i] + _lastY[i]) / 2;
        }

        if (swinging > 0) _speed = Math.Min(Tolerance * traction / swinging, _speed * 1.5f);
        for (var i = 0; i < _x.Length; i++)
        {
            var (fx, fy) = (_forceX[i], _forceY[i]);
            var force = Length(fx, fy);
            if (force > 0)
            {
                var swing = Length(fx - _lastX[i], fy - _lastY[i]);
                var step = LocalSpeed * _speed / (1 + (_speed * MathF.Sqrt(swing)));
                step = Math.Min(step, MostMove / force);
                _x[i] += fx * step;
                _y[i] += fy * step;
            }

            (_lastX[i], _lastY[i]) = (fx, fy);
        }
    }

    private static float Length(float x, float y) => MathF.Sqrt((x * x) + (y * y));
}
