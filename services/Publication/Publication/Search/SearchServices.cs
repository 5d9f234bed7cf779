using GovPortal.Publication.Features.Searching;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace GovPortal.Publication.Search;

/// <summary>What the search consists of.</summary>
internal static class SearchServices
{
    public static IServiceCollection AddSearch(this IServiceCollection services) => services
        .AddSingleton<SearchSource>().AddSingleton<PublishedYears>().AddSingleton<PublishedFinder>().AddSingleton<FoundEntries>().AddSingleton<CappedTotals>().AddSingleton<IInterceptor, RemovedEntries>().AddSingleton<SearchPublished.Searching>()
        .AddSingleton<SearchMeter>().AddSingleton<SearchIndexer>().AddHostedService(provider => provider.GetRequiredService<SearchIndexer>())
        .AddSingleton<FileTextReader>().AddHostedService(provider => provider.GetRequiredService<FileTextReader>());
}
