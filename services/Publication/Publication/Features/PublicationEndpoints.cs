using GovPortal.Platform.Imports;
using GovPortal.Platform.Tenancy;
using GovPortal.Publication.Data;
using GovPortal.Publication.Features.Attachments;
using GovPortal.Publication.Features.Bulk;
using GovPortal.Publication.Features.Catalogues;
using GovPortal.Publication.Features.Clarifications;
using GovPortal.Publication.Features.Collection;
using GovPortal.Publication.Features.Coordinating;
using GovPortal.Publication.Features.Duties;
using GovPortal.Publication.Features.Feeds;
using GovPortal.Publication.Features.Freshness;
using GovPortal.Publication.Features.Guides;
using GovPortal.Publication.Features.Interpretations;
using GovPortal.Publication.Features.Items;
using GovPortal.Publication.Features.KeyAreas;
using GovPortal.Publication.Features.Leaks;
using GovPortal.Publication.Features.ReadingPoints;
using GovPortal.Publication.Features.Rules;
using GovPortal.Publication.Features.Searching;
using GovPortal.Publication.Features.Withheld;
using GovPortal.ServiceDefaults;

namespace GovPortal.Publication.Features;

/// <summary>Every endpoint of the service, by slice.</summary>
internal static class PublicationEndpoints
{
    public static void Map(WebApplication app)
    {
        var county = app.MapGroup("/api/publication/county").WithTextCheck().WithTags("publication");
        SumDuties.MapCounty(county);
        ReadFreshness.MapCounty(county);
        var town = app.MapTownGroup("/api/publication/towns/{town}").WithTags("publication");
        // What is imported is public at once, attested as history: that is the word of who signs, never of the writer alone.
        town.MapImports<PublicationDb>(Roles.Approver);
        WriteItem.Map(town);
        ListItems.Map(town);
        EditItem.Map(town);
        AmendItem.Map(town);
        ReviewItem.Map(town);
        ApproveItem.Map(town);
        WithholdItem.Map(town);
        EndItem.Map(town);
        RemarkOnItem.Map(town);
        NoticeEditing.Map(town);
        ReadSteps.Map(town);
        ReadEditions.Map(town);
        ReadItem.Map(town);
        AttachmentEndpoints.Map(town);
        ReadDuties.Map(town);
        SumDuties.MapTown(town);
        ReadFreshness.MapTown(town);
        LeakEndpoints.Map(town);
        LeakEndpoints.MapItems(town);
        GuideEndpoints.Map(county, town);
        CatalogueEndpoints.Map(app, county, town);
        KeyAreaEndpoints.Map(county, town);
        WithheldItemEndpoints.Map(county, town);
        InterpretationEndpoints.Map(town);
        CoordinatingEndpoints.Map(town);
        RuleEndpoints.Map(town);
        KeepColumns.Map(town);
        BulkEndpoints.Map(town);
        ClarificationEndpoints.Map(town);
        CollectionEndpoints.Map(town);
        ReadingPointEndpoints.Map(town);
        SearchPublished.Map(app);
        CountPublished.Map(town);
        ReadFeed.Map(app);
        ReadSitemap.Map(app);
    }
}
