using System.IO.Compression;
using System.Text;

namespace GovPortal.Publication.Tests.Bulk;

/// <summary>A folder of pages as somebody packs it.</summary>
internal sealed class Folder
{
    public static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!;
    public static readonly byte[] Pdf = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"u8.ToArray();
    public static readonly byte[] Png = [0x89, .. "PNG\r\n\u001a\n"u8, 0, 0, 0, 13, .. "IHDR"u8, 0, 0, 0, 1];

    private readonly List<(string Path, byte[] Content)> _entries = [];

    public Folder With(string path, byte[] content)
    {
        _entries.Add((path, content));
        return this;
    }

    public Folder With(string path, string page, Encoding? encoding = null) => With(path, (encoding ?? Encoding.UTF8).GetBytes(page));

    public byte[] Pack(Encoding? names = null)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true, names))
        {
            foreach (var (path, content) in _entries)
            {
                using var entry = zip.CreateEntry(path).Open();
                entry.Write(content);
            }
        }

        return file.ToArray();
    }

    /// <summary>A page with the tags of the standard.</summary>
    public static string Page(
        string title = "关于防汛的通知", string body = "<p>做好防汛工作。</p>", string column = "通知公告", string type = "工作动态", string date = "2014-03-05 07:16", string? url = null, string facts = "",
        string charset = "utf-8", string more = "") =>
        $"""
         <!DOCTYPE html><html><head><meta charset="{charset}"><title>{title}_某镇</title>
         <meta name="SiteName" content="某镇人民政府"><meta name="SiteDomain" content="x.gov.cn"><meta name="SiteIDCode" content="9900000101">
         <meta name="ColumnName" content="{column}"><meta name="ColumnType" content="{type}">
         <meta name="ArticleTitle" content="{title}"><meta name="PubDate" content="{date}"><meta name="ContentSource" content="党政办">
         <meta name="Keywords" content="防汛"><meta name="Author" content="张三"><meta name="Description" content="概述">{(url is null ? "" : $"<meta name=\"Url\" content=\"{url}\">")}
         </head><body><nav><a href="/">首页</a></nav>{facts}<div class="TRS_Editor">{body}</div>{more}<footer>版权所有</footer></body></html>
         """;
}
