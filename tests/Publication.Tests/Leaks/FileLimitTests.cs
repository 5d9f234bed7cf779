using System.IO.Compression;
using System.Text;

namespace GovPortal.Publication.Tests.Leaks;

public sealed class FileLimitTests
{
    private const string Types = """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>""";

    [Fact]
    public async Task A_bomb_is_refused_by_what_comes_out_of_it()
    {
        var bomb = Zip(("[Content_Types].xml", Encoding.UTF8.GetBytes(Types)), ("xl/a.xml", new byte[120_000_000]), ("xl/b.xml", new byte[120_000_000]));
        bomb.Length.ShouldBeLessThan(3_000_000);
        (await LeakFiles.RefusalAsync(bomb)).Code.ShouldBe("publication.file-unpacks-too-large");
    }

    [Fact]
    public async Task Too_many_entries_are_refused() =>
        (await LeakFiles.RefusalAsync(Zip([.. Enumerable.Range(0, 5_001).Select(i => ($"word/{i}.xml", Array.Empty<byte>()))]))).Code.ShouldBe("publication.file-too-many-entries");

    [Fact]
    public async Task XML_nested_too_deeply_is_refused()
    {
        var deep = string.Concat(Enumerable.Repeat("<a>", 100_000)) + string.Concat(Enumerable.Repeat("</a>", 100_000));
        (await LeakFiles.RefusalAsync(Package(deep))).Code.ShouldBe("publication.file-too-deep");
    }

    [Fact]
    public async Task Document_types_and_outside_entities_are_refused() =>
        (await LeakFiles.RefusalAsync(Package("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>"))).Code.ShouldBe("publication.file-unreadable");

    [Fact]
    public async Task Files_in_files_are_read_three_deep_and_no_deeper()
    {
        var file = XlsxSample.Of(("名单", [["13800138000"]]));
        for (var i = 0; i < 3; i++) file = Zip(("[Content_Types].xml", Encoding.UTF8.GetBytes(Types)), ("word/embeddings/inner.docx", file));
        (await LeakFiles.ScanAsync(file)).ShouldContain(f => f.Detector == "P-MOB");
        file = Zip(("[Content_Types].xml", Encoding.UTF8.GetBytes(Types)), ("word/embeddings/inner.docx", file));
        (await LeakFiles.RefusalAsync(file)).Code.ShouldBe("publication.file-too-deep");
    }

    [Fact]
    public async Task A_sheet_that_claims_to_be_huge_costs_what_is_in_it()
    {
        const string sheet = """
            <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1:XFD1048576"/><cols><col min="1" max="16384" hidden="1"/></cols>
            <sheetData><row r="1048576"><c r="XFD1048576"><v>13800138000</v></c></row></sheetData></worksheet>
            """;
        const string types = """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>""";
        var file = Zip(("[Content_Types].xml", Encoding.UTF8.GetBytes(types)), ("xl/worksheets/sheet1.xml", Encoding.UTF8.GetBytes(sheet)));
        (await LeakFiles.ScanAsync(file)).Single(f => f.Detector == "P-MOB").Place.ShouldBe("xlsx sheet1!XFD1048576 (hidden sheet)");
    }

    [Theory]
    [InlineData("名单.pdf", null)]
    [InlineData("名单.txt", null)]
    [InlineData("", "application/pdf")]
    [InlineData("", "text/csv")]
    public async Task A_file_is_what_it_says(string name, string? mediaType) =>
        (await LeakFiles.RefusalAsync(XlsxSample.Of(("名单", [["1"]])), name, mediaType)).Code.ShouldBe("publication.file-type-mismatch");

    [Fact]
    public async Task Old_locked_and_unknown_files_are_refused()
    {
        byte[] old = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
        (await LeakFiles.RefusalAsync(old)).Code.ShouldBe("publication.file-type-unknown");
        (await LeakFiles.RefusalAsync([.. old, .. Encoding.Unicode.GetBytes("EncryptedPackage")])).Code.ShouldBe("publication.file-locked");
        (await LeakFiles.RefusalAsync([1, 0, 2, 0])).Code.ShouldBe("publication.file-type-unknown");
        (await LeakFiles.RefusalAsync("PK\u0003\u0004 and no more"u8.ToArray())).Code.ShouldBe("publication.file-unreadable");
    }

    private static byte[] Package(string xml) => Zip(("[Content_Types].xml", Encoding.UTF8.GetBytes(Types)), ("word/other.xml", Encoding.UTF8.GetBytes(xml)));

    private static byte[] Zip(params (string Name, byte[] Content)[] entries)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }
}
