using System.Diagnostics;
using System.IO.Compression;
using System.Text.Json.Nodes;
using GovPortal.AppHost.Local.Demo;

namespace GovPortal.AppHost.Local.Check;

/// <summary>The demonstration town's report as an outside client reads it.</summary>
internal sealed class ReportOfTheYear(GatewayClient client)
{
    public const int ItemsOf2014 = 212;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300);
    private static readonly string Path = $"api/reporting/towns/{DemoTown.Slug}/reports/{DemoTown.Year}";

    /// <summary>The seven parts of the town's own report of 2014, each by words of its heading.</summary>
    private static readonly string[] Parts = ["基本情况", "重点领域", "主动公开", "依申请公开", "收费", "行政复议", "改进措施"];

    /// <summary>What the town's own report of 2014 says.</summary>
    public static IReadOnlyList<(string Figure, decimal Value)> Figures { get; } =
    [
        ("itemsPublished", ItemsOf2014), ("requestsReceived", 0), ("requestsAnswered", 0), ("withheldFilings", 0),
        ("feesYuan", 0), ("reconsiderations", 0), ("litigations", 0),
    ];

    public Task<JsonNode> ReadAsync(CancellationToken ct) => client.JsonAsync(Path, ct);

    /// <summary>Waits until the events behind a figure have arrived.</summary>
    /// <exception cref="LaunchException">They have not after 90 s.</exception>
    public async Task<string> SaysAsync(int items, CancellationToken ct)
    {
        var clock = Stopwatch.StartNew();
        decimal? got;
        while ((got = Number((await ReadAsync(ct))["figures"]?["itemsPublished"])) != items)
        {
            if (clock.Elapsed > Patience) throw new LaunchException($"itemsPublished after {Patience.TotalSeconds:0} s: expected {items}, got {got}");
            await Task.Delay(Pause, ct);
        }

        return $"{items} items";
    }

    /// <summary>Nothing more arrives: the figure stays for three seconds.</summary>
    public async Task<string> StaysAsync(int items, CancellationToken ct)
    {
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < TimeSpan.FromSeconds(3))
        {
            CheckSteps.Equal("itemsPublished", items, Number((await ReadAsync(ct))["figures"]?["itemsPublished"]));
            await Task.Delay(Pause, ct);
        }

        return $"still {items} items";
    }

    public async Task<string> HasItsPartsAsync(CancellationToken ct)
    {
        var report = await ReadAsync(ct);
        CheckSteps.Equal("form", "2008", (string?)report["form"]);
        var parts = report["parts"]?.AsArray() ?? [];
        CheckSteps.Equal("number of parts", Parts.Length, parts.Count);
        for (var at = 0; at < Parts.Length; at++)
        {
            CheckSteps.Contains($"title of part {at + 1}", Parts[at], (string?)parts[at]!["title"] ?? "");
        }

        return "in the order of the town's own report";
    }

    /// <summary>The figures, and under part 4 to 6 the statement of whoever signed that there was nothing.</summary>
    public async Task<string> HasItsFiguresAsync(CancellationToken ct)
    {
        var report = await ReadAsync(ct);
        foreach (var (figure, value) in Figures) CheckSteps.Equal(figure, value, Number(report["figures"]?[figure]));
        var signer = (string?)JsonNode.Parse(await File.ReadAllTextAsync(Declaration!, ct))?["declaredBy"] ?? "";
        foreach (var part in new[] { 4, 5, 6 })
        {
            CheckSteps.Contains($"nil statement in part {part}", signer, (string?)report["parts"]?[part - 1]?["text"] ?? "");
        }

        return string.Join("/", Figures.Select(f => f.Value));
    }

    /// <summary>File with the town's declaration.</summary>
    public string? Declaration { get; init; }

    /// <summary>Everything behind one figure, page by page.</summary>
    public async Task<int> SourcesAsync(string figure, CancellationToken ct)
    {
        var path = $"api/reporting/towns/{DemoTown.Slug}/reports/{DemoTown.Year}/cells/figures/{figure}/value?limit=200";
        var count = 0;
        for (string? after = ""; after is not null;)
        {
            var page = await client.JsonAsync(after.Length == 0 ? path : $"{path}&after={Uri.EscapeDataString(after)}", ct);
            var rows = Rows(page);
            count += rows.Count;
            after = page is JsonObject && rows.Count > 0 ? (string?)page["next"] ?? (string?)page["after"] : null;
        }

        return count;
    }

    /// <summary>The document opens as a word-processing file and holds the town's name and the figure.</summary>
    public async Task<string> DownloadsAsync(CancellationToken ct)
    {
        using var answer = await client.GetAsync($"{Path}.docx", ct);
        await GatewayClient.ExpectAsync(answer, $"GET /{Path}.docx", ct);
        var bytes = await answer.Content.ReadAsByteArrayAsync(ct);
        try
        {
            await using var zip = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
            var document = zip.GetEntry("word/document.xml") ?? throw new LaunchException("the .docx has no word/document.xml");
            using var reader = new StreamReader(await document.OpenAsync(ct));
            var text = await reader.ReadToEndAsync(ct);
            CheckSteps.Contains("the .docx", "看庄镇", text);
            CheckSteps.Contains("the .docx", $"{ItemsOf2014}", text);
        }
        catch (InvalidDataException)
        {
            throw new LaunchException("the .docx: expected a zip archive, got something else");
        }

        return $"{bytes.Length / 1024} KiB";
    }

    /// <returns>The entries of a listing, whatever its envelope is called.</returns>
    public static JsonArray Rows(JsonNode page) =>
        page as JsonArray ?? (page as JsonObject)?.Select(p => p.Value).OfType<JsonArray>().FirstOrDefault() ?? [];

    private static decimal? Number(JsonNode? value) => value is null ? null
        : value.GetValueKind() == System.Text.Json.JsonValueKind.String
            ? decimal.Parse((string)value!, System.Globalization.CultureInfo.InvariantCulture)
            : (decimal)value;
}
