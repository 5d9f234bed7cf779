using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace GovPortal.EndToEnd.Tests;

/// <summary>A CSV file that is sent in two halves, with something happening between them.</summary>
internal sealed class HalvedFile : HttpContent
{
    private readonly byte[] _bytes;
    private readonly Action _between;

    public HalvedFile(string csv, Action between)
    {
        (_bytes, _between) = (Encoding.UTF8.GetBytes(csv), between);
        Headers.ContentType = new MediaTypeHeaderValue("text/csv", "utf-8");
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, TestContext.Current.CancellationToken);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        var half = _bytes.Length / 2;
        await stream.WriteAsync(_bytes.AsMemory(0, half), cancellationToken);
        await stream.FlushAsync(cancellationToken);
        // The first half has to get through the gateway before the second is cut off.
        await Task.Delay(300, cancellationToken);
        _between();
        await stream.WriteAsync(_bytes.AsMemory(half), cancellationToken);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _bytes.Length;
        return true;
    }
}
