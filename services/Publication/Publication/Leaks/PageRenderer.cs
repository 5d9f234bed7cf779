using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Options;

namespace GovPortal.Publication.Leaks;

/// <summary>Draws the pages of a PDF with poppler's <c>pdftoppm</c>, a program of its own: a fault of its parser ends that program, not the service.</summary>
/// <remarks>The file goes in and the pages come out through pipes, so that no copy of it lies on a disk. The program is bounded in memory and time.</remarks>
internal sealed class PageRenderer(IOptions<LeakCheckOptions> options)
{
    private const string Bounds = "/usr/bin/prlimit";

    /// <summary>Each page in turn as rows of RGB.</summary>
    /// <param name="resolution">Dots per inch.</param>
    public async Task RenderAsync(byte[] file, int resolution, int pages, Func<RenderedPage, CancellationToken, Task> take, CancellationToken ct)
    {
        if (!File.Exists(options.Value.RendererPath)) throw new RefusedFileException(LeakFileErrors.RendererMissing);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(options.Value.RenderingTime);
        using var process = Start(resolution);
        try
        {
            var writing = FeedAsync(process, file, limit.Token);
            var output = process.StandardOutput.BaseStream;
            for (var page = 0; page < pages; page++)
            {
                if (await PortablePixmap.ReadAsync(output, limit.Token) is not { } rendered) throw new RefusedFileException(LeakFileErrors.RenderingFailed);
                await take(rendered, limit.Token);
            }

            await writing;
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            throw new RefusedFileException(LeakFileErrors.RenderingFailed);
        }
        catch (IOException)
        {
            throw new RefusedFileException(LeakFileErrors.RenderingFailed);
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }

    private Process Start(int resolution)
    {
        string[] command =
        [
            $"--as={options.Value.RendererBytes.ToString(CultureInfo.InvariantCulture)}", $"--cpu={((int)options.Value.RenderingTime.TotalSeconds).ToString(CultureInfo.InvariantCulture)}", "--core=0", "--fsize=0",
            "--", options.Value.RendererPath, "-q", "-cropbox", "-hide-annotations", "-r", resolution.ToString(CultureInfo.InvariantCulture), "-",
        ];
        var start = new ProcessStartInfo(Bounds, command) { RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false, WorkingDirectory = "/" };
        // Nothing of the service's settings, which hold secrets.
        start.Environment.Clear();
#pragma warning disable RS0030 // The one program that a service starts: ADR 0024.
        return Process.Start(start) ?? throw new RefusedFileException(LeakFileErrors.RenderingFailed);
#pragma warning restore RS0030 // The one program that a service starts: ADR 0024.
    }

    private static async Task FeedAsync(Process process, byte[] file, CancellationToken ct)
    {
        await using var input = process.StandardInput.BaseStream;
        await input.WriteAsync(file, ct);
    }
}

/// <summary>A page as pixels: three bytes each, rows from the top.</summary>
internal sealed record RenderedPage(int Width, int Height, byte[] Rgb);

/// <summary>Reads the images that <c>pdftoppm</c> writes one after another: <c>P6 width height 255</c>, then the pixels.</summary>
internal static class PortablePixmap
{
    public static async Task<RenderedPage?> ReadAsync(Stream stream, CancellationToken ct)
    {
        if (await TokenAsync(stream, ct) != "P6") return null;
        if (!int.TryParse(await TokenAsync(stream, ct), NumberStyles.None, CultureInfo.InvariantCulture, out var width)
            || !int.TryParse(await TokenAsync(stream, ct), NumberStyles.None, CultureInfo.InvariantCulture, out var height)
            || await TokenAsync(stream, ct) != "255" || (long)width * height is <= 0 or > LeakLimits.PicturePixels)
            return null;
        var pixels = new byte[width * height * 3];
        return await stream.ReadAtLeastAsync(pixels, pixels.Length, throwOnEndOfStream: false, ct) == pixels.Length ? new RenderedPage(width, height, pixels) : null;
    }

    private static async Task<string> TokenAsync(Stream stream, CancellationToken ct)
    {
        var (token, one) = ("", new byte[1]);
        while (token.Length < 12 && await stream.ReadAsync(one, ct) == 1 && !char.IsWhiteSpace((char)one[0])) token += (char)one[0];
        return token;
    }
}
