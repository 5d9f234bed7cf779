namespace GovPortal.Publication.Features.Feeds;

/// <summary>What feeds and sitemaps consist of.</summary>
internal static class FeedServices
{
    public static IServiceCollection AddFeeds(this IServiceCollection services)
    {
        services.AddOptions<PublicAddressOptions>().BindConfiguration(PublicAddressOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        return services.AddSingleton<PublicAddress>().AddSingleton<PublicEntries>().AddSingleton<ReadFeed.Reading>();
    }
}
