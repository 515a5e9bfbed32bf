using Khitab.Corpus.Files;
using Khitab.Feeding.Jobs;

namespace Khitab.Feeding.Tests.Jobs;

/// <summary>What people bring, and what hostile people bring.</summary>
public sealed class ImportJobsTests : IAsyncDisposable
{
    private readonly JobRoom _room = new();

    public ValueTask DisposeAsync() => _room.DisposeAsync();

    [Fact]
    public async Task Uploaded_files_lie_under_our_names_and_are_shown_under_theirs()
    {
        (string, string)[] files =
        [
            ("../../etc/passwd.txt", "a"), ("CON", "b"), ("C:\\news\\..\\x.jsonl.gz", "c"), ("a\u202Egpj.txt", "d"),
            (new string('x', 400) + ".csv", "e"), ("", "f"), ("صحيفة/مقال.html", "g"), ("a\0b\n.txt", "h"),
        ];
        var request = await RequestAsync(files);
        Assert.Equal(
            ["000001.txt", "000002", "000003.jsonl.gz", "000004.txt", "000005.csv", "000006", "000007.html", "000008.txt"],
            request.Paths.Select(Path.GetFileName));
        Assert.All(request.Paths, path => Assert.StartsWith(_room.SpoolRoot, Path.GetFullPath(path), StringComparison.Ordinal));
        var names = request.Paths.Select(path => request.Shown(Path.GetFileName(path))).ToList();
        Assert.Equal(["etc/passwd.txt", "CON", "C:/news/x.jsonl.gz", "agpj.txt"], names[..4]);
        Assert.Equal((300, true), (names[4].Length, names[4].EndsWith(".csv", StringComparison.Ordinal)));
        Assert.Equal(["file", "صحيفة/مقال.html", "ab.txt"], names[5..]);
        Assert.Equal("etc/passwd.txt#3", request.Shown("000001.txt#3"));
        Assert.Equal("etc/passwd.txt/inside.txt", request.Shown("000001.txt/inside.txt"));
    }

    [Fact]
    public void Names_stay_one_readable_line_whatever_they_hold()
    {
        var random = new Random(5);
        var parts = "../|\\|a|ب|\u202E|\u2066|\n|\0|\uD800|.|..|/|CON|😀|\uFEFF|%2e".Split('|');
        for (var i = 0; i < 3000; i++)
        {
            var name = string.Concat(Enumerable.Range(0, random.Next(200)).Select(_ => parts[random.Next(parts.Length)]));
            var clean = UploadName.Clean(name);
            Assert.InRange(clean.Length, 1, 300);
            Assert.DoesNotContain(clean, char.IsControl);
            Assert.DoesNotContain(clean, c => c is (>= '\u2028' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\uFFFD');
            if (!clean.StartsWith('…')) Assert.DoesNotContain(clean.Split('/'), part => part is "" or "." or "..");
            Assert.Equal(clean, UploadName.Clean(clean));
        }
    }

    [Fact]
    public async Task Pictures_in_a_folder_are_passed_over_unopened_and_listed()
    {
        var job = await _room.Jobs.AddUploadAsync(JobRoom.Files(("f/a.txt", "a"), ("f/b.JPG", "b"), ("f/c.jpg", "c"), ("f/.hidden", "d")));
        Assert.Equal("f/a.txt", job.Name);
        Assert.Equal([".hidden: 1", ".jpg: 2"], (await _room.Jobs.ItemsAsync(job.Id, 0, 10)).Select(i => $"{i.Name}: {i.Cause[0]}"));
        Assert.Equal(2, (await _room.Jobs.FindAsync(job.Id))!.PassedOver);
    }

    [Fact]
    public async Task What_breaks_a_bound_is_refused_and_leaves_nothing_behind()
    {
        _room.Options.LargestFile = 10;
        _room.Options.LargestUpload = 15;
        _room.Options.MostFiles = 3;
        var ten = new string('x', 10);
        await RefusedAsync(ImportRefusal.TooLarge, ("a.txt", ten + "x"));
        await RefusedAsync(ImportRefusal.TooLarge, ("a.txt", ten), ("b.txt", ten));
        await RefusedAsync(ImportRefusal.TooManyFiles, ("a.txt", "1"), ("b.txt", "2"), ("c.txt", "3"), ("d.txt", "4"));
        await RefusedAsync(ImportRefusal.Nothing);
        await RefusedAsync(ImportRefusal.Nothing, ("f/a.jpg", "a"));
        await Assert.ThrowsAsync<ImportRefusedException>(() => _room.Jobs.AddTextAsync(" \n", null));
        Assert.Equal(0, _room.SpooledFolders);
        Assert.Empty(await _room.Jobs.JobsAsync(10));
    }

    [Fact]
    public async Task A_removed_job_takes_its_files_along_and_one_without_files_cannot_go_on()
    {
        var job = await _room.Jobs.AddTextAsync("نص", null);
        Assert.False(await _room.Jobs.RemoveAsync(job.Id));
        Assert.True(await _room.Jobs.CancelAsync(job.Id));
        _room.Get<Spool>().Sweep(new HashSet<string>(), DateTimeOffset.MaxValue.AddDays(-1));
        Assert.Equal(0, _room.SpooledFolders);
        var refused = await Assert.ThrowsAsync<ImportRefusedException>(() => _room.Jobs.ResumeAsync(job.Id));
        Assert.Equal(ImportRefusal.FilesGone, refused.Reason);
        Assert.True(await _room.Jobs.RemoveAsync(job.Id));
        Assert.Null(await _room.Jobs.FindAsync(job.Id));
    }

    [Fact]
    public async Task Paths_are_read_only_in_the_folders_that_the_configuration_allows()
    {
        var allowed = Directory.CreateDirectory(Path.Combine(_room.Folder, "allowed")).FullName;
        var outside = Directory.CreateDirectory(Path.Combine(_room.Folder, "allowed-not")).FullName;
        File.WriteAllText(Path.Combine(allowed, "a.txt"), "a");
        File.WriteAllText(Path.Combine(outside, "b.txt"), "b");
        Directory.CreateSymbolicLink(Path.Combine(allowed, "out"), outside);
        await NotAsync(ImportRefusal.PathNotAllowed, Path.Combine(allowed, "a.txt"));
        _room.Options.ImportFolders.Add(allowed);
        await NotAsync(ImportRefusal.PathNotAllowed, outside);
        await NotAsync(ImportRefusal.PathNotAllowed, Path.Combine(allowed, "..", "allowed-not"));
        await NotAsync(ImportRefusal.PathNotAllowed, Path.Combine(allowed, "out", "b.txt"));
        await NotAsync(ImportRefusal.NoSuchPath, Path.Combine(allowed, "gone"));
        var job = await _room.Jobs.AddPathsAsync([Path.Combine(allowed, "a.txt")]);
        await _room.Runner.RunAsync(job.Id, default);
        Assert.EndsWith("a.txt", Assert.Single(Assert.Single(_room.Importer.Requests).Paths), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Articles_of_an_upload_have_the_names_and_folders_that_people_know()
    {
        var request = await RequestAsync(
            ("سياسة/2025/a.csv", "title,text\nعنوان,قال الوزير إن المغرب ومالي وقعا اتفاقا.\n"), ("b.txt", " "));
        var outcomes = CorpusReader.Read(request.Paths).Select(request.Shown).ToList();
        Assert.Equal(["سياسة/2025/a.csv", "b.txt"], outcomes.Select(outcome => outcome.File));
        Assert.Equal(("سياسة/2025/a.csv#1", "سياسة/2025"), (outcomes[0].Article!.File, outcomes[0].Article!.Folder));
        Assert.StartsWith("b.txt: ", outcomes[1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Changes_are_told_at_most_four_times_a_second_and_the_last_one_always()
    {
        var told = 0;
        var signal = _room.Get<JobSignal>();
        _room.Jobs.Changed += () => told++;
        for (var i = 0; i < 100; i++) signal.Raise();
        Assert.Equal(1, told);
        _room.Clock.Advance(TimeSpan.FromMilliseconds(250));
        Assert.Equal(2, told);
        _room.Clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(2, told);
        await _room.Jobs.AddTextAsync("نص", null);
        Assert.Equal(3, told);
    }

    private async Task<ImportRequest> RequestAsync(params (string, string)[] files)
    {
        _room.Importer.WorkForEver();
        var job = await _room.Jobs.AddUploadAsync(JobRoom.Files(files));
        using var stopping = new CancellationTokenSource();
        var running = _room.Runner.RunAsync(job.Id, stopping.Token);
        var kept = await _room.Importer.Begun;
        await stopping.CancelAsync();
        await running;
        return kept;
    }

    private async Task RefusedAsync(ImportRefusal reason, params (string, string)[] files) =>
        Assert.Equal(reason, (await Assert.ThrowsAsync<ImportRefusedException>(
            () => _room.Jobs.AddUploadAsync(JobRoom.Files(files)))).Reason);

    private async Task NotAsync(ImportRefusal reason, string path) =>
        Assert.Equal(reason, (await Assert.ThrowsAsync<ImportRefusedException>(() => _room.Jobs.AddPathsAsync([path]))).Reason);
}
