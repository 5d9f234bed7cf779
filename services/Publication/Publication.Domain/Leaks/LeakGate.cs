using GovPortal.Kernel;

namespace GovPortal.Publication.Domain.Leaks;

/// <summary>The privacy check: passes when nothing that blocks or asks for a look is open in what will be published.</summary>
public static class LeakGate
{
    /// <summary>The findings that still hold the item up.</summary>
    /// <param name="findings">Of exactly the text and files that will go out, not of what they were before masking.</param>
    public static IReadOnlyList<Finding> Open(IEnumerable<Finding> findings, IEnumerable<Settlement> settlements)
    {
        // The last word on a finding counts: who allowed it may think better of it. What is said to be masked or removed and is still found has been neither.
        var standing = settlements.GroupBy(s => s.FindingId, StringComparer.Ordinal).Where(of => of.OrderBy(s => s.At).Last().How is SettledHow.Allowed or SettledHow.NotPersonal)
            .Select(of => of.Key).ToHashSet(StringComparer.Ordinal);
        return [.. findings.Where(f => f.Severity != LeakSeverity.Info && !standing.Contains(f.Id))];
    }

    public static Result Check(IEnumerable<Finding> findings, IEnumerable<Settlement> settlements) => Open(findings, settlements) is { Count: > 0 } open
        ? LeakErrors.FindingsOpen.Saying($"{open.Count} findings are not settled: {string.Join(", ", open.Take(5).Select(f => $"{f.Detector} at {f.Place}"))}{(open.Count > 5 ? ", …" : "")}.")
        : Result.Done;
}
