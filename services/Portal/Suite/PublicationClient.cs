using System.Globalization;

namespace GovPortal.Portal.Suite;

/// <summary>What Publication says in public beside its search: items with their editions, and the registers beside them.</summary>
public sealed class PublicationClient(IHttpClientFactory clients)
{
    private const string Service = "publication";

    public Task<PublicItem?> ItemAsync(string town, string indexNumber, CancellationToken ct) => OfTownAsync<PublicItem>(town, $"items/{Escaped(indexNumber)}", ct);

    /// <param name="from">With <paramref name="to"/>: two editions to compare.</param>
    public Task<PublicEditions?> EditionsAsync(string town, string indexNumber, int? from, int? to, CancellationToken ct) =>
        OfTownAsync<PublicEditions>(town, $"editions/{Escaped(indexNumber)}" + (from is null || to is null ? "" : string.Create(CultureInfo.InvariantCulture, $"?from={from}&to={to}")), ct);

    public Task<PublicInterpretations?> InterpretationsAsync(string town, string indexNumber, CancellationToken ct) =>
        OfTownAsync<PublicInterpretations>(town, $"interpretations?item={Escaped(indexNumber)}", ct);

    /// <summary>The columns that a town has beside those of the platform.</summary>
    public async Task<IReadOnlyList<OwnColumn>> ColumnsAsync(string town, CancellationToken ct) => await OfTownAsync<List<OwnColumn>>(town, "columns", ct) ?? [];

    public async Task<IReadOnlyList<PublicGuide>> GuidesAsync(string town, CancellationToken ct) => await OfTownAsync<List<PublicGuide>>(town, "guide-versions", ct) ?? [];

    public Task<GuideComparison?> CompareGuidesAsync(string town, string kind, string from, string to, CancellationToken ct) =>
        OfTownAsync<GuideComparison>(town, $"guide-versions/comparison?kind={Escaped(kind)}&from={Escaped(from)}&to={Escaped(to)}", ct);

    public async Task<IReadOnlyList<PublicRule>> RulesAsync(string town, CancellationToken ct) => await OfTownAsync<List<PublicRule>>(town, "rule-documents", ct) ?? [];

    /// <summary>Both texts of the Regulation, what binds a town of its level.</summary>
    /// <param name="on">The day; today if not said.</param>
    public Task<TownCatalogue?> CatalogueAsync(string town, DateOnly? on, CancellationToken ct) =>
        OfTownAsync<TownCatalogue>(town, on is { } day ? $"catalogue?on={day:yyyy-MM-dd}" : "catalogue", ct);

    public async Task<IReadOnlyList<CatalogueEntry>> AllCatalogueAsync(CancellationToken ct) => await clients.ReadAsync<List<CatalogueEntry>>(Service, "/api/publication/catalogue", ct) ?? [];

    public async Task<PublishedFigures> FiguresAsync(string town, CancellationToken ct) => await OfTownAsync<PublishedFigures>(town, "figures", ct) ?? new PublishedFigures(0, [], []);

    public async Task<IReadOnlyList<StandardCatalogueRow>> StandardRowsAsync(string town, CancellationToken ct)
    {
        var rows = new List<StandardCatalogueRow>();
        for (var after = ""; after is not null;)
        {
            var page = await OfTownAsync<StandardCataloguePage>(town, "standard-rows?limit=200" + SearchParts.Part("after", after), ct);
            rows.AddRange(page?.Rows ?? []);
            after = page?.Next;
        }

        return rows;
    }

    public async Task<IReadOnlyList<KeyAreaYear>> KeyAreaYearsAsync(CancellationToken ct) =>
        await clients.ReadAsync<List<KeyAreaYear>>(Service, "/api/publication/county/key-areas", ct) ?? [];

    public Task<KeyAreaOverview?> KeyAreaOverviewAsync(int year, CancellationToken ct) =>
        clients.ReadAsync<KeyAreaOverview>(Service, $"/api/publication/county/key-areas/{year}/overview", ct);

    public Task<KeyAreasCovered?> KeyAreasAsync(string town, int year, CancellationToken ct) => OfTownAsync<KeyAreasCovered>(town, $"key-areas/{year}", ct);

    public Task<KeyAreaItems?> KeyAreaItemsAsync(string town, int year, string code, CancellationToken ct) =>
        OfTownAsync<KeyAreaItems>(town, $"key-areas/{year}/{Escaped(code)}/items", ct);

    public async Task<IReadOnlyList<PublicClarification>> ClarificationsAsync(string town, CancellationToken ct) =>
        await OfTownAsync<List<PublicClarification>>(town, "clarifications/published", ct) ?? [];

    public async Task<IReadOnlyList<PublicReadingPoint>> ReadingPointsAsync(string town, CancellationToken ct) =>
        await OfTownAsync<List<PublicReadingPoint>>(town, "reading-points", ct) ?? [];

    public Task<ReadingFigures?> ReadingFiguresAsync(string town, int? year, CancellationToken ct) =>
        OfTownAsync<ReadingFigures>(town, year is null ? "reading-points/figures" : $"reading-points/figures?year={year}", ct);

    private Task<T?> OfTownAsync<T>(string town, string path, CancellationToken ct) =>
        clients.ReadAsync<T>(Service, $"/api/publication/towns/{Escaped(town)}/{path}", ct);

    private static string Escaped(string part) => Uri.EscapeDataString(part);
}
