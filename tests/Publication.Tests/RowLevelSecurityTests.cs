using GovPortal.TestKit.RowSecurity;

namespace GovPortal.Publication.Tests;

public sealed class RowLevelSecurityTests(PublicationDatabase database) : RowLevelSecurityFacts(database), IClassFixture<PublicationDatabase>
{
    protected override IReadOnlyList<string> InsertOnly => [.. base.InsertOnly, "index_codes", "item_editions", "item_remarks", "item_steps", "redactions", "settled_findings"];

    protected override IReadOnlyList<string> WithTheOwnersRights => ["AS $function$ select gin_clean_pending_list('ix_published_search_grams') $function$"];
}

public sealed class PublicationDatabase() : SecuredDatabase("publication")
{
    protected override IReadOnlyDictionary<string, string> AlsoOpen { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["calendar_overlays"] = "orders that the county has loaded and everybody may read, also one for a single town",
        ["calendar_years"] = "the county's own, by which every town counts",
        ["key_area_lists"] = "the county's yearly list, by which every town discloses",
        ["published_search"] = "published text only; a policy would keep PostgreSQL off the index",
        ["standard_rows"] = "the county's standard catalogue, from which the towns take their own",
        ["search_queue"] = "identifiers of items that the indexer of all towns works off; it reads the items themselves under their policy",
    };
}
