using System.Net;

namespace GovPortal.Requests.Tests.WorkLists;

public sealed class StatisticsTests(RequestsHost host)
{
    /// <summary>2024: S1 answered on the 20th working day, S2 a day after it, S3 with an extension of 5 in time, S4 withdrawn, S5 of 2023 and answered in 2024, S6 open.</summary>
    [Fact]
    public async Task A_towns_year_in_numbers()
    {
        using var office = new Office(host);
        await office.ImportAsync(
            """
            caseNo,channel,receivedOn,applicantKind,subject,decision,grounds,decidedOn,deliveredOn,extendedWorkingDays
            S1,web,2024-09-02,naturalPerson,事,notHeld,,2024-09-27,2024-09-30,
            S2,web,2024-09-02,naturalPerson,事,granted,,2024-09-27,2024-10-08,
            S3,counter,2024-09-02,business,事,refused,security,2024-10-08,2024-10-12,5
            S4,counter,2024-09-02,business,事,withdrawn,,2024-09-03,,
            S5,fax,2023-12-28,research,事,notHeld,,2024-01-02,,
            S6,email,2024-12-31,charity,事,,,,,

            """);
        var year = await office.Officer.ReadJsonAsync(office.Path("statistics?year=2024"));
        ((string[])["year", "received", "extended", "decided", "openAtEnd", "answered", "inTime"]).Select(n => year.GetProperty(n).GetInt32()).ShouldBe([2024, 5, 1, 5, 1, 4, 3]);
        (year.GetProperty("inTimeShare").GetDecimal(), year.GetProperty("meanWorkingDays").GetDecimal()).ShouldBe((0.75m, 17m));
        year.GetProperty("byChannel").ToString().ShouldBe("""{"counter":2,"email":1,"web":2}""");
        year.GetProperty("byApplicantKind").ToString().ShouldBe("""{"business":2,"charity":1,"naturalPerson":2}""");
        year.GetProperty("byDecision").ToString().ShouldBe("""{"granted":1,"notHeld":2,"refused":1,"withdrawn":1}""");
        var before = await office.Officer.ReadJsonAsync(office.Path("statistics?year=2023"));
        (before.GetProperty("received").GetInt32(), before.GetProperty("openAtEnd").GetInt32(), before.GetProperty("inTimeShare").ValueKind).ShouldBe((1, 1, System.Text.Json.JsonValueKind.Null));
        foreach (var wrong in (int[])[2007, 3000]) await office.Officer.ReadJsonAsync(office.Path($"statistics?year={wrong}"), HttpStatusCode.BadRequest);
        using var stranger = host.Staff(host.NewTown(), "caseOfficer");
        await stranger.ReadJsonAsync(office.Path("statistics"), HttpStatusCode.NotFound);
    }
}
