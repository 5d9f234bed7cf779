using GovPortal.Kernel;
using GovPortal.Publication.Domain.Items;

namespace GovPortal.Publication.Tests.Items;

/// <summary>Items and people with valid defaults.</summary>
internal static class A
{
    public static readonly DateTimeOffset Now = new(2026, 3, 2, 10, 0, 0, LegalDay.Offset);

    public static readonly DateOnly Today = LegalDay.Of(Now);

    public static ItemContent Content(string body = "正文") => new("标题", null, "notice", null, new DateOnly(2014, 5, 4), ["website"], body, false, true);

    public static StaffMember Person(string id) => new(id, id, "post");

    public static Item Draft(ItemContent? content = null) => Item.Write(TownId.New(), "k", content ?? Content(), Person("writer"), Now);

    /// <summary>The leak check has seen the content and found nothing.</summary>
    public static GateConditions Clear(Item item) => new(item.WorkingHash, 0, 0, [], AwaitsHigherApproval: false);

    public static Item Reviewed(ItemContent? content = null)
    {
        var item = Draft(content);
        item.Submit(Person("writer"), Now);
        item.PassSelfReview(Person("reviewer"), Now);
        item.PassSecrecyReview(Person("secrecy"), Now, Clear(item));
        return item;
    }

    public static Item Published(ItemContent? content = null)
    {
        var item = Reviewed(content);
        item.Approve(Person("approver"), Now, Clear(item));
        item.Publish(Now, Clear(item), "990000101/2026-00001");
        return item;
    }

    /// <summary>Brings what is public to its next edition, all the way through the gate.</summary>
    public static Item Through(Item item, string body) => Through(item, item.Content with { Body = body });

    public static Item Through(Item item, ItemContent content)
    {
        item.BeginAmendment(Person("writer"), Now, "更正");
        item.Edit(content, "更正", Person("writer"), Now);
        item.Submit(Person("writer"), Now);
        item.PassSelfReview(Person("reviewer"), Now);
        item.PassSecrecyReview(Person("secrecy"), Now, Clear(item));
        item.Approve(Person("approver"), Now, Clear(item));
        item.Publish(Now, Clear(item), null).Failed(out var error).ShouldBeFalse(error?.Message);
        return item;
    }

    /// <summary>A review ended with it that it is not made public.</summary>
    public static Item NotMadePublic()
    {
        var item = Reviewed();
        item.Withhold(Person("secrecy"), Now, "ND15", "涉及个人隐私");
        return item;
    }

    public static ImportedPublication History() => new(new DateOnly(2014, 5, 5), Validity.Effective, "党政办", "镇长", Guid.CreateVersion7(), "county-tools");

    public static Error? Refusal<T>(Result<T> result)
        where T : notnull
    {
        result.Failed(out var error);
        return error;
    }

    public static Error? Refusal(Result result)
    {
        result.Failed(out var error);
        return error;
    }
}
