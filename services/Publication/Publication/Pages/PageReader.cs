using System.Security.Cryptography;
using System.Text;
using AngleSharp.Dom;
using GovPortal.Kernel;
using GovPortal.Publication.Domain.Attachments;
using GovPortal.Publication.Domain.Items;

namespace GovPortal.Publication.Pages;

/// <summary>Reads one page: its tags (网页标签), its table of facts, its text.</summary>
internal sealed class PageReader(PageFolder folder, PageTown town)
{
    private const int MaxKey = 200;
    private const int MaxTitle = 500;
    private const int MaxSummary = 2000;
    private const int AddressLength = 150;

    /// <returns>The page, and what is wrong with it, all at once; a page with a fault is none.</returns>
    public (FolderPage? Page, IReadOnlyList<Error> Faults) Read(int number, string path, byte[] bytes)
    {
        if (PageText.Read(bytes).Failed(out var error, out var text)) return (null, [error]);
        var parsed = PageParser.Parse(text);
        if (parsed.Fault is { } fault) return (null, [fault]);
        using var document = parsed.Document!;
        var tags = TagsOf(document);
        if (!tags.ContainsKey("articletitle") && !tags.ContainsKey("pubdate") && (tags.ContainsKey("columnname") || tags.ContainsKey("columntype")))
            return (new ColumnPage(number, path), []);
        var faults = new List<Error>();
        var page = Read(number, path, document, tags, faults);
        return (faults.Count == 0 ? page : null, faults);
    }

    private ArticlePage? Read(int number, string path, IDocument document, Dictionary<string, string> tags, List<Error> faults)
    {
        var facts = PageFacts.Of(document);
        var url = UrlOf(tags);
        var links = new PageLinks(folder, path, url);
        var title = Required(tags, "ArticleTitle", faults);
        var published = Day(Required(tags, "PubDate", faults), "PubDate", faults);
        var produced = facts[PageFacts.ProducedOn] is { } day ? Day(day, PageFacts.ProducedOn, faults) : published;
        var column = ColumnTags.CodeOf(tags.GetValueOrDefault("columnname"), tags.GetValueOrDefault("columntype"), town.Columns) ?? town.Fallback;
        if (column is null) faults.Add(PageFaults.NoColumn);
        var validity = ValidityOf(facts, faults);
        var body = PageBody.Of(document) is { } content ? MarkdownWriter.Write(content, links, facts.Table) : "";
        var files = FilesOf(document, links, path, url);
        if (string.IsNullOrWhiteSpace(body) && files.Count > 0) body = title;
        if (string.IsNullOrWhiteSpace(body)) faults.Add(PageFaults.NoBody);
        var source = facts[PageFacts.Source] ?? tags.GetValueOrDefault("contentsource");
        CheckLengths([("ArticleTitle", title, MaxTitle), (PageFacts.IndexNumber, facts[PageFacts.IndexNumber], 60), (PageFacts.DocNumber, facts[PageFacts.DocNumber], 100), ("ContentSource", source, 200)], faults);
        if (body.Length + (links.Found.Count * AddressLength) > PageLimits.Body) faults.Add(PageFaults.TooLong);
        if (files.Count > Attachment.MaxOfAnItem) faults.Add(AttachmentErrors.TooMany);
        if (faults.Count > 0) return null;
        var item = new ItemContent(title, facts[PageFacts.DocNumber], column!, null, produced!.Value, ["website"], body, Normative: false, GovernmentInformation: true)
        {
            Summary = tags.GetValueOrDefault("description") is { Length: > 0 } summary ? summary[..Math.Min(summary.Length, MaxSummary)] : null,
            Source = source,
            Subject = SubjectOf(facts),
        };
        return new ArticlePage(number, path, KeyOf(url, path), url?.AbsoluteUri, facts[PageFacts.IndexNumber], item, published!.Value, validity, links.Found, files) { Folder = folder };
    }

    /// <summary>What the text links to and shows, and what stands beside the text: old systems list what is attached below it.</summary>
    private List<string> FilesOf(IDocument document, PageLinks links, string path, Uri? url)
    {
        var beside = new PageLinks(folder, path, url);
        foreach (var link in document.QuerySelectorAll("a[href]"))
        {
            if (link.Closest("nav,header,footer") is null) beside.Add(link.GetAttribute("href"), isImage: false);
        }

        return [.. links.Found.Where(l => l.IsFile).Concat(beside.Found.Where(l => l.IsFile && FileKinds.IsKnown(PageFolder.NameOf(l.Path!)))).Select(l => l.Path!).Distinct(StringComparer.Ordinal)];
    }

    private static Dictionary<string, string> TagsOf(IDocument document)
    {
        var tags = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var tag in document.QuerySelectorAll("meta[name]"))
        {
            var value = LinkMarks.Without(tag.GetAttribute("content") ?? "").ReplaceLineEndings(" ").Trim();
            if (value.Length > 0) tags.TryAdd(tag.GetAttribute("name")!.Trim().ToLowerInvariant(), value);
        }

        return tags;
    }

    private static string Required(Dictionary<string, string> tags, string name, List<Error> faults)
    {
        if (tags.TryGetValue(name, out var value)) return value;
        faults.Add(PageFaults.TagMissing.Saying($"The tag {name} is missing or empty."));
        return "";
    }

    private DateOnly? Day(string text, string name, List<Error> faults)
    {
        if (text.Length == 0) return null;
        if (WrittenDay.Read(text) is { } day && day <= town.Today) return day;
        faults.Add(PageFaults.BadDay.Saying($"{name}: {PageFaults.BadDay.Message}"));
        return null;
    }

    private static Validity ValidityOf(PageFacts facts, List<Error> faults)
    {
        if (facts[PageFacts.Validity] is not { } text) return Validity.Effective;
        string? code = text switch
        {
            "有效" or "现行有效" => "effective",
            "已修改" or "修改" or "已修订" => "amended",
            "废止" or "已废止" => "repealed",
            "失效" or "已失效" => "expired",
            _ => null,
        };
        if (code is null) faults.Add(PageFaults.UnknownValidity);
        return new Validity(code ?? "effective", null);
    }

    /// <summary>综合政务\政务公开 stands under 综合政务.</summary>
    private static string? SubjectOf(PageFacts facts) =>
        facts[PageFacts.Subject]?.Split('\\', '/', '>') is [var first, ..] && Classification.Subjects.TryGetValue(first.Trim(), out var known) ? known : null;

    private static Uri? UrlOf(Dictionary<string, string> tags) =>
        Uri.TryCreate(tags.GetValueOrDefault("url"), UriKind.Absolute, out var url) && url.Scheme is "http" or "https" ? url : null;

    private static string KeyOf(Uri? url, string path)
    {
        var key = url?.AbsoluteUri ?? "page:" + path;
        return key.Length <= MaxKey ? key : "page:sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
    }

    private static void CheckLengths(IEnumerable<(string Name, string? Text, int Max)> texts, List<Error> faults) =>
        faults.AddRange(texts.Where(t => t.Text?.Length > t.Max).Select(t => PageFaults.TooLong.Saying($"{t.Name} has at most {t.Max} characters.")));
}
