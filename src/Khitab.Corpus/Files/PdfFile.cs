using System.Diagnostics;
using System.Runtime;
using Khitab.Text;
using UglyToad.PdfPig;

namespace Khitab.Corpus.Files;

/// <summary>
/// Reads the text of PDF: one article a file. A page is a drawing, so the order of reading, the paragraphs and the title are found by where
/// the letters stand and how large they are.
/// </summary>
internal static class PdfFile
{
    private const int StackSize = 16 * 1024 * 1024;
    private const double TitleSize = 1.25;
    private const int LongestTitle = 250;
    private const int FewestTitleWords = 3;

    // A scan may have a stamp of letters on each page.
    private const int FewestLetters = 20;

    private const string Damaged = "damaged: the page cannot be read; the others are";
    private const string Scan = "a scan without text";

    // A reading that notices its limit itself says so better than one that is cut short.
    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>Whether a file begins as a PDF does.</summary>
    public static bool Begins(ReadOnlySpan<byte> head) => head.StartsWith("%PDF-"u8);

    public static IEnumerable<ReadOutcome> Read(InputFile file, ReadContext context)
    {
        var bytes = file.ReadAll(context.Limits with { LargestItem = context.Limits.LargestDocument });
        if (bytes.Length == 0 || PdfNames.Have(bytes, "Encrypt"))
        {
            yield return ReadOutcome.Failed(file.Name, bytes.Length == 0 ? "empty" : "encrypted: save it without a password or protection");
            yield break;
        }

        PdfNames.SpoilCircles(bytes);
        var budget = new PdfBudget(context.Limits);
        var reading = new Reading(file.Name, bytes, budget);
        Supervise(reading, budget, context);
        if (reading.Refusal is { } refusal)
        {
            yield return ReadOutcome.Failed(file.Name, refusal);
            yield break;
        }

        foreach (var (page, cause) in reading.Unread.Where(u => reading.Article is not null || u.Cause != Scan))
            yield return ReadOutcome.Failed(file.Name, cause, $"page {page}");
        yield return reading.Article is { } article ? ReadOutcome.Of(file.Name, article) : ReadOutcome.Failed(file.Name, reading.Cause);
    }

    // Every step of a page is counted, but not what the library does between two: it may go on for ever, or fill memory.
    private static void Supervise(Reading reading, PdfBudget budget, ReadContext context)
    {
        var (begun, memory) = (Stopwatch.GetTimestamp(), GC.GetTotalMemory(forceFullCollection: false));
        var abort = new CancellationTokenSource();
        var thread = new Thread(() => reading.Run(abort.Token), StackSize) { IsBackground = true, Name = "PDF" };
        thread.Start();
        while (!thread.Join(Pause))
        {
            var isLate = Stopwatch.GetElapsedTime(begun) > context.Limits.LongestDocument + Wait;
            if (!isLate && !context.Cancellation.IsCancellationRequested && !IsTooMuch(memory, context.Limits)) continue;
            budget.Stop();

            // Where the thread cannot be ended at once, nobody waits for that.
            _ = abort.CancelAsync();
            thread.Join(Wait);
            context.Cancellation.ThrowIfCancellationRequested();
            throw isLate ? PdfBudget.TooLong(context.Limits) : new ReadLimitException("takes too much memory to read");
        }
    }

    // What only waits to be collected is not in use.
    private static bool IsTooMuch(long before, ReadLimits limits) =>
        GC.GetTotalMemory(forceFullCollection: false) - before > limits.MostMemory
        && GC.GetTotalMemory(forceFullCollection: true) - before > limits.MostMemory;

    private static Article? ArticleOf(string name, Reading reading, out string cause)
    {
        var letters = reading.Pages.Sum(p => p.Sum(l => l.Line.Letters));
        cause = reading.Pictures > 0 ? "a scan without text: its pages are pictures; have its letters recognised first" : "no text in it";
        if (letters == 0 || reading.Pictures >= reading.Pages.Count && letters < FewestLetters * reading.Pages.Count) return null;
        var body = PdfParagraphs.BodySize(reading.Pages);
        var paragraphs = PdfParagraphs.Of(PdfRunningHeads.Without(reading.Pages, body));
        cause = "its letters cannot be told: its fonts say how they look, not which they are";
        if (paragraphs.Sum(p => p.Text.Count(c => c == '\uFFFD')) * 3 > letters) return null;
        var title = paragraphs.Where(p => p.Page == 0 && p.Size >= TitleSize * body && IsTitle(p.Text)).MaxBy(p => p.Size);
        var blocks = paragraphs.Where(p => p != title).Select(p => Block(p, body)).ToList();
        var stated = StatedDay.Of(blocks);
        cause = "no text in it";
        return ArticleFactory.FromParts(
            new ArticleParts(name, title?.Text, blocks) { Published = stated, Basis = DateBasis.Stated });
    }

    private static bool IsTitle(string text) =>
        text.Length <= LongestTitle && ArabicNormalizer.Keys(text).Count >= FewestTitleWords;

    private static TextBlock Block(PdfParagraph paragraph, double body) => new(
        paragraph.Size > PdfParagraphs.HeadingSize * body && paragraph.Text.Length <= LongestTitle ? BlockKind.Heading : BlockKind.Plain,
        paragraph.Text);

    /// <summary>What is read of a document on a thread of its own.</summary>
    private sealed class Reading(string name, byte[] bytes, PdfBudget budget)
    {
        private readonly List<IReadOnlyList<PdfPlaced>> _pages = [];
        private readonly List<(int Page, string Cause)> _unread = [];

        /// <summary>The lines of each page.</summary>
        public IReadOnlyList<IReadOnlyList<PdfPlaced>> Pages => _pages;

        /// <summary>The numbers of the pages that could not be read, each with its cause.</summary>
        public IReadOnlyList<(int Page, string Cause)> Unread => _unread;

        /// <summary>How many pictures there are.</summary>
        public int Pictures { get; private set; }

        /// <summary>Why the document is not read; null if it is.</summary>
        public string? Refusal { get; private set; }

        /// <summary>What is read; null if there is no text.</summary>
        public Article? Article { get; private set; }

        /// <summary>Why there is no article.</summary>
        public string Cause { get; private set; } = "";

        /// <summary>Reads the document.</summary>
        /// <param name="abort">Ends the reading wherever it is.</param>
        public void Run(CancellationToken abort)
        {
            try
            {
                // Ending a thread from outside is out of favour because what it was changing stays half changed. Nothing that this one
                // changes is used afterwards, and there is no other way to end a loop inside the library.
#pragma warning disable SYSLIB0046
                ControlledExecution.Run(Read, abort);
#pragma warning restore SYSLIB0046
            }
            catch (ReadLimitException error)
            {
                Refusal = error.Message;
            }
            catch (Exception)
            {
                // The library has no one kind of error for what is broken, and an error on this thread would end the program. Who ended it
                // from outside says why.
                Refusal = "damaged: it is not put together as a PDF";
            }
        }

        private void Read()
        {
            using var document = PdfDocument.Open(bytes, new PdfParsing(budget));
            Refusal = ReadPages(document);
            if (Refusal is not null) return;
            Article = ArticleOf(name, this, out var cause);
            Cause = cause;
        }

        private string? ReadPages(PdfDocument document)
        {
            var most = budget.Limits.MostPages;
            if (document.NumberOfPages > most) return $"more than {most} pages";
            document.AddPageFactory<PdfPage, PdfPageFactory>();
            for (var number = 1; number <= document.NumberOfPages; number++)
            {
                budget.Page();
                try
                {
                    var page = document.GetPage<PdfPage>(number);
                    Pictures += page.Pictures;
                    _pages.Add(PdfLayout.Of(page, budget));
                    if (page.Pictures > 0 && _pages[^1].Sum(l => l.Line.Letters) < FewestLetters) _unread.Add((number, Scan));
                }
                catch (ReadLimitException error) when (budget.IsPageFull)
                {
                    _unread.Add((number, error.Message));
                }
                catch (Exception error) when (error is not (ReadLimitException or ThreadAbortException))
                {
                    _unread.Add((number, Damaged));
                }
            }

            if (_pages.Count > 0) return null;
            return document.NumberOfPages == 0 ? "no page in it"
                : _unread.Select(u => u.Cause).FirstOrDefault(c => c != Damaged) ?? "damaged: none of its pages can be read";
        }
    }
}
