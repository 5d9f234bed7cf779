using System.Text.Json;
using GovPortal.Portal.Suite;
using Microsoft.Extensions.Options;
using Polly;

namespace GovPortal.Portal;

/// <summary>The county's one site as pages name it: what county IT said at <c>PUT /api/identity/county</c>, and the settings for what it did not.</summary>
/// <remarks>A page does not wait for it longer than a moment: without an answer it is named as it was last, or as the settings say.</remarks>
public sealed class CountySite(SuiteClient suite, IOptions<SiteOptions> settings, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan AskedAgain = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly SemaphoreSlim _asking = new(1);
    private Named? _last;

    public async Task<SiteOptions> ReadAsync(CancellationToken ct)
    {
        if (Fresh is { } known) return known;
        await _asking.WaitAsync(ct);
        try
        {
            if (Fresh is { } meanwhile) return meanwhile;
            var (site, until) = await AskAsync(ct) is { } answer
                ? (Merged(answer), clock.GetUtcNow() + Kept)
                : (_last?.Site ?? settings.Value, clock.GetUtcNow() + AskedAgain);
            Volatile.Write(ref _last, new Named(site, until));
            return site;
        }
        finally
        {
            _asking.Release();
        }
    }

    public void Dispose() => _asking.Dispose();

    private SiteOptions? Fresh => Volatile.Read(ref _last) is { } last && clock.GetUtcNow() < last.Until ? last.Site : null;

    /// <returns>Null when Identity does not answer.</returns>
    private async Task<SiteView?> AskAsync(CancellationToken ct)
    {
        using var patience = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, patience.Token);
        try
        {
            return await suite.SiteAsync(either.Token) ?? new SiteView(null, null, null, null);
        }
        catch (Exception away) when (away is HttpRequestException or ExecutionRejectedException or JsonException || (away is OperationCanceledException && !ct.IsCancellationRequested))
        {
            return null;
        }
    }

    private SiteOptions Merged(SiteView named)
    {
        var set = settings.Value;
        // Until county IT has named the county, Identity answers with a stand-in that has no area code.
        if (string.IsNullOrEmpty(named.AdminCode)) return set;
        return set with { Name = Or(named.SiteName, set.Name), Domain = Or(named.SiteDomain, set.Domain), IdCode = Or(named.SiteIdCode, set.IdCode) };
    }

    private static string Or(string? named, string set) => string.IsNullOrWhiteSpace(named) ? set : named;

    private sealed record Named(SiteOptions Site, DateTimeOffset Until);
}
