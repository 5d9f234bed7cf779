using GovPortal.TestKit.RowSecurity;

namespace GovPortal.Publication.Tests;

public sealed class RowLevelSecurityTests(PublicationDatabase database) : RowLevelSecurityFacts(database), IClassFixture<PublicationDatabase>;

public sealed class PublicationDatabase() : SecuredDatabase("publication")
{
    protected override IReadOnlyDictionary<string, string> AlsoOpen { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["published_search"] = "published text only; a policy would keep PostgreSQL off the index",
        ["search_queue"] = "identifiers of items that the indexer of all towns works off; it reads the items themselves under their policy",
    };
}
