using GovPortal.Publication.Domain.Leaks;

namespace GovPortal.Publication.Tests.Leaks;

/// <summary>Short ways to ask the check about a text.</summary>
internal static class LeakRows
{
    public static readonly LeakPolicy Policy = LeakPolicy.Of(new DateOnly(2026, 3, 2), "0632-5071234", "13963200000", "ktzdzb@163.com", "看庄镇政府驻地府前路1号");

    public static IReadOnlyList<Finding> Check(string body) => LeakScanner.Check(ScannedDocument.Of("关于公示的通知", body), Policy);

    /// <summary>Detectors with severity, worst first, without the infos.</summary>
    public static string Held(string body) =>
        string.Join(' ', Check(body).Where(f => f.Severity != LeakSeverity.Info).Select(f => $"{f.Detector}:{f.Severity}").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    public static Finding? Of(string body, string detector) => Check(body).Where(f => f.Detector == detector).MaxBy(f => f.Severity);

    /// <summary>The found stretch as it stands in the text.</summary>
    public static string? Found(string body, string detector) => Of(body, detector) is { Place: "body" } f ? body.Substring(f.Start, f.Length) : null;
}
