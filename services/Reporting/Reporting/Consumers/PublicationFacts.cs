using GovPortal.Contracts.Publication;
using GovPortal.Kernel;
using GovPortal.Reporting.Data;

namespace GovPortal.Reporting.Consumers;

internal sealed class ItemsConsumer(ReportingDb db, TimeProvider clock) : FactTableConsumer<ItemsChanged, ItemFactRow>(db, clock)
{
    protected override string Rebuilds => "publication";

    protected override IEnumerable<ItemFactRow> RowsOf(ItemsChanged message, TownId town, int generation) => message.Facts.Select(fact => new ItemFactRow
    {
        Generation = generation,
        TownId = town,
        Id = fact.Id,
        Version = fact.Version,
        Key = fact.Key,
        IndexNumber = fact.IndexNumber,
        Title = fact.Title,
        DocNumber = fact.DocNumber,
        Column = fact.Column,
        ProducedOn = fact.ProducedOn,
        PublishedOn = fact.PublishedOn,
        Channels = [.. fact.Channels],
        Normative = fact.Normative,
        GovernmentInformation = fact.GovernmentInformation,
        Validity = fact.Validity,
        ValidityOn = fact.ValidityOn,
        State = fact.State,
    });
}

internal sealed class GuideVersionsConsumer(ReportingDb db, TimeProvider clock) : FactTableConsumer<GuideVersionsChanged, GuideFactRow>(db, clock)
{
    protected override string Rebuilds => "publication";

    protected override IEnumerable<GuideFactRow> RowsOf(GuideVersionsChanged message, TownId town, int generation) => message.Facts.Select(fact => new GuideFactRow
    {
        Generation = generation,
        TownId = town,
        Id = fact.Id,
        Version = fact.Version,
        Kind = fact.Kind,
        Number = fact.Number,
        PublishedOn = fact.PublishedOn,
        Summary = fact.Summary,
    });
}

internal sealed class ReadingPointsConsumer(ReportingDb db, TimeProvider clock) : FactTableConsumer<ReadingPointsChanged, ReadingPointFactRow>(db, clock)
{
    protected override string Rebuilds => "publication";

    protected override IEnumerable<ReadingPointFactRow> RowsOf(ReadingPointsChanged message, TownId town, int generation) => message.Facts.Select(fact => new ReadingPointFactRow
    {
        Generation = generation,
        TownId = town,
        Id = fact.Id,
        Version = fact.Version,
        Name = fact.Name,
        Address = fact.Address,
        OpenedOn = fact.OpenedOn,
        ClosedOn = fact.ClosedOn,
    });
}
