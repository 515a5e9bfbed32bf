using System.Xml.Linq;

namespace Khitab.Feeding.Tests;

/// <summary>The rooms' arrows: each room may use only those above it. A wrong reference is the first step to a tangle.</summary>
public class RoomTests
{
    private static readonly Dictionary<string, string[]> MayUse = new(StringComparer.Ordinal)
    {
        ["Khitab.Model"] = [],
        ["Khitab.Text"] = ["Khitab.Model"],
        ["Khitab.Coded"] = ["Khitab.Text", "Khitab.Model"],
        ["Khitab.Corpus"] = ["Khitab.Coded", "Khitab.Text", "Khitab.Model"],
        ["Khitab.Analysis"] = ["Khitab.Corpus", "Khitab.Coded", "Khitab.Text", "Khitab.Model"],
        ["Khitab.Discourse"] = ["Khitab.Coded", "Khitab.Text", "Khitab.Model"],
        ["Khitab.Storage"] = ["Khitab.Model"],
        ["Khitab.Feeding"] =
            ["Khitab.Discourse", "Khitab.Storage", "Khitab.Analysis", "Khitab.Corpus", "Khitab.Coded", "Khitab.Text",
                "Khitab.Model"],
        ["Khitab.Web"] =
        [
            "Khitab.Feeding", "Khitab.Discourse", "Khitab.Storage", "Khitab.Analysis", "Khitab.Corpus", "Khitab.Coded",
            "Khitab.Text", "Khitab.Model",
        ],
        ["Khitab.Cli"] =
        [
            "Khitab.Feeding", "Khitab.Discourse", "Khitab.Storage", "Khitab.Analysis", "Khitab.Corpus", "Khitab.Coded",
            "Khitab.Text", "Khitab.Model",
        ],
    };

    public static TheoryData<string> Rooms() => [.. MayUse.Keys];

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_room_refers_only_to_the_rooms_above_it(string room)
    {
        var project = XDocument.Load(Path.Combine(Root(), "src", room, room + ".csproj"));
        var references = project.Descendants("ProjectReference")
            .Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value.Replace('\\', '/')));
        Assert.All(references, reference => Assert.Contains(reference, MayUse[room]));
    }

    [Fact]
    public void The_built_assemblies_keep_to_the_same_arrows()
    {
        foreach (var file in Directory.EnumerateFiles(AppContext.BaseDirectory, "Khitab.*.dll"))
        {
            var name = Path.GetFileNameWithoutExtension(file);
            if (!MayUse.TryGetValue(name, out var allowed)) continue;
            var used = System.Reflection.Assembly.LoadFrom(file).GetReferencedAssemblies().Select(a => a.Name!)
                .Where(n => n.StartsWith("Khitab.", StringComparison.Ordinal));
            Assert.All(used, reference => Assert.Contains(reference, allowed));
        }
    }

    [Fact]
    public void Every_room_is_under_the_rule() =>
        Assert.Equal(
            MayUse.Keys.Order(StringComparer.Ordinal), Directory.EnumerateDirectories(Path.Combine(Root(), "src"))
            .Select(d => Path.GetFileName(d)!).Order(StringComparer.Ordinal));

    internal static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Dashboard.sln"))) return folder.FullName;
        }

        throw new DirectoryNotFoundException("Dashboard.sln is not above the tests.");
    }
}
