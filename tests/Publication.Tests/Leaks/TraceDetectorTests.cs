using GovPortal.Publication.Domain.Leaks;

namespace GovPortal.Publication.Tests.Leaks;

/// <summary>P-META: who wrote a file is a person, an office, a program, or nobody.</summary>
public sealed class TraceDetectorTests
{
    [Theory]
    [InlineData("张三", LeakSeverity.Block)]
    [InlineData("zhangsan", LeakSeverity.Block)]
    [InlineData("anonymous", LeakSeverity.Info)]
    [InlineData("(anonymous)", LeakSeverity.Info)]
    [InlineData("(unspecified)", LeakSeverity.Info)]
    [InlineData("un-named", LeakSeverity.Info)]
    [InlineData("看庄镇党政办公室", LeakSeverity.Info)]
    [InlineData("Microsoft Office User", LeakSeverity.Info)]
    public void An_author_blocks_when_it_is_a_person(string author, LeakSeverity severity) =>
        LeakScanner.Check(new ScannedDocument([new ScannedPart("property author", author) { Trace = HiddenTrace.Author }]), LeakRows.Policy).Single(f => f.Detector == "P-META").Severity.ShouldBe(severity);
}
