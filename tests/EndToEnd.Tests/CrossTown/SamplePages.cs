using System.IO.Compression;
using System.Text;

namespace GovPortal.EndToEnd.Tests.CrossTown;

/// <summary>A folder of one page with a file attached, as an old site has it.</summary>
internal static class SamplePages
{
    public static byte[] Zip(string tag)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "page.html", Encoding.UTF8.GetBytes(
                $"""
                 <!DOCTYPE html><html><head><meta charset="utf-8"><title>{tag}</title><meta name="ColumnName" content="通知公告"><meta name="ColumnType" content="工作动态">
                 <meta name="ArticleTitle" content="{tag}"><meta name="PubDate" content="2014-03-02 07:16"></head>
                 <body><div class="TRS_Editor"><p>{tag}<a href="paper.pdf">{tag}</a></p></div></body></html>
                 """));
            Add(zip, "paper.pdf", "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"u8);
        }

        return file.ToArray();
    }

    private static void Add(ZipArchive zip, string path, ReadOnlySpan<byte> content)
    {
        using var entry = zip.CreateEntry(path).Open();
        entry.Write(content);
    }
}
