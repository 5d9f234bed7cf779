using GovPortal.Reporting.Domain.Facts;
using GovPortal.Reporting.Domain.Folds;

namespace GovPortal.Reporting.Tests.Domain;

/// <summary>Rows with valid defaults.</summary>
internal static class A
{
    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd");

    /// <summary>As the service stores it: the classification settled.</summary>
    public static CaseRow Case(string receivedOn, string? decidedOn = null, string? decision = null, string? grounds = null, string? regime = null, string kind = "naturalPerson")
    {
        var received = Day(receivedOn);
        var row = new CaseRow
        {
            Id = Guid.CreateVersion7(),
            CaseNo = $"C-{receivedOn}",
            Regime = regime ?? (received < new DateOnly(2019, 5, 15) ? "2007" : "2019"),
            Channel = "counter",
            ApplicantKind = kind,
            ReceivedOn = received,
            Decision = decidedOn is null ? null : decision ?? "granted",
            Grounds = grounds?.Split(';') ?? [],
            DecidedOn = decidedOn is null ? null : Day(decidedOn),
        };
        var classified = CaseClassification.Of(row.Regime, row.Decision, row.Grounds, CountingOptions.Default);
        return row with { ResultRow = classified.ResultRow, AnswerRow = classified.AnswerRow };
    }

    public static ItemRow Item(string publishedOn, bool government = true, bool normative = false, string state = "published", string validity = "effective") => new()
    {
        Id = Guid.CreateVersion7(),
        Key = Guid.CreateVersion7().ToString(),
        IndexNumber = "1",
        Title = "关于公布值班电话的通知",
        Column = "notice",
        Channels = ["website"],
        ProducedOn = Day(publishedOn),
        PublishedOn = Day(publishedOn),
        GovernmentInformation = government,
        Normative = normative,
        State = state,
        Validity = validity,
    };

    public static AppealRow Appeal(string filedOn, string? decidedOn = null, string? result = null, string kind = "reconsideration") => new()
    {
        Id = Guid.CreateVersion7(),
        AppealNo = "F1",
        Kind = kind,
        FiledOn = Day(filedOn),
        DecidedOn = decidedOn is null ? null : Day(decidedOn),
        Result = result,
    };

    public static OfficerRow Officer(string key, bool fullTime, string appointedOn, string? relievedOn = null) => new()
    {
        Id = Guid.CreateVersion7(),
        PersonKey = key,
        Department = "党政办",
        Role = "informationOfficer",
        FullTime = fullTime,
        AppointedOn = Day(appointedOn),
        RelievedOn = relievedOn is null ? null : Day(relievedOn),
    };

    public static SessionRow Session(string heldOn, int people, string kind = "training") => new()
    {
        Id = Guid.CreateVersion7(),
        SessionKey = heldOn,
        Title = "信息公开业务培训",
        HeldOn = Day(heldOn),
        Kind = kind,
        People = people,
    };

    public static IQueryable<T> Of<T>(params T[] rows) => rows.AsQueryable();
}

/// <summary>Runs the folds' queries in memory.</summary>
internal sealed class MemoryReader : IRowReader
{
    public Task<IReadOnlyList<T>> ListAsync<T>(IQueryable<T> query, CancellationToken ct) => Task.FromResult<IReadOnlyList<T>>([.. query]);

    public Task<int> CountAsync<T>(IQueryable<T> query, CancellationToken ct) => Task.FromResult(query.Count());
}
