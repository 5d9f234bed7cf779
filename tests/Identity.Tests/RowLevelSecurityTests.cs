using GovPortal.TestKit.RowSecurity;

namespace GovPortal.Identity.Tests;

public sealed class RowLevelSecurityTests(IdentityDatabase database) : RowLevelSecurityFacts(database), IClassFixture<IdentityDatabase>;

public sealed class IdentityDatabase() : SecuredDatabase("identity")
{
    protected override IReadOnlyDictionary<string, string> AlsoOpen { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["accounts"] = "found by user name before any town is known",
        ["county_site"] = "one row, the county's own, public",
        ["openiddict_applications"] = "clients belong to no town",
        ["openiddict_authorizations"] = "found by the issuer before any town is known",
        ["openiddict_scopes"] = "the issuer's own",
        ["openiddict_tokens"] = "found by the issuer before any town is known",
    };
}
