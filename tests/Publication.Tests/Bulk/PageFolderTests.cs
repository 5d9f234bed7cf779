using System.Buffers.Binary;
using GovPortal.Publication.Attachments;
using GovPortal.Publication.Pages;
using Microsoft.Extensions.Options;

namespace GovPortal.Publication.Tests.Bulk;

/// <summary>A ZIP file that somebody made to do harm does none.</summary>
public sealed class PageFolderTests
{
    [Theory]
    [InlineData("../a.html")]
    [InlineData("x/../../a.html")]
    [InlineData("/a.html")]
    [InlineData("c:/a.html")]
    [InlineData("..\\a.html")]
    [InlineData("x//a.html")]
    [InlineData("a\0.html")]
    public async Task A_name_that_leads_out_of_the_folder_refuses_it(string name) =>
        (await FaultsAsync(new Folder().With("ok.html", "x").With(name, "x").Pack())).ShouldBe(["publication.zip-name"]);

    [Fact]
    public async Task Too_deep_too_long_and_double_names_are_refused()
    {
        (await FaultsAsync(new Folder().With(string.Join('/', Enumerable.Repeat("d", 40)) + "/a.html", "x").Pack())).ShouldBe(["publication.zip-name"]);
        (await FaultsAsync(new Folder().With(new string('a', 500) + ".html", "x").Pack())).ShouldBe(["publication.zip-name"]);
        (await FaultsAsync(new Folder().With("a.html", "x").With("a.html", "y").Pack())).ShouldBe(["publication.zip-name-twice"]);
    }

    [Fact]
    public async Task What_is_no_zip_or_has_no_page_is_refused()
    {
        (await FaultsAsync("not a zip"u8.ToArray())).ShouldBe(["publication.zip-unreadable"]);
        (await FaultsAsync([])).ShouldBe(["publication.zip-unreadable"]);
        (await FaultsAsync(new Folder().With("a.html", "x").Pack()[..^30])).ShouldBe(["publication.zip-unreadable"]);
        (await FaultsAsync(new Folder().With("a.pdf", Folder.Pdf).Pack())).ShouldBe(["publication.zip-without-pages"]);
    }

    [Fact]
    public async Task More_entries_than_a_folder_may_have_are_refused_by_the_end_of_the_file_alone()
    {
        var folder = new Folder().With("a.html", "x").Pack();
        BinaryPrimitives.WriteUInt16LittleEndian(folder.AsSpan(folder.Length - 12), 60_001);
        (await FaultsAsync(folder)).ShouldBe(["publication.zip-too-many-entries"]);
    }

    [Fact]
    public async Task An_entry_that_grows_two_hundredfold_is_not_unpacked()
    {
        await using var folder = await OpenAsync(new Folder().With("a.html", new byte[3 * 1024 * 1024]).With("b.pdf", [.. Folder.Pdf, .. new byte[40 * 1024 * 1024]]).Pack());
        (await folder.ReadPageAsync("a.html", Ct)).Failed(out var error, out _).ShouldBeTrue();
        error!.Code.ShouldBe("publication.zip-entry-too-dense");
        (await LookAsync(folder, "b.pdf")).ShouldBe("publication.zip-entry-too-dense");
    }

    [Fact]
    public async Task An_entry_is_unpacked_no_further_than_its_header_says()
    {
        var page = new byte[100_000];
        Random.Shared.NextBytes(page);
        var packed = new Folder().With("a.html", page).Pack();
        // The unpacked size, in the list at the end: byte 24 of the entry's record.
        var record = packed.AsSpan().LastIndexOf("PK\u0001\u0002"u8);
        BinaryPrimitives.WriteUInt32LittleEndian(packed.AsSpan(record + 24), 10);
        await using var folder = await OpenAsync(packed);
        (await folder.ReadPageAsync("a.html", Ct)).Failed(out _, out var read).ShouldBeFalse();
        read.Length.ShouldBe(10);
    }

    [Fact]
    public async Task Folders_that_say_they_unpack_to_more_than_four_gibibytes_are_refused()
    {
        var packed = new Folder().With("a.html", "x").With("b.pdf", Folder.Pdf).Pack();
        var record = packed.AsSpan().LastIndexOf("PK\u0001\u0002"u8);
        BinaryPrimitives.WriteUInt32LittleEndian(packed.AsSpan(record + 24), uint.MaxValue - 1);
        var first = packed.AsSpan().IndexOf("PK\u0001\u0002"u8);
        BinaryPrimitives.WriteUInt32LittleEndian(packed.AsSpan(first + 24), 10);
        (await FaultsAsync(packed)).ShouldBe(["publication.zip-too-large"]);
    }

    [Theory]
    [InlineData("a.pdf", "%PDF-1", null)]
    [InlineData("a.pdf", "MZ", "publication.attachment-name")]
    [InlineData("a.exe", "MZ", "publication.attachment-type")]
    [InlineData("a.zip", "PK", "publication.attachment-type")]
    [InlineData("a.svg", "<svg/>", "publication.attachment-type")]
    [InlineData("a.txt", "<html>", "publication.attachment-name")]
    [InlineData("a.txt", "", "publication.attachment-empty")]
    public async Task A_file_is_looked_through_as_an_attachment_is(string name, string content, string? code)
    {
        await using var folder = await OpenAsync(new Folder().With("a.html", "x").With(name, content).Pack());
        (await LookAsync(folder, name)).ShouldBe(code);
    }

    [Fact]
    public async Task Names_in_the_encoding_of_old_chinese_systems_are_read()
    {
        await using var folder = await OpenAsync(new Folder().With("栏目/通知.html", "x").Pack(Folder.Gb18030));
        folder.Pages.ShouldBe(["栏目/通知.html"]);
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static Task<PageFolder> OpenAsync(byte[] zip) => PageFolder.OpenAsync(new MemoryStream(zip), Ct);

    private static async Task<IEnumerable<string>> FaultsAsync(byte[] zip)
    {
        await using var folder = await OpenAsync(zip);
        return folder.Faults.Select(f => f.Error.Code);
    }

    private static async Task<string?> LookAsync(PageFolder folder, string path)
    {
        var looked = await folder.LookAsync(path, new VirusScan(Options.Create(new VirusScanOptions())), Ct);
        return looked.Failed(out var error, out _) ? error.Code : null;
    }
}
