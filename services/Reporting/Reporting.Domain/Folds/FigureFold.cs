using GovPortal.Reporting.Domain.Facts;

namespace GovPortal.Reporting.Domain.Folds;

/// <summary>The figures of a year from the rows.</summary>
public static class FigureFold
{
    public static async Task<IReadOnlyDictionary<string, Figure>> OfAsync(
        ReportRows rows, ReportYear year, CountingOptions options, IRowReader reader, CancellationToken ct)
    {
        var figures = new OrderedDictionary<string, Figure>(StringComparer.Ordinal);
        foreach (var name in FigureNames.All)
        {
            var sources = FigureSources.Of(rows, name, year, options)!;
            figures[name] = name switch
            {
                FigureNames.FeesYuan => new Figure((await reader.ListAsync(sources.Cases!.Select(one => one.FeeYuan), ct)).Sum(), IsMoney: true),
                FigureNames.TrainedPeople => new Figure((await reader.ListAsync(sources.Sessions!.Select(one => one.People), ct)).Sum(people => (decimal)people)),
                _ => new Figure(await CountAsync(sources, reader, ct)),
            };
        }

        var (fullTime, partTime) = await StaffAsync(rows.Officers, year, reader, ct);
        figures[FigureNames.FullTimeStaff] = new Figure(fullTime);
        figures[FigureNames.PartTimeStaff] = new Figure(partTime);
        return figures;
    }

    private static Task<int> CountAsync(CellSources sources, IRowReader reader, CancellationToken ct) => sources switch
    {
        { Cases: { } cases } => reader.CountAsync(cases, ct),
        { Items: { } items } => reader.CountAsync(items, ct),
        { Appeals: { } appeals } => reader.CountAsync(appeals, ct),
        { Withheld: { } withheld } => reader.CountAsync(withheld, ct),
        { Sessions: { } sessions } => reader.CountAsync(sessions, ct),
        { Officers: { } officers } => reader.CountAsync(officers, ct),
        { ReadingPoints: { } points } => reader.CountAsync(points, ct),
        _ => Task.FromResult(0),
    };

    /// <summary>Persons, not posts; one with any full-time post is full-time.</summary>
    private static async Task<(int FullTime, int PartTime)> StaffAsync(IQueryable<OfficerRow> officers, ReportYear year, IRowReader reader, CancellationToken ct)
    {
        var posts = await reader.ListAsync(FigureSources.InPost(officers, year), ct);
        var persons = posts.GroupBy(post => post.PersonKey, StringComparer.Ordinal).Select(person => person.Any(post => post.FullTime)).ToList();
        return (persons.Count(fullTime => fullTime), persons.Count(fullTime => !fullTime));
    }
}
