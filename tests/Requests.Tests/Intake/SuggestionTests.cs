using System.Net;
using GovPortal.Contracts.Publication;
using MassTransit;
using static GovPortal.Requests.Tests.Intake.IntakeCalls;

namespace GovPortal.Requests.Tests.Intake;

/// <summary>What is published already is suggested before somebody asks for it: the test plays Publication on the real broker.</summary>
public sealed class SuggestionTests(RequestsHost host)
{
    private static readonly DateOnly Day = new(2025, 6, 1);

    [Fact]
    public async Task The_form_finds_what_is_published_in_the_town_and_nothing_else()
    {
        var (town, other) = (host.NewTown(), host.NewTown());
        var withdrawn = Item("关于低保对象补贴标准的说明", "A-3");
        await PublishAsync(host.IdOf(town), Item("看庄镇2025年农村最低生活保障对象名单公示", "A-1"), Item("看庄镇防汛应急预案", "A-2", "看政发〔2025〕9号"), withdrawn);
        await PublishAsync(host.IdOf(other), Item("农村最低生活保障对象名单公示", "B-1"));
        using var visitor = host.Public();
        await UntilAsync(visitor, town, "补贴标准的说明", ["A-3"]);
        (await FoundAsync(visitor, town, "我想知道今年农村最低生活保障对象名单")).ShouldBe(["A-1"]);
        (await FoundAsync(visitor, town, "防汛应急预案")).ShouldBe(["A-2"]);
        (await FoundAsync(visitor, town, "请提供看政发〔2025〕9号文件")).ShouldBe(["A-2"]);
        (await FoundAsync(visitor, town, "宅基地审批结果")).ShouldBeEmpty();
        (await FoundAsync(visitor, town, "申请公开有关信息的通知")).ShouldBeEmpty();

        await PublishAsync(host.IdOf(town), withdrawn with { Version = 2, State = "withdrawn" });
        await UntilAsync(visitor, town, "补贴标准的说明", []);
        // What comes late and is older changes nothing.
        await PublishAsync(host.IdOf(town), withdrawn, Item("看庄镇乡村公路养护计划", "A-4"));
        await UntilAsync(visitor, town, "乡村公路养护计划", ["A-4"]);
        (await FoundAsync(visitor, town, "补贴标准的说明")).ShouldBeEmpty();
        await host.FileAsync(town, description: "我想知道今年农村最低生活保障对象名单");
    }

    [Fact]
    public async Task A_question_without_words_or_far_too_long_is_a_bad_one()
    {
        var town = host.NewTown();
        using var visitor = host.Public();
        await visitor.ReadJsonAsync($"{Of(town)}/suggestions", HttpStatusCode.BadRequest);
        await visitor.ReadJsonAsync($"{Of(town)}/suggestions?q={new string('a', 2001)}", HttpStatusCode.BadRequest);
        (await FoundAsync(visitor, town, "？！")).ShouldBeEmpty();
    }

    private static ItemFact Item(string title, string number, string? docNumber = null) => new(
        Guid.CreateVersion7(), 1, number, number, title, docNumber, "notice", null, Day, Day, ["website"], false, true, "effective", null, "published", false);

    private static async Task<string[]> FoundAsync(HttpClient visitor, string town, string question) =>
        [.. (await visitor.ReadJsonAsync($"{Of(town)}/suggestions?q={Uri.EscapeDataString(question)}")).EnumerateArray().Select(s => s.Text("indexNumber"))];

    private static Task<string[]> UntilAsync(HttpClient visitor, string town, string question, string[] expected) =>
        Until.Async(() => FoundAsync(visitor, town, question), found => found.SequenceEqual(expected, StringComparer.Ordinal), TestContext.Current.CancellationToken);

    private async Task PublishAsync(Guid town, params ItemFact[] facts)
    {
        var ct = TestContext.Current.CancellationToken;
        var bus = Bus.Factory.CreateUsingRabbitMq(rabbit => rabbit.Host(new Uri(host.Messaging)));
        await bus.StartAsync(ct);
        await bus.Publish(new ItemsChanged(town, facts), ct);
        await bus.StopAsync(ct);
    }
}
