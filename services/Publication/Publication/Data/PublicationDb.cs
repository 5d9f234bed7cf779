using GovPortal.Platform.Tenancy;
using GovPortal.Publication.Domain.Attachments;
using GovPortal.Publication.Domain.Duties;
using GovPortal.Publication.Domain.Freshness;
using GovPortal.Publication.Domain.Guides;
using GovPortal.Publication.Domain.Items;
using GovPortal.Publication.Domain.Leaks;
using GovPortal.Publication.Domain.ReadingPoints;
using GovPortal.Publication.Search;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Publication.Data;

public sealed class PublicationDb(DbContextOptions<PublicationDb> options, TownContext town, TimeProvider clock) : TownDbContext(options, town, clock)
{
    public DbSet<Item> Items => Set<Item>();

    /// <summary>What stands on the open web: every answer to a reader without a right begins here. What other channels disclosed is not among it.</summary>
    public IQueryable<Item> ItemsOnTheWeb => Items.AsNoTracking().Where(i => i.State == ItemState.Published && i.OnWeb);

    /// <summary>What is no history (<see cref="Item.IsHistory"/>): written here, published through the gate, or on its way there.</summary>
    public IQueryable<Item> ItemsOfTheGate => Items.AsNoTracking().Where(i => i.ImportedBy == null || i.ReviewedHash != null || i.Stage != null);

    public DbSet<ItemStep> ItemSteps => Set<ItemStep>();

    public DbSet<ItemEdition> ItemEditions => Set<ItemEdition>();

    public DbSet<ItemRemark> ItemRemarks => Set<ItemRemark>();

    public DbSet<ItemEditor> ItemEditors => Set<ItemEditor>();

    public DbSet<Attachment> Attachments => Set<Attachment>();

    public DbSet<AttachmentPiece> AttachmentPieces => Set<AttachmentPiece>();

    public DbSet<Duty> Duties => Set<Duty>();

    public DbSet<ItemLink> ItemLinks => Set<ItemLink>();

    public DbSet<LeakScan> LeakScans => Set<LeakScan>();

    public DbSet<SettledFinding> SettledFindings => Set<SettledFinding>();

    public DbSet<StoredRedaction> Redactions => Set<StoredRedaction>();

    public DbSet<GuideVersion> GuideVersions => Set<GuideVersion>();

    public DbSet<ReadingPoint> ReadingPoints => Set<ReadingPoint>();

    public DbSet<IndexCode> IndexCodes => Set<IndexCode>();

    public DbSet<IndexSerial> IndexSerials => Set<IndexSerial>();

    public DbSet<PublishedEntry> PublishedSearch => Set<PublishedEntry>();

    public DbSet<SearchQueueRow> SearchQueue => Set<SearchQueueRow>();

    public DbSet<FollowedTown> FollowedTowns => Set<FollowedTown>();

    /// <summary>Whether the unit of work has taken entries out of the search (<see cref="RemovedEntries"/>).</summary>
    internal bool HasRemovedEntries { get; set; }

    protected override void MapTables(ModelBuilder model)
    {
        ArgumentNullException.ThrowIfNull(model);
        ItemTables.Map(model);
        AttachmentTables.Map(model);
        DutyTable.Map(model);
        CalendarTables.Map(model);
        FollowedTown.Map(model);
        LeakTables.Map(model);
        ItemLinkTable.Map(model);
        GuideTables.Map(model);
        CatalogueTables.Map(model);
        KeyAreaTables.Map(model);
        WithheldTables.Map(model);
        InterpretationTables.Map(model);
        CoordinatingTables.Map(model);
        ReadingPointTables.Map(model);
        ClarificationTable.Map(model);
        CollectionTable.Map(model);
        RuleTable.Map(model);
        TownColumnTable.Map(model);
        Data.IndexCodes.Map(model);
        model.Entity<IndexSerial>(row => row.ToTable("index_serials").HasKey(r => new { r.TownId, r.Year }));
        SearchTables.Map(model);
    }
}
