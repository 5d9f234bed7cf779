using System.IO.Compression;
using System.Text;

namespace GovPortal.Publication.Tests.Leaks;

/// <summary>Changes Office files by hand, into forms that no library writes.</summary>
internal static class Packages
{
    public static byte[] Change(byte[] package, string entry, Func<string, string> change)
    {
        using var stream = new MemoryStream();
        stream.Write(package);
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            var old = archive.Entries.Single(e => e.FullName == entry);
            using var reader = new StreamReader(old.Open(), Encoding.UTF8);
            var (text, changed) = (reader.ReadToEnd(), "");
            changed = change(text);
            changed.ShouldNotBe(text, $"{entry} holds nothing to change: {text}");
            reader.Dispose();
            old.Delete();
            Write(archive, entry, changed);
        }

        return stream.ToArray();
    }

    /// <summary>With one more part, which nothing points to.</summary>
    public static byte[] With(byte[] package, string entry, string contentType, string xml)
    {
        package = Change(package, "[Content_Types].xml", x => x.Replace("</Types>", $"<Override PartName=\"/{entry}\" ContentType=\"{contentType}\"/></Types>", StringComparison.Ordinal));
        using var stream = new MemoryStream();
        stream.Write(package);
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true)) Write(archive, entry, xml);
        return stream.ToArray();
    }

    /// <summary>An archive that is no Office file.</summary>
    public static byte[] Zip(string entry, string text)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true)) Write(archive, entry, text);
        return stream.ToArray();
    }

    private static void Write(ZipArchive archive, string entry, string text)
    {
        using var writer = new StreamWriter(archive.CreateEntry(entry).Open(), new UTF8Encoding(false));
        writer.Write(text);
    }
}
