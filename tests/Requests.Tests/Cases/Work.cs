using GovPortal.Kernel;
using GovPortal.Requests.Domain.Cases;
using GovPortal.Requests.Domain.Cases.Clocks;
using Case = GovPortal.Requests.Domain.Cases.Case;

namespace GovPortal.Requests.Tests.Cases;

/// <summary>Short words for working on a case in tests.</summary>
internal static class Work
{
    public static readonly byte[] Text = [1];
    private static readonly TownId Town = TownId.New();

    public static Case Received(string day) => Case.Register(Town, "1", new Receipt("counter", Day(day), "naturalPerson", Text), On(day)).Value;

    /// <summary>An act that takes effect, and is recorded, on a day.</summary>
    public static Occasion On(string day, string actor = "officer", string? today = null) =>
        new(new Actor(actor, "caseOfficer"), Day(day), Day(today ?? day), DateTimeOffset.UnixEpoch, WorkingCalendar.National);

    public static DateOnly Day(string day) => DateOnly.Parse(day, null);

    public static Draft Decision(string code, params string[] grounds) => new(code, grounds, Text, PublicInterest: false, "");

    public static Case Done(this Case it, Func<Case, Result> deed)
    {
        deed(it).Failed(out var error).ShouldBeFalse(error?.Message);
        return it;
    }

    public static Guid Done(this Result<Guid> result)
    {
        result.Failed(out var error).ShouldBeFalse(error?.Message);
        return result.Value;
    }

    public static void Refuses(this Case it, Func<Case, Result> deed, Error expected)
    {
        var (version, lines) = (it.Version, it.Ledger.Count);
        deed(it).Failed(out var error).ShouldBeTrue();
        error!.Code.ShouldBe(expected.Code);
        (it.Version, it.Ledger.Count).ShouldBe((version, lines));
    }

    public static ClockReading Clock(this Case it, ClockName name, string today) => it.Clocks(WorkingCalendar.National, Day(today)).Single(c => c.Clock == name);

    public static ClockReading Reply(this Case it, string today) => it.Clocks(WorkingCalendar.National, Day(today))[0];
}
