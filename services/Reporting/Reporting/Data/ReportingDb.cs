using GovPortal.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Reporting.Data;

/// <summary>Reporting's database: a copy of what the reports count, what towns declare, and what they signed.</summary>
internal sealed class ReportingDb(DbContextOptions<ReportingDb> options, TownContext town, TimeProvider clock) : TownDbContext(options, town, clock)
{
    public DbSet<ItemFactRow> Items => Set<ItemFactRow>();

    public DbSet<GuideFactRow> Guides => Set<GuideFactRow>();

    public DbSet<ReadingPointFactRow> ReadingPoints => Set<ReadingPointFactRow>();

    public DbSet<CaseFactRow> Cases => Set<CaseFactRow>();

    public DbSet<AppealFactRow> Appeals => Set<AppealFactRow>();

    public DbSet<WithheldFactRow> Withheld => Set<WithheldFactRow>();

    public DbSet<ReceptionPlaceFactRow> ReceptionPlaces => Set<ReceptionPlaceFactRow>();

    public DbSet<OfficerFactRow> Officers => Set<OfficerFactRow>();

    public DbSet<SessionFactRow> Sessions => Set<SessionFactRow>();

    public DbSet<LeadingGroupFactRow> LeadingGroups => Set<LeadingGroupFactRow>();

    public DbSet<Declaration> Declarations => Set<Declaration>();

    public DbSet<SignedReport> SignedReports => Set<SignedReport>();

    protected override void MapTables(ModelBuilder model)
    {
        MapFacts<ItemFactRow>(model, "items", nameof(ItemFactRow.PublishedOn));
        MapFacts<GuideFactRow>(model, "guide_versions", nameof(GuideFactRow.PublishedOn));
        MapFacts<ReadingPointFactRow>(model, "reading_points", nameof(ReadingPointFactRow.OpenedOn));
        MapFacts<CaseFactRow>(model, "cases", nameof(CaseFactRow.ReceivedOn));
        MapFacts<AppealFactRow>(model, "appeals", nameof(AppealFactRow.FiledOn));
        MapFacts<WithheldFactRow>(model, "withheld_filings", nameof(WithheldFactRow.DecidedOn));
        MapFacts<ReceptionPlaceFactRow>(model, "reception_places", nameof(ReceptionPlaceFactRow.OpenedOn));
        MapFacts<OfficerFactRow>(model, "officers", nameof(OfficerFactRow.AppointedOn));
        MapFacts<SessionFactRow>(model, "sessions", nameof(SessionFactRow.HeldOn));
        MapFacts<LeadingGroupFactRow>(model, "leading_groups", nameof(LeadingGroupFactRow.ValidFrom));
        MapFacts<AuditHeadRow>(model, "audit_heads", nameof(AuditHeadRow.Day));
        model.Entity<CaseFactRow>().HasIndex(row => new { row.Generation, row.TownId, row.DecidedOn });
        model.Entity<Declaration>(row =>
        {
            row.ToTable("declarations").HasKey(r => new { r.TownId, r.Year });
            row.Property(r => r.Content).HasColumnType("json");
        });
        model.Entity<SignedReport>(row => row.ToTable("signed_reports").HasKey(r => new { r.TownId, r.Year, r.Form }));
    }

    private static void MapFacts<TRow>(ModelBuilder model, string table, string day)
        where TRow : class, IFactRow => model.Entity<TRow>(row =>
        {
            row.ToTable(table).HasKey(nameof(IFactRow.Generation), nameof(IFactRow.Id));
            row.HasIndex(nameof(IFactRow.Generation), nameof(IFactRow.TownId), day);
        });
}
