using GovPortal.Identity.Model;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Identity.Data;

internal static class RegistryTables
{
    public const int NameLength = 200;

    public static void Map(ModelBuilder model)
    {
        model.Entity<CountySite>(row =>
        {
            row.ToTable("county_site", table => table.HasCheckConstraint("ck_county_site_one", $"id = {CountySite.TheOnly}"));
            row.HasKey(r => r.Id);
            row.Property(r => r.Id).ValueGeneratedNever();
        });
        model.Entity<Department>(row =>
        {
            row.ToTable("departments").HasKey(r => r.Id);
            row.Property(r => r.Name).HasMaxLength(NameLength);
            row.HasIndex(r => new { r.TownId, r.Name }).IsUnique();
        });
        model.Entity<Post>(row =>
        {
            row.ToTable("posts").HasKey(r => r.Id);
            row.Property(r => r.Title).HasMaxLength(NameLength);
            row.HasOne<Department>().WithMany().HasForeignKey(r => r.DepartmentId).OnDelete(DeleteBehavior.Restrict);
            row.HasIndex(r => new { r.TownId, r.DepartmentId, r.Title }).IsUnique();
        });
        model.Entity<LeadingGroup>(row =>
        {
            row.ToTable("leading_groups").HasKey(r => r.Id);
            row.HasIndex(r => new { r.TownId, r.ValidFrom }).IsUnique();
            // Two reshuffles at once: the second sees that it was slower.
            row.Property<uint>("xmin").IsRowVersion();
        });
    }
}
