using System.Globalization;
using System.Text;

namespace Khitab.Cli.Bench.Query;

/// <summary>Writes what was measured as tables that a console and a document both show.</summary>
internal static class QueryReport
{
    /// <summary>The tables.</summary>
    public static string Of(IReadOnlyList<QueryFigures> figures)
    {
        var text = new StringBuilder();
        Row(text, ["whole overview, ms", .. figures.Select(f => f.Articles.ToString("N0", CultureInfo.InvariantCulture))]);
        Row(text, ["---", .. figures.Select(_ => "--:")]);
        Row(text, ["Khitab alone, p50 / p95", .. figures.Select(f => Both(f.Selections.SelectMany(s => s.Alone)))]);
        Row(text, ["… processor time of all threads, p50 / p95", .. figures.Select(f => Both(f.Selections.SelectMany(s => s.Cpu)))]);
        if (figures.Any(f => f.Peers.Count > 0))
        {
            Row(text, ["Khitab in turn with the others, p50 / p95", .. figures.Select(f => Both(f.Selections.SelectMany(s => s.InTurn)))]);
        }

        foreach (var peer in figures.SelectMany(f => f.Peers).Select(p => p.Name).Distinct())
        {
            Row(text, [$"{peer}, p50 / p95", .. figures.Select(f => Both(TimesOf(f, peer)))]);
            Row(text, ["… times as long, median (range) of selections", .. figures.Select(f => Ratio(f, peer))]);
            Row(text, ["… answers compared, different; stopped", .. figures.Select(f => Agreement(f, peer))]);
            Row(text, ["… loading and indexes, s", .. figures.Select(f => Of(f, peer, p => Number(p.LoadSeconds, 1)))]);
        }

        Row(text, ["segments built on one thread, s", .. figures.Select(f => Number(f.BuildSeconds, 2))]);
        Row(text, ["from files to segments; to the first overview, s", .. figures.Select(
            f => $"{Number(f.ReadSeconds, 2)}; {Number(f.RestartSeconds, 2)}")]);
        Row(text, ["bytes an article besides text and words; of these", .. figures.Select(
            f => $"{Number(f.BytesAnArticle, 0)}; {Number(f.TextBytesAnArticle, 0)}")]);
        Row(text, ["bytes an article of the managed heap, all together", .. figures.Select(f => Number(f.HeapBytesAnArticle, 0))]);
        Row(text, ["1,000 articles more, ms until an overview has them, p50 / most", .. figures.Select(
            f => $"{Number(QueryFigures.Quantile(f.AppendMilliseconds, 0.5), 0)} / {Number(f.AppendMilliseconds.Max(), 0)}")]);
        Row(text, ["selections meanwhile, p95 (of how many)", .. figures.Select(
            f => $"{Number(QueryFigures.Quantile(f.Meanwhile, 0.95), 1)} ({f.Meanwhile.Count})")]);
        Row(text, ["the same when it is over, p95; ratio", .. figures.Select(Settled)]);
        Row(text, ["memory copied, GB/s, one thread; all", .. figures.Select(
            f => $"{Number(f.CopyRate.One / 1e9, 1)}; {Number(f.CopyRate.All / 1e9, 1)}")]);
        Row(text, ["counted columns read, GB/s, median of selections", .. figures.Select(
            f => Number(QueryFigures.Quantile(f.Selections.Select(ReadRate), 0.5) / 1e9, 2))]);
        Row(text, [$"programs wanting one of {Environment.ProcessorCount} cores, mean", .. figures.Select(f => Number(f.Load, 1))]);
        return text.ToString();
    }

    /// <summary>The selections of one corpus, each with its times.</summary>
    public static string BySelection(QueryFigures figures)
    {
        var text = new StringBuilder();
        var peers = figures.Peers.Select(p => p.Name).ToArray();
        Row(text, ["selection", "articles", "alone, ms", "processor time, ms", "in turn, ms", .. peers.Select(p => p + ", ms")]);
        Row(text, ["---", "--:", "--:", "--:", "--:", .. peers.Select(_ => "--:")]);
        foreach (var times in figures.Selections)
        {
            Row(text,
            [
                times.Link.Length == 0 ? "(none)" : $"`{times.Link}`",
                times.Articles.ToString("N0", CultureInfo.InvariantCulture),
                Number(QueryFigures.Quantile(times.Alone, 0.5), 1),
                Number(QueryFigures.Quantile(times.Cpu, 0.5), 1),
                Number(QueryFigures.Quantile(times.InTurn, 0.5), 1),
                .. peers.Select(p => Number(QueryFigures.Quantile(times.Peers.GetValueOrDefault(p) ?? [], 0.5), 1)),
            ]);
        }

        return text.ToString();
    }

    private static IEnumerable<double> TimesOf(QueryFigures figures, string peer) =>
        figures.Selections.SelectMany(s => s.Peers.GetValueOrDefault(peer) ?? []);

    private static string Both(IEnumerable<double> times) => times.ToArray() is { Length: > 0 } all
        ? $"{Number(QueryFigures.Quantile(all, 0.5), 1)} / {Number(QueryFigures.Quantile(all, 0.95), 1)}" : "";

    private static string Ratio(QueryFigures figures, string peer)
    {
        var ratios = figures.Selections
            .Where(s => s.Peers.ContainsKey(peer))
            .Select(s => QueryFigures.Quantile(s.Peers[peer], 0.5) / QueryFigures.Quantile(s.InTurn, 0.5))
            .ToArray();
        if (ratios.Length == 0) return "";
        return $"{Number(QueryFigures.Quantile(ratios, 0.5), 1)} ({Number(ratios.Min(), 1)} to {Number(ratios.Max(), 1)})";
    }

    private static string Agreement(QueryFigures figures, string peer) => Of(
        figures, peer,
        p => FormattableString.Invariant($"{TimesOf(figures, peer).Count() - p.Stopped}, {p.Differing ?? 0}; {p.Stopped}"));

    private static string Of(QueryFigures figures, string peer, Func<PeerFigures, string> write) =>
        figures.Peers.FirstOrDefault(p => p.Name == peer) is { } found ? write(found) : "";

    private static string Settled(QueryFigures figures)
    {
        var (meanwhile, settled) = (QueryFigures.Quantile(figures.Meanwhile, 0.95), QueryFigures.Quantile(figures.Settled, 0.95));
        return $"{Number(settled, 1)}; {Number(meanwhile / settled, 2)}";
    }

    private static double ReadRate(SelectionTimes times) =>
        CountedBytes.Of(times.Articles) / (QueryFigures.Quantile(times.Alone, 0.5) / 1_000);

    private static string Number(double value, int digits) =>
        double.IsNaN(value) ? "" : value.ToString("N" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    private static void Row(StringBuilder text, IReadOnlyList<string> cells) =>
        text.Append("| ").AppendJoin(" | ", cells).Append(" |").AppendLine();
}
