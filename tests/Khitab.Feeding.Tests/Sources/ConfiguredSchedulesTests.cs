using Khitab.Feeding.Jobs;
using Khitab.Feeding.Sources;
using Khitab.Feeding.Tests.Jobs;

namespace Khitab.Feeding.Tests.Sources;

/// <summary>Schedules that the configuration names are there at each start, once, and go with it.</summary>
public class ConfiguredSchedulesTests
{
    [Fact]
    public async Task Folders_and_feeds_are_taken_from_the_configuration_and_bad_ones_left_out()
    {
        await using var room = new JobRoom(
            ("Khitab:Watch:0", "/data/news"), ("Khitab:Feeds:0", "https://a.example/feed"),
            ("Khitab:Feeds:1:Address", "https://b.example/feed"), ("Khitab:Feeds:1:Every", "02:00:00"), ("Khitab:Feeds:1:Pages", "true"),
            ("Khitab:Feeds:2", "file:///etc/passwd"));
        for (var start = 0; start < 2; start++) await room.Get<ConfiguredSchedules>().AddAsync(default);
        var all = await room.Jobs.SchedulesAsync();
        Assert.Equal(
            ["/data/news 00:00:10 False", "https://a.example/feed 00:15:00 False", "https://b.example/feed 02:00:00 True"],
            all.Select(schedule => $"{schedule.Place} {schedule.Every} {schedule.Pages}"));
        var refused = await Assert.ThrowsAsync<ImportRefusedException>(() => room.Jobs.RemoveScheduleAsync(all[0].Id));
        Assert.Equal(ImportRefusal.Configured, refused.Reason);

        // The same address again is the same schedule.
        Assert.Equal(all[1].Id, (await room.Jobs.AddFeedAsync("https://a.example/feed", TimeSpan.FromHours(9))).Id);
        Assert.Equal(3, (await room.Jobs.SchedulesAsync()).Count);
    }

    [Fact]
    public async Task What_is_no_longer_configured_goes_and_what_a_person_added_stays()
    {
        await using var room = new JobRoom(("Khitab:Feeds:0", "https://a.example/feed"));
        await room.Jobs.AddFeedAsync("https://c.example/feed", TimeSpan.FromHours(1));
        var gone = room.Get<Schedules>().Feed(new Uri("https://old.example/feed"), TimeSpan.Zero) with { IsConfigured = true };
        await room.Get<Khitab.Storage.ScheduleStore>().AddAsync(gone.Id, gone.ToJson());
        await room.Get<ConfiguredSchedules>().AddAsync(default);
        Assert.Equal(
            ["https://a.example/feed", "https://c.example/feed"], (await room.Jobs.SchedulesAsync()).Select(schedule => schedule.Place));
    }
}
