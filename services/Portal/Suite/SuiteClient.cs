namespace GovPortal.Portal.Suite;

/// <summary>Reads what the services say in public: the portal has no data of its own and no more rights than a visitor.</summary>
public sealed class SuiteClient(IHttpClientFactory clients)
{
    private const int MaxItems = 20;

    /// <summary>Every town of the county, page by page.</summary>
    public async Task<IReadOnlyList<TownSummary>> TownsAsync(CancellationToken ct)
    {
        var towns = new List<TownSummary>();
        for (var after = ""; after is not null;)
        {
            var page = await ReadAsync<TownPage>("identity", "/api/identity/towns?limit=200" + SearchParts.Part("after", after), ct);
            towns.AddRange(page?.Items ?? []);
            after = page?.Next;
        }

        return towns;
    }

    public Task<SiteView?> SiteAsync(CancellationToken ct) => ReadAsync<SiteView>("identity", "/api/identity/county", ct);

    public Task<TownSummary?> TownAsync(string slug, CancellationToken ct) =>
        ReadAsync<TownSummary>("identity", $"/api/identity/towns/{Uri.EscapeDataString(slug)}", ct);

    /// <param name="year">Published in it; null = in any.</param>
    public Task<FoundItems> SearchAsync(string? query, string? town, string? column, string? after, CancellationToken ct, int? year = null) =>
        SearchAsync(new SearchParts(query, town, column) { After = after, Year = year }, ct);

    public async Task<FoundItems> SearchAsync(SearchParts parts, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(parts);
        var text = $"/api/publication/search?limit={MaxItems}" + parts.ToQuery();
        return await ReadAsync<FoundItems>("publication", text, ct) ?? new FoundItems([], null);
    }

    /// <summary>The report if it is published: a draft is not for visitors.</summary>
    public async Task<AnnualReport?> ReportAsync(string town, int year, CancellationToken ct)
    {
        var path = $"/api/reporting/towns/{Uri.EscapeDataString(town)}/reports/{year}";
        if (await ReadAsync<AnnualReport>("reporting", path, ct) is { } report) return report;
        // A town may have published it in another form than the one in force.
        var other = (await ReportsAsync(town, ct)).FirstOrDefault(one => one.Year == year);
        return other is null ? null : await ReadAsync<AnnualReport>("reporting", $"{path}?form={Uri.EscapeDataString(other.Form)}", ct);
    }

    public async Task<IReadOnlyList<PublishedReport>> ReportsAsync(string town, CancellationToken ct) =>
        await ReadAsync<List<PublishedReport>>("reporting", $"/api/reporting/towns/{Uri.EscapeDataString(town)}/reports", ct) ?? [];

    /// <summary>The wording of a form's tables.</summary>
    public Task<ReportForm?> FormAsync(string form, CancellationToken ct) => ReadAsync<ReportForm>("reporting", $"/api/reporting/forms/{Uri.EscapeDataString(form)}", ct);

    private Task<T?> ReadAsync<T>(string service, string path, CancellationToken ct) => clients.ReadAsync<T>(service, path, ct);
}

internal static class SuiteClients
{
    public static void AddSuiteClients(this IServiceCollection services)
    {
        foreach (var name in (string[])["identity", "publication", "reporting", RequestsClient.ClientName])
            services.AddHttpClient(name, client => client.BaseAddress = new Uri($"https+http://{name}"));
        services.AddHttpContextAccessor();
        services.AddSingleton<SuiteClient>().AddSingleton<PublicationClient>().AddSingleton<RequestsClient>();
    }
}
