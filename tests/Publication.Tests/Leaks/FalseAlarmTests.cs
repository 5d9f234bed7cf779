using GovPortal.Publication.Domain.Leaks;

namespace GovPortal.Publication.Tests.Leaks;

public sealed class FalseAlarmTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Fewer_than_two_in_a_hundred_clean_notices_are_held_up(int seed)
    {
        var notices = new CleanNotices(seed);
        var policy = LeakPolicy.Of(new DateOnly(2026, 3, 2));
        var held = Enumerable.Range(0, 1000).Select(notices.Next)
            .Select(n => (Notice: n, Findings: LeakScanner.Check(ScannedDocument.Of(n.Title, n.Body), policy).Where(f => f.Severity != LeakSeverity.Info).ToList()))
            .Where(n => n.Findings.Count > 0).ToList();
        TestContext.Current.TestOutputHelper?.WriteLine($"Of 1000 clean notices {held.Count} have a finding to settle.");
        held.Count.ShouldBeLessThan(20, string.Join('\n', held.Take(8).Select(h => $"{string.Join(", ", h.Findings.Select(f => $"{f.Detector} {f.Excerpt}"))}\n{h.Notice.Body}")));
    }

    [Fact]
    public void The_same_notices_are_held_up_as_soon_as_a_person_is_in_them()
    {
        var notices = new CleanNotices(4);
        var policy = LeakPolicy.Of(new DateOnly(2026, 3, 2));
        foreach (var (title, body) in Enumerable.Range(0, 200).Select(notices.Next))
        {
            var leaking = body.Insert(body.IndexOf('\n', StringComparison.Ordinal), " 王小明 440524188001010014，");
            LeakScanner.Check(ScannedDocument.Of(title, leaking), policy).ShouldContain(f => f.Detector == "P-ID18" && f.Severity == LeakSeverity.Block);
        }
    }
}
