using GovPortal.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace GovPortal.Identity.Data;

/// <summary>Lets <c>dotnet ef</c> see the model without a database or settings.</summary>
internal sealed class IdentityDbAtDesignTime : IDesignTimeDbContextFactory<IdentityDb>
{
    public IdentityDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<IdentityDb>().UseNpgsql("Host=localhost").UseSnakeCaseNamingConvention();
        return new IdentityDb(options.Options, new TownContext(), TimeProvider.System);
    }
}
