using GovPortal.Platform.Tenancy;
using GovPortal.Requests.Domain.Appeals;
using GovPortal.Requests.Domain.Calendars;
using GovPortal.Requests.Domain.Cases;
using GovPortal.Requests.Domain.Corrections;
using GovPortal.Requests.Domain.Documents;
using GovPortal.Requests.Domain.Intake;
using GovPortal.Requests.Domain.Withheld;
using GovPortal.Requests.Domain.WorkLists;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Requests.Data;

public sealed class RequestsDb(DbContextOptions<RequestsDb> options, TownContext town, TimeProvider clock) : TownDbContext(options, town, clock)
{
    public DbSet<Case> Cases => Set<Case>();

    public DbSet<CaseText> CaseTexts => Set<CaseText>();

    public DbSet<Submission> Submissions => Set<Submission>();

    public DbSet<Appeal> Appeals => Set<Appeal>();

    public DbSet<WithheldFiling> WithheldFilings => Set<WithheldFiling>();

    public DbSet<CorrectionCase> Corrections => Set<CorrectionCase>();

    public DbSet<DisclosureProposal> Disclosures => Set<DisclosureProposal>();

    public DbSet<ReceptionPlace> ReceptionPlaces => Set<ReceptionPlace>();

    public DbSet<LoadedYear> LoadedYears => Set<LoadedYear>();

    public DbSet<LocalOrder> LocalOrders => Set<LocalOrder>();

    public DbSet<CaseDocument> CaseDocuments => Set<CaseDocument>();

    public DbSet<DeliveryRecord> Deliveries => Set<DeliveryRecord>();

    public DbSet<CountyTemplate> CountyTemplates => Set<CountyTemplate>();

    public DbSet<TownLetterhead> TownLetterheads => Set<TownLetterhead>();

    public DbSet<CountyLetterhead> CountyLetterheads => Set<CountyLetterhead>();

    public DbSet<Escalation> Escalations => Set<Escalation>();

    public DbSet<MissedLimit> MissedLimits => Set<MissedLimit>();

    public DbSet<Digest> Digests => Set<Digest>();

    public DbSet<PostAddresses> PostAddresses => Set<PostAddresses>();

    protected override void MapTables(ModelBuilder model)
    {
        ArgumentNullException.ThrowIfNull(model);
        CalendarTables.Map(model);
        CaseTable.Map(model);
        AppealTables.Map(model);
        SubmissionTable.Map(model);
        ReceptionPlaceTable.Map(model);
        PublishedTitle.Map(model);
        DocumentTables.Map(model);
        WorkListTables.Map(model);
        FeeTables.Map(model);
    }
}
