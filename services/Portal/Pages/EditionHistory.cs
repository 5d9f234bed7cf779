using System.Globalization;
using GovPortal.Kernel;
using GovPortal.Portal.Suite;

namespace GovPortal.Portal.Pages;

/// <summary>The editions of an item, newest first, and which two a reader compares.</summary>
public sealed record EditionHistory(string Path, IReadOnlyList<PublicEdition> Editions, int From, int To)
{
    /// <summary>Those that a reader may compare.</summary>
    public IReadOnlyList<PublicEdition> Open => [.. Editions.Where(e => e.Closed is null)];

    public static EditionHistory Of(string town, string indexNumber, IReadOnlyList<PublicEdition> editions, int? from = null, int? to = null)
    {
        List<PublicEdition> all = [.. editions.OrderByDescending(e => e.Number)];
        var open = all.FindAll(e => e.Closed is null);
        var newest = open.Count == 0 ? 1 : open[0].Number;
        return new($"/{town}/editions/{indexNumber}", all, from ?? (open.Count > 1 ? open[1].Number : newest), to ?? newest);
    }

    /// <summary>What a reader is told of an edition: its change, or why it is not to be read any more.</summary>
    public static string Note(PublicEdition edition)
    {
        ArgumentNullException.ThrowIfNull(edition);
        if (edition.Closed is not { } closed) return edition.ChangeNote ?? (edition.Number == 1 ? "首次公开" : "未说明");
        var why = closed.Why switch
        {
            "withdrawn" => "已撤回",
            "expired" => "公示期满",
            "otherChannels" => "未在网站公开",
            _ => "不再展示",
        };
        return string.Create(CultureInfo.InvariantCulture, $"{closed.On:yyyy-MM-dd} {why}{(closed.Reason is null ? "" : $"：{closed.Reason}")}");
    }

    /// <summary>When an edition came out; imported history does not know.</summary>
    public static string Moment(PublicEdition edition)
    {
        ArgumentNullException.ThrowIfNull(edition);
        return edition.PublishedAt is { } at ? at.ToOffset(LegalDay.Offset).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) : "历史信息";
    }
}
