using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using GovPortal.Kernel;
using GovPortal.Publication.Domain.Leaks;
using GovPortal.Publication.Leaks;
using Microsoft.Extensions.Options;

namespace GovPortal.Publication.Tests.Leaks;

/// <summary>The leak check of files as the service runs it, and other programs to look at what comes out.</summary>
internal static class LeakFiles
{
    private static readonly IOptions<LeakCheckOptions> Options = Microsoft.Extensions.Options.Options.Create(new LeakCheckOptions());

    public static PageRenderer Renderer => new(Options);

    public static LeakCheck Check => new(Options, Renderer, TimeProvider.System);

    public static async Task<IReadOnlyList<Finding>> ScanAsync(byte[] file, string name = "") =>
        (await Check.ScanAsync("kanzhuang", new LeakAttachment(name, null, file), TestContext.Current.CancellationToken)).Value;

    public static async Task<MaskedFile> MaskAsync(byte[] file, Func<Finding, bool>? selected = null)
    {
        var masking = await Check.MaskAsync("kanzhuang", new LeakAttachment("", null, file), new MaskingRules(), selected ?? (f => f.Severity != LeakSeverity.Info), TestContext.Current.CancellationToken);
        masking.Failed(out var error, out var masked).ShouldBeFalse(error?.Message);
        return masked!;
    }

    public static async Task<Error> RefusalAsync(byte[] file, string name = "", string? mediaType = null)
    {
        (await Check.ScanAsync("kanzhuang", new LeakAttachment(name, mediaType, file), TestContext.Current.CancellationToken)).Failed(out var error).ShouldBeTrue();
        return error!;
    }

    /// <summary>Everything in a package as text: names, tags and all, and once more without tags and spaces.</summary>
    public static string Everything(byte[] package)
    {
        var text = new StringBuilder();
        using var archive = new ZipArchive(new MemoryStream(package));
        foreach (var entry in archive.Entries)
        {
            using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
            var content = reader.ReadToEnd();
            text.Append(entry.FullName).Append('\n').Append(content).Append('\n');
            text.Append(System.Text.RegularExpressions.Regex.Replace(content, @"<[^>]*>|\s", "")).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>The one entry of a package whose name ends so.</summary>
    public static byte[] Entry(byte[] package, string ending)
    {
        using var archive = new ZipArchive(new MemoryStream(package));
        using var stream = archive.Entries.Single(e => e.FullName.EndsWith(ending, StringComparison.Ordinal)).Open();
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }

    /// <summary>Runs a program of the machine on a file, which it reads from its standard input.</summary>
    public static async Task<string> RunAsync(string program, string[] arguments, byte[] input)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false })!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.StandardInput.BaseStream.WriteAsync(input, TestContext.Current.CancellationToken);
        process.StandardInput.Close();
        return await output;
    }
}
