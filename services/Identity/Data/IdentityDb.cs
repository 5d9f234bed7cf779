using GovPortal.Identity.Model;
using GovPortal.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Identity.Data;

/// <summary>The registry: the county, its towns, their departments, posts and leading groups, the accounts, and what the issuer keeps.</summary>
/// <remarks>
/// Departments, posts and leading groups are town-owned and under row-level security. Exempt, each for its reason:
/// <c>known_towns</c>, of which Identity holds the original (a public list, read across towns); <c>county_site</c> (public, the county's own);
/// <c>accounts</c> (found by user name before any town is known; no applicant's data; every slice filters by the town's slug);
/// <c>openiddict_*</c> (clients and issued tokens, which belong to no town).
/// </remarks>
public sealed class IdentityDb(DbContextOptions<IdentityDb> options, TownContext town, TimeProvider clock) : TownDbContext(options, town, clock)
{
    public DbSet<Department> Departments => Set<Department>();

    public DbSet<Post> Posts => Set<Post>();

    public DbSet<LeadingGroup> LeadingGroups => Set<LeadingGroup>();

    public DbSet<Account> Accounts => Set<Account>();

    public DbSet<CountySite> CountySites => Set<CountySite>();

    protected override void MapTables(ModelBuilder model)
    {
        ArgumentNullException.ThrowIfNull(model);
        RegistryTables.Map(model);
        AccountTable.Map(model);
        IssuerTables.Map(model);
    }
}
