using System.Net;
using System.Text.Json;

namespace GovPortal.Publication.Tests.Bulk;

/// <summary>An item on the long way, by the people of a town.</summary>
internal static class ThroughTheGate
{
    public static async Task<JsonElement> PublishedThroughTheGateAsync(this PublicationHost host, string town, string key)
    {
        using var writer = host.Writer(town);
        var items = $"{PublicationHost.Path(town)}/items";
        var input = new
        {
            key,
            title = "关于防汛的通知",
            column = "notice",
            producedOn = "2024-03-04",
            channels = new[] { "website" },
            body = "做好防汛工作。",
            normative = false,
            governmentInformation = true,
            summary = "概述",
        };
        var item = await writer.PostJsonAsync(items, input, HttpStatusCode.Created);
        (string Step, HttpClient By)[] steps =
        [
            ("submission", writer), ("review", host.Reviewer(town)), ("secrecy-review", host.SecrecyReviewer(town)), ("approval", host.Approver(town)),
        ];
        foreach (var (step, by) in steps)
        {
            item = await by.PostJsonAsync($"{items}/{item.Text("id")}/{step}", new { }, version: item.GetProperty("version").GetInt64());
            if (by != writer) by.Dispose();
        }

        item.Text("state").ShouldBe("published");
        return item;
    }
}
