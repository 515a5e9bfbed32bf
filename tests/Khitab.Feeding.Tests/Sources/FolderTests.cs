using Khitab.Feeding.Jobs;
using Khitab.Feeding.Sources;
using Khitab.Feeding.Tests.Jobs;

namespace Khitab.Feeding.Tests.Sources;

/// <summary>A watched folder: nothing half written, nothing twice, nothing from outside of it.</summary>
public sealed class FolderTests : IAsyncLifetime
{
    private readonly JobRoom _room = new();
    private string _folder = "";
    private Guid _id;

    public async Task InitializeAsync()
    {
        _folder = Directory.CreateDirectory(Path.Combine(_room.Folder, "watched")).FullName;
        _room.Options.ImportFolders.Add(_room.Folder);
        _id = (await _room.Jobs.AddFolderAsync(_folder)).Id;
    }

    public async Task DisposeAsync() => await _room.DisposeAsync();

    [Fact]
    public async Task A_file_that_still_grows_waits_until_two_looks_see_the_same()
    {
        Write("a.txt", "قال");
        Assert.Empty(await LookAsync());
        Write("a.txt", "قال الوزير");
        Assert.Empty(await LookAsync());
        Assert.Equal(["a.txt"], await LookAsync());
        Assert.Empty(await LookAsync());

        Write("sub/b.txt", "ب");
        Write("a.txt", "قال الوزير أمس");
        Assert.Empty(await LookAsync());
        Assert.Equal(["a.txt", "sub/b.txt"], await LookAsync());
    }

    [Fact]
    public async Task Links_and_other_kinds_are_passed_over()
    {
        File.WriteAllText(Path.Combine(_room.Folder, "secret.txt"), "سر");
        Directory.CreateDirectory(Path.Combine(_room.Folder, "outside"));
        File.WriteAllText(Path.Combine(_room.Folder, "outside", "c.txt"), "سر");
        File.CreateSymbolicLink(Path.Combine(_folder, "link.txt"), Path.Combine(_room.Folder, "secret.txt"));
        Directory.CreateSymbolicLink(Path.Combine(_folder, "linked"), Path.Combine(_room.Folder, "outside"));
        Write("photo.jpg", "x");
        Write(".hidden.txt", "x");
        Write("a.txt", "a");
        await LookAsync();
        Assert.Equal(["a.txt"], await LookAsync());
    }

    // A person watches the folder in which the store lies as well; each copy in the spool would make another job, for ever.
    [Fact]
    public async Task A_watched_folder_that_holds_the_spool_does_not_find_its_own_copies()
    {
        Write("a.txt", "a");
        _id = (await _room.Jobs.AddFolderAsync(_room.Folder)).Id;
        var folder = _room.Get<Spool>().Create();
        await folder.AddAsync("copy.txt", new MemoryStream([65]), 10, default);
        await LookAsync();
        Assert.Equal(["watched/a.txt"], await LookAsync());
    }

    [Fact]
    public async Task What_is_too_much_for_one_job_follows_at_the_next_look()
    {
        (_room.Options.LargestFile, _room.Options.LargestUpload) = (100, 100);
        Write("a.txt", new string('a', 60));
        Write("b.txt", new string('b', 60));
        Write("c.txt", new string('c', 101));
        await LookAsync();
        Assert.Equal(["a.txt"], await LookAsync());
        Assert.Equal(["b.txt"], await LookAsync());
        Assert.Empty(await LookAsync());
    }

    [Fact]
    public async Task A_folder_that_is_gone_says_so_and_is_looked_at_again()
    {
        Directory.Delete(_folder, recursive: true);
        await LookAsync();
        var view = Assert.Single(await _room.Jobs.SchedulesAsync());
        Assert.Contains("no such folder", view.Error, StringComparison.Ordinal);
        Assert.True(view.Next > _room.Clock.GetUtcNow());
        Directory.CreateDirectory(_folder);
        Write("a.txt", "a");
        await LookAsync();
        Assert.Equal(["a.txt"], await LookAsync());
    }

    [Fact]
    public async Task Only_allowed_folders_are_watched()
    {
        _room.Options.ImportFolders.Clear();
        var refused = await Assert.ThrowsAsync<ImportRefusedException>(() => _room.Jobs.AddFolderAsync(_folder));
        Assert.Equal(ImportRefusal.PathNotAllowed, refused.Reason);
    }

    // Against what the rule says in plain words: a version is imported once, as soon as two looks after one another have seen it.
    [Fact]
    public void Every_version_that_two_looks_see_is_imported_exactly_once()
    {
        var random = new Random(11);
        for (var round = 0; round < 300; round++)
        {
            var state = new ScheduleState();
            var there = new Dictionary<string, ulong>();
            var (imported, last) = (new HashSet<ulong>(), new HashSet<ulong>());
            for (var look = 0; look < 30; look++)
            {
                for (var change = random.Next(3); change > 0; change--)
                {
                    var name = $"f{random.Next(4)}";
                    if (random.Next(4) == 0) there.Remove(name);
                    else there[name] = (ulong)random.NextInt64();
                }

                var listing = there.Select(file => new FolderFile(file.Key, file.Key, 1, file.Value)).ToList();
                var (settled, kept) = FolderListing.Compare(state, listing);
                var expected = there.Values.Where(version => last.Contains(version) && !imported.Contains(version)).Order();
                Assert.Equal(expected, settled.Select(file => file.Hash).Order());
                imported.UnionWith(settled.Select(file => file.Hash));
                last = [.. there.Values];
                var taken = settled.Select(file => file.Hash).ToList();
                state = kept with { Seen = [.. kept.Seen, .. taken], Pending = [.. kept.Pending.Except(taken)] };
            }
        }
    }

    private void Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    // The names of what one look had imported.
    private async Task<IReadOnlyList<string>> LookAsync()
    {
        IReadOnlyList<string> names = [];
        _room.Importer.Work = (request, _, _) =>
        {
            names = [.. request.Names.Values];
            return Task.FromResult(FakeImporter.Nothing);
        };
        await _room.Looker.LookAsync(_id, default);
        foreach (var job in await _room.Jobs.JobsAsync(10))
        {
            if (job.State == JobState.Waiting) await _room.Runner.RunAsync(job.Id, default);
        }

        return names;
    }
}
