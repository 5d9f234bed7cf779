using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;

namespace GovPortal.EndToEnd.Tests;

/// <summary>A folder of pages that link to one another; some attach a small file of their own and a large one that they share, so that the import takes several transactions.</summary>
internal sealed class KilledPages
{
    public const int Pages = 600;
    private const int Every = 12;
    private const int Shared = 600 * 1024;

    private readonly byte[] _shared;
    private readonly byte[] _zip;

    public KilledPages()
    {
        _shared = [.. "%PDF-1.4\n"u8, .. RandomNumberGenerator.GetBytes(Shared)];
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "files/shared.pdf", _shared);
            for (var page = 0; page < Pages; page++)
            {
                Add(zip, $"p/{page:000}.html", Encoding.UTF8.GetBytes(Page(page)));
                if (Attaches(page)) Add(zip, $"files/{page:000}.pdf", Own(page));
            }
        }

        _zip = file.ToArray();
    }

    /// <summary>As <see cref="HeldAsync"/> tells it.</summary>
    public string Expected { get; } = $"{Pages} items with {Pages} numbers to {Pages}, {Pages / Every * 2} attachments of them and {Pages / Every * 2} in all, 0 pieces of the file";

    /// <summary>The bytes of all attachments, as <see cref="DownloadsAsync"/> gives them.</summary>
    public IReadOnlyList<string> Attached =>
        [.. Enumerable.Range(0, Pages).Where(Attaches).SelectMany(p => (string[])[$"{p:000}.pdf {Hash(Own(p))}", $"shared.pdf {Hash(_shared)}"]).Order(StringComparer.Ordinal)];

    /// <returns>Path of the job.</returns>
    public async Task<string> SendAsync(HttpClient client, string town, CancellationToken ct)
    {
        using var content = new ByteArrayContent(_zip) { Headers = { ContentType = new MediaTypeHeaderValue("application/zip") } };
        using var answer = await client.PostAsync($"api/publication/towns/{town}/imports/pages", content, ct);
        await answer.JsonAsync(ct);
        answer.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        return answer.Headers.Location!.OriginalString;
    }

    /// <summary>What the town really holds, behind the service's back: what no item has, and numbers that were skipped, too.</summary>
    public static async Task<string> HeldAsync(KilledSuite suite, string town, CancellationToken ct) => (await suite.Suite.Folder.AskAsync<string>(
        "publication",
        """
        with t as (select id from known_towns where slug = $1)
        select format('%s items with %s numbers to %s, %s attachments of them and %s in all, %s pieces of the file',
          (select count(*) from items where town_id = t.id),
          (select count(distinct index_number) from items where town_id = t.id),
          (select sum(last) from index_serials where town_id = t.id),
          (select count(*) from attachments a join items i on i.id = a.item_id where i.town_id = t.id),
          (select count(*) from attachments where town_id = t.id),
          (select count(*) from staged_chunks c join jobs j on j.id = c.job_id where j.town_id = t.id))
        from t
        """, ct, town)).Single();

    /// <summary>Every attachment as anybody gets it: its name and the hash of what came.</summary>
    public static async Task<IReadOnlyList<string>> DownloadsAsync(SuiteProcess suite, string town, CancellationToken ct)
    {
        using var visitor = suite.Anybody();
        var addresses = await suite.Folder.AskAsync<string>(
            "publication", "select a.id || '/' || a.name from attachments a where a.town_id = (select id from known_towns where slug = $1)", ct, town);
        var got = new List<string>();
        foreach (var address in addresses)
            got.Add($"{address[(address.IndexOf('/', StringComparison.Ordinal) + 1)..]} {Hash(await visitor.GetByteArrayAsync($"api/publication/towns/{town}/attachments/{address}", ct))}");
        return [.. got.Order(StringComparer.Ordinal)];
    }

    private static bool Attaches(int page) => page % Every == 0;

    private static byte[] Own(int page) => Encoding.ASCII.GetBytes($"%PDF-1.4\n1 0 obj<</Page {page}>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static string Page(int page)
    {
        var attached = Attaches(page) ? $"<p>附件：<a href='../files/{page:000}.pdf'>方案</a>、<a href='../files/shared.pdf'>汇编</a></p>" : "";
        return $"""
            <!DOCTYPE html><html><head><meta charset="utf-8"><title>第{page}号通知</title>
            <meta name="ColumnName" content="通知公告"><meta name="ColumnType" content="工作动态">
            <meta name="ArticleTitle" content="第{page}号通知"><meta name="PubDate" content="2015-03-02 07:16"><meta name="ContentSource" content="党政办">
            </head><body><div class="TRS_Editor"><p>第{page}件，见<a href='{(page + 1) % Pages:000}.html'>下一件</a>。</p>{attached}</div></body></html>
            """;
    }

    private static void Add(ZipArchive zip, string path, byte[] content)
    {
        using var entry = zip.CreateEntry(path).Open();
        entry.Write(content);
    }
}
