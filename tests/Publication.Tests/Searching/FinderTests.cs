using GovPortal.Kernel;
using GovPortal.Publication.Domain.Attachments;
using GovPortal.Publication.Domain.Items;
using GovPortal.Publication.Search;
using GovPortal.Publication.Tests.Items;

namespace GovPortal.Publication.Tests.Searching;

/// <summary>Whatever the words, the search gives what a naive scan gives: which, in which order, how many.</summary>
public sealed class FinderTests(SearchDatabase database, ITestOutputHelper output) : IClassFixture<SearchDatabase>, IAsyncLifetime
{
    private const int Items = 1_500;

    /// <summary>Han, digits, Latin, full width, what SQL and LIKE take for their own, a character beyond the basic plane, a face, a letter that lower case makes longer elsewhere.</summary>
    private static readonly string[] Alphabet =
        [.. "政府信息公开低保公示的的的，。a B Ａ1２%_\\'\"ß İ-〔〕([（【］)\n".Select(c => c.ToString()), "\U00020BB7", "🙂", "工作", "工作", "工作"];

    private static readonly string[] Columns = ["notice", "policy", "news", "data"];
    private static readonly string[] Validities = ["effective", "repealed"];
    private static readonly TownId[] Towns = [new(Guid.CreateVersion7()), new(Guid.CreateVersion7()), new(Guid.CreateVersion7())];
    private static readonly List<Item> Added = [];
    private static readonly List<Attachment> Attachments = [];

    /// <summary>Of every attachment, what its reader sees.</summary>
    private static readonly Dictionary<Guid, string> Files = [];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        if (Added.Count > 0) return;
        var random = new Random(20_261_125);
        for (var n = 0; n < Items; n++) Added.Add(AnyItem(random, n));
        foreach (var town in Added.GroupBy(i => i.TownId)) await database.AddAsync(town.Key, [.. town], Attachments, Files);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Random_questions_are_answered_as_a_naive_scan_answers_them()
    {
        var random = new Random(7);
        var ways = new Dictionary<Way, int>();
        for (var n = 0; n < 600; n++)
        {
            var question = AnyQuestion(random);
            var expected = question.Of(Added, Files);
            var need = random.Next(3) switch { 0 => 5, 1 => 60, _ => 1_001 };
            var found = await database.Finder.FindAsync(question.ToWanted(), null, need, Ct);
            found.Hits.Select(h => h.Item).ShouldBe(expected.Take(need), $"{question} by {found.Way}");
            ways[found.Way] = ways.GetValueOrDefault(found.Way) + 1;
        }

        output.WriteLine(string.Join(", ", ways));
        ways.Keys.Order().ToArray().ShouldBe(Enum.GetValues<Way>(), "every way was gone");
    }

    [Theory]
    [InlineData("工作")]
    [InlineData("低保")]
    [InlineData("公开 示")]
    [InlineData("")]
    public async Task Pages_have_each_hit_once(string query)
    {
        var question = new NaiveSearch(query, null, null, null, null, null, null);
        var pages = new List<Guid>();
        Place? after = null;
        while (true)
        {
            var page = (await database.Finder.FindAsync(question.ToWanted(), after, 37, Ct)).Hits;
            pages.AddRange(page.Select(h => h.Item));
            if (page.Count < 37) break;
            after = page[^1];
        }

        pages.ShouldBe(question.Of(Added, Files));
    }

    [Theory]
    [InlineData("%")]
    [InlineData("__")]
    [InlineData("\\'")]
    [InlineData("' or 1=1 --")]
    [InlineData("🙂")]
    [InlineData("\uD83D")]
    [InlineData("a\0b")]
    public async Task What_means_something_elsewhere_means_itself_here(string query)
    {
        var question = new NaiveSearch(query.Replace('\0', ' '), null, null, null, null, null, null);
        var found = await database.Finder.FindAsync(new Wanted(Domain.Searching.SearchTerms.Of(query)), null, 1_001, Ct);
        found.Hits.Select(h => h.Item).ShouldBe(question.Of(Added, Files).Take(1_001));
    }

    private static Item AnyItem(Random random, int n)
    {
        var town = Towns[random.Next(10) switch { < 6 => 0, < 9 => 1, _ => 2 }];
        // Few days, so that many share one; the words of the early years differ from those of the late.
        var on = new DateOnly(2010 + (n % 12), 1 + random.Next(3), 1 + random.Next(3));
        var number = random.Next(4) == 0 ? $"看政发〔{on.Year}〕{random.Next(1, 30)}号" : null;
        var body = AnyText(random, random.Next(60)) + (n % 12 == 11 ? "春耕备耕" : "") + (random.Next(200) == 0 ? new string('长', 30_000) : "");
        return SearchDatabase.Published(
            town, $"k{n}", AnyText(random, 1 + random.Next(8)), body, on, Columns[random.Next(4)], number,
            random.Next(3) == 0 ? "B20-1" : null, Validities[random.Next(10) == 0 ? 1 : 0], Attached(town, random));
    }

    /// <summary>One item in five has files, the names of which are found too.</summary>
    private static List<AttachedFile> Attached(TownId town, Random random)
    {
        var attached = new List<AttachedFile>();
        for (var left = random.Next(5) == 0 ? 1 + random.Next(3) : 0; left > 0; left--)
        {
            var file = new Attachment(town, Guid.CreateVersion7(), $"{AnyText(random, 3).Replace('\n', ' ')}表.docx", A.Person("writer"), A.Now.ToUniversalTime());
            file.Complete("application/pdf", 1, "aa");
            Attachments.Add(file);
            Files[file.Id] = AnyText(random, random.Next(40));
            attached.Add(file.ToAttached());
        }

        return attached;
    }

    private static string AnyText(Random random, int length) => string.Concat(Enumerable.Range(0, length).Select(_ => Alphabet[random.Next(Alphabet.Length)]));

    private static NaiveSearch AnyQuestion(Random random)
    {
        var terms = Enumerable.Range(0, random.Next(5) switch { 0 => 0, < 4 => 1, _ => 2 }).Select(_ => AnyTerm(random));
        var number = random.Next(12) == 0 ? Added[random.Next(Items)].Content.DocNumber : null;
        return new NaiveSearch(
            string.Join(' ', terms),
            random.Next(3) == 0 ? Towns[random.Next(3)] : null,
            random.Next(4) == 0 ? Columns[random.Next(4)] : null,
            random.Next(5) == 0 ? 2009 + random.Next(14) : null,
            random.Next(6) == 0 ? Validities[random.Next(2)] : null,
            random.Next(8) == 0 ? "B20-1" : null,
            number is not null && random.Next(2) == 0 ? number[..random.Next(1, number.Length)] + "*" : number);
    }

    /// <summary>A piece of some text, or something made up; never half of a character.</summary>
    private static string AnyTerm(Random random)
    {
        if (random.Next(4) == 0) return AnyText(random, 1 + random.Next(3));
        if (random.Next(8) == 0) return random.Next(2) == 0 ? "春耕" : "工作";
        var content = Added[random.Next(Items)].Content;
        var text = random.Next(3) == 0 ? content.Title : content.Attachments is [.., var file] ? Files[file.Id] : content.Body;
        if (text.Length == 0) return "工作";
        var at = random.Next(text.Length);
        var piece = text.Substring(at, Math.Min(text.Length - at, 1 + random.Next(6)));
        return char.IsLowSurrogate(piece[0]) || char.IsHighSurrogate(piece[^1]) ? "信息" : piece;
    }
}
