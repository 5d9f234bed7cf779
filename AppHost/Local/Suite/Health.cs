namespace GovPortal.AppHost.Local.Suite;

/// <summary>Asks processes over HTTP whether they are ready.</summary>
internal sealed class Health : IDisposable
{
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(100);
    private readonly HttpClient _client = new(new SocketsHttpHandler { UseProxy = false }) { Timeout = TimeSpan.FromSeconds(5) };

    /// <summary>Returns when <c>/health/ready</c> answers 200.</summary>
    public async Task ReadyAsync(string address, CancellationToken ct)
    {
        var url = new Uri(address + "/health/ready");
        while (!await AnswersAsync(url, ct)) await Task.Delay(Poll, ct);
    }

    public void Dispose() => _client.Dispose();

    private async Task<bool> AnswersAsync(Uri url, CancellationToken ct)
    {
        try
        {
            using var answer = await _client.GetAsync(url, ct);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return false;
        }
    }
}
