using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace GovPortal.Publication.Domain.Leaks.Detectors;

/// <summary>A date of birth as it is written.</summary>
/// <param name="Value">Year, month and, if it is said, day, as digits: <c>201805</c>, <c>20180503</c>.</param>
/// <param name="Latest">The last day that it can be: without a day, the end of the month.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct BirthDate(TextSpan Span, string Value, DateOnly Latest);

/// <summary>Finds the dates that are called dates of birth: by the word before or after them, or by their column.</summary>
/// <remarks>
/// 出生日期：2018年5月3日, 生于20180503, 2018年5月出生, 2018-05-03 and 43223 in a column 出生年月. A spreadsheet counts the days from 1899-12-30.
/// </remarks>
internal static partial class BirthDates
{
    private static readonly DateOnly Epoch = new(1899, 12, 30);

    public static IEnumerable<BirthDate> In(PartScan scan)
    {
        foreach (var match in Dates().Matches(scan.Folded.Text).Cast<Match>())
        {
            var span = scan.Original(match.Index, match.Length);
            if (Read(match) is { } read && IsOfBirth(scan, span)) yield return new BirthDate(span, read.Value, read.Latest);
        }

        foreach (var match in Serials().Matches(scan.Folded.Text).Cast<Match>())
        {
            var span = scan.Original(match.Index, match.Length);
            var day = Epoch.AddDays(int.Parse(match.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture));
            if (Column().IsMatch(scan.Layout.HeaderAt(span.Start))) yield return new BirthDate(span, day.ToString("yyyyMMdd", CultureInfo.InvariantCulture), day);
        }
    }

    private static bool IsOfBirth(PartScan scan, TextSpan span) =>
        Before().IsMatch(scan.Layout.Before(span.Start, 12)) || After().IsMatch(scan.Layout.After(span.End, 4)) || Column().IsMatch(scan.Layout.HeaderAt(span.Start));

    private static (string Value, DateOnly Latest)? Read(Match date)
    {
        var (year, month) = (Number(date.Groups["year"]), Number(date.Groups["month"]));
        if (month is < 1 or > 12) return null;
        var days = DateTime.DaysInMonth(year, month);
        if (!date.Groups["day"].Success) return (string.Create(CultureInfo.InvariantCulture, $"{year}{month:00}"), new DateOnly(year, month, days));
        var day = Number(date.Groups["day"]);
        return day >= 1 && day <= days ? (string.Create(CultureInfo.InvariantCulture, $"{year}{month:00}{day:00}"), new DateOnly(year, month, day)) : null;
    }

    private static int Number(Group digits) => int.Parse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>2018年5月3日, 2018-05-03, 2018.5, 2018年5月, 20180503.</summary>
    [GeneratedRegex(@"(?<![0-9])(?:(?<year>20[0-9]{2})(?<month>[0-9]{2})(?<day>[0-9]{2})|(?<year>20[0-9]{2})[年./-](?<month>[0-9]{1,2})(?:[月./-](?<day>[0-9]{1,2})日?|月)?)(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Dates();

    /// <summary>Days of this century as a spreadsheet counts them.</summary>
    [GeneratedRegex("(?<![0-9.,])(?:3652[6-9]|365[3-9][0-9]|36[6-9][0-9]{2}|3[7-9][0-9]{3}|[4-6][0-9]{4}|7[0-2][0-9]{3}|730[0-4][0-9])(?![0-9.,])", RegexOptions.CultureInvariant)]
    private static partial Regex Serials();

    [GeneratedRegex(@"(?:出生(?:日期|年月日?|时间)?|生于|生日)[:：于为是|\s]{0,4}$", RegexOptions.CultureInvariant)]
    private static partial Regex Before();

    [GeneratedRegex(@"^\s?(?:出生|生(?:[，,。；）)]|$))", RegexOptions.CultureInvariant)]
    private static partial Regex After();

    [GeneratedRegex("出生(?!地)|生日", RegexOptions.CultureInvariant)]
    private static partial Regex Column();
}
