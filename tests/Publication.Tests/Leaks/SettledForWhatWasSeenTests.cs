using System.Security.Cryptography;
using GovPortal.Publication.Domain.Leaks;
using SkiaSharp;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Writer;

namespace GovPortal.Publication.Tests.Leaks;

/// <summary>Who settles a finding has looked at something: at other data the finding is another one.</summary>
public sealed class SettledForWhatWasSeenTests
{
    [Theory]
    [InlineData("P-LIST", "| 姓名 | 身份证号 | 金额 |\n|---|---|---|\n| {0} | 见原件 | 500 |", "王小明", "李四")]
    [InlineData("P-LIST", "姓名,住址\n王小明,{0}\n", "刘庄村", "东庄村")]
    [InlineData("P-HEALTH", "{0}，13800138000，患精神分裂症。", "李四", "王五")]
    [InlineData("P-HEALTH", "| 姓名 | 残疾等级 | 联系电话 |\n|---|---|---|\n| {0} | 一级 | 13800138000 |", "李四", "王五")]
    [InlineData("P-VICTIM", "举报人{0}（手机13800138000）反映的问题。", "赵六", "钱七")]
    public void The_same_words_over_other_data_are_another_finding(string detector, string text, string one, string other)
    {
        var (first, second) = (Id(text, one), Id(text, other));
        first.ShouldBe(Id("前言。\n" + text, one), "an edit elsewhere");
        first.ShouldNotBe(second);

        string Id(string form, string value) => LeakRows.Of(form.Replace("{0}", value, StringComparison.Ordinal), detector)!.Id;
    }

    [Theory]
    [InlineData("hidden sheet")]
    [InlineData("hidden row")]
    [InlineData("hidden column")]
    public async Task What_is_hidden_in_a_workbook_is_settled_for_exactly_its_content(string note)
    {
        var file = XlsxSample.Hiding();
        var id = await IdAsync(file, note);
        (await IdAsync(Packages.Change(file, "xl/worksheets/sheet1.xml", x => x.Replace("后刘庄村", "前刘庄村", StringComparison.Ordinal)), note)).ShouldBe(id, "an edit elsewhere");
        file = Packages.Change(file, "xl/worksheets/sheet1.xml", x => x.Replace("13800138001", "13900139001", StringComparison.Ordinal).Replace("13800138005", "13900139005", StringComparison.Ordinal));
        file = Packages.Change(file, "xl/worksheets/sheet2.xml", x => x.Replace("王小明", "李小红", StringComparison.Ordinal));
        (await IdAsync(file, note)).ShouldNotBe(id);
    }

    /// <summary>Two pictures that differ in their last lines only.</summary>
    [Fact]
    public async Task A_picture_of_a_pdf_is_settled_as_a_whole()
    {
        var (one, other) = (PdfOf(Noise(SKColors.Black)), PdfOf(Noise(SKColors.White)));
        (await IdAsync(one, "picture")).ShouldBe(await IdAsync(one, "picture"));
        (await IdAsync(one, "picture")).ShouldNotBe(await IdAsync(other, "picture"));
    }

    [Fact]
    public void What_no_program_can_read_is_settled_for_exactly_this_file()
    {
        Id("a").ShouldBe(Id("a"));
        Id("a").ShouldNotBe(Id("b"));

        static string Id(string file) => LeakScanner.Check(new ScannedDocument([new ScannedPart("pdf page 1 text", "unreadable") { Trace = HiddenTrace.Unreadable, Seen = file }]), LeakRows.Policy).Single(f => f.Detector == "P-META").Id;
    }

    private static async Task<string> IdAsync(byte[] file, string note) => (await LeakFiles.ScanAsync(file)).Single(f => f.Note == note && f.Detector == "P-META").Id;

    private static byte[] PdfOf(byte[] png)
    {
        var builder = new PdfDocumentBuilder();
        builder.AddPage(PageSize.A4).AddPng(png, new PdfRectangle(10, 10, 100, 100));
        return builder.Build();
    }

    private static byte[] Noise(SKColor corner)
    {
        var noise = SHA256.HashData("noise"u8);
        using var bitmap = new SKBitmap(100, 100);
        for (var at = 0; at < 10_000; at++)
        {
            if (at % 32 == 0) noise = SHA256.HashData(noise);
            bitmap.SetPixel(at % 100, at / 100, new SKColor(noise[at % 32], noise[(at + 7) % 32], noise[(at + 13) % 32]));
        }

        bitmap.SetPixel(99, 99, corner);
        using var data = bitmap.Encode(SKEncodedImageFormat.Png, 100);
        return data.ToArray();
    }
}
