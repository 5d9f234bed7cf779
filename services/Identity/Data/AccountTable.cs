using GovPortal.Identity.Model;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Identity.Data;

internal static class AccountTable
{
    public static void Map(ModelBuilder model) => model.Entity<Account>(row =>
    {
        row.ToTable("accounts").HasKey(r => r.Id);
        row.Property(r => r.Id).ValueGeneratedNever();
        row.Property(r => r.UserName).IsRequired().HasMaxLength(RegistryTables.NameLength);
        row.Property(r => r.NormalizedUserName).IsRequired().HasMaxLength(RegistryTables.NameLength);
        row.Property(r => r.DisplayName).HasMaxLength(RegistryTables.NameLength);
        row.Property(r => r.ConcurrencyStamp).IsConcurrencyToken();
        row.HasIndex(r => r.NormalizedUserName).IsUnique();
        row.HasIndex(r => new { r.TownSlug, r.UserName });
        // What the suite has no use for, it does not keep.
        row.Ignore(r => r.Email).Ignore(r => r.NormalizedEmail).Ignore(r => r.EmailConfirmed);
        row.Ignore(r => r.PhoneNumber).Ignore(r => r.PhoneNumberConfirmed).Ignore(r => r.TwoFactorEnabled);
    });
}
