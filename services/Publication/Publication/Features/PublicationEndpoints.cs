using GovPortal.Platform.Imports;
using GovPortal.Platform.Tenancy;
using GovPortal.Publication.Data;
using GovPortal.Publication.Features.Feeds;
using GovPortal.Publication.Features.Guides;
using GovPortal.Publication.Features.Items;
using GovPortal.Publication.Features.ReadingPoints;
using GovPortal.Publication.Features.Searching;
using GovPortal.ServiceDefaults;

namespace GovPortal.Publication.Features;

/// <summary>Every endpoint of the service, by slice.</summary>
internal static class PublicationEndpoints
{
    public static void Map(WebApplication app)
    {
        var town = app.MapTownGroup("/api/publication/towns/{town}").WithTags("publication");
        // What is imported is public at once, attested as history: that is the word of who signs, never of the writer alone.
        town.MapImports<PublicationDb>(Roles.Approver);
        WriteItem.Map(town);
        ListItems.Map(town);
        EditItem.Map(town);
        ReviewItem.Map(town);
        EndItem.Map(town);
        ReadItem.Map(town);
        KeepGuideVersions.Map(town);
        KeepReadingPoints.Map(town);
        SearchPublished.Map(app);
        ReadFeed.Map(app);
        ReadSitemap.Map(app);
    }
}
