namespace Khitab.Survival.Tests;

/// <summary>Asks until the answer is the awaited one.</summary>
internal static class Until
{
    /// <summary>The first answer of which something holds, or the last one when patience ends: the test then says what is wrong.</summary>
    public static async Task<T> HoldsAsync<T>(Func<Task<T>> ask, Func<T, bool> holds, TimeSpan patience)
    {
        using var over = new CancellationTokenSource(patience);
        using var pause = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (true)
        {
            var answer = await ask();
            if (holds(answer) || over.IsCancellationRequested) return answer;
            await pause.WaitForNextTickAsync(CancellationToken.None);
        }
    }
}
