using System.ComponentModel.DataAnnotations;
using GovPortal.Kernel;
using GovPortal.Requests.Data;

namespace GovPortal.Requests.Features.Intake;

/// <summary>The web form (2019 art. 29). No purpose is asked for: the revision of 2019 dropped it.</summary>
public sealed record SubmissionInput(
    [property: Required, StringLength(200, MinimumLength = 1)] string ApplicantName,
    [property: Required, KnownCode("applicantKind")] string ApplicantKind,
    [property: Required, StringLength(200, MinimumLength = 3)] string Contact,
    [property: StringLength(40)] string? IdentityNumber,
    [property: Required, StringLength(2000, MinimumLength = 4)] string Description)
{
    /// <summary>名称.</summary>
    [StringLength(300)]
    public string? Title { get; init; }

    /// <summary>文号.</summary>
    [StringLength(100)]
    public string? DocNumber { get; init; }

    /// <summary>其他特征性描述.</summary>
    [StringLength(1000)]
    public string? Features { get; init; }

    /// <summary>Further things asked for in the same paper: each can become a case of its own.</summary>
    [MaxLength(20)]
    public IReadOnlyList<WantedInput>? Items { get; init; }

    /// <summary>paper, electronic, disc, viewing, copying or other.</summary>
    [KnownCode("supplyForm")]
    public string? SupplyForm { get; init; }

    /// <summary>collect, post, email, fax, online or viewing.</summary>
    [KnownCode("receiptWay")]
    public string? ReceiptWay { get; init; }

    /// <summary>reading, seeing, hearing, writing or other (art. 43).</summary>
    [MaxLength(5), KnownCode("assistance")]
    public IReadOnlyList<string>? Assistance { get; init; }

    public AgentInput? Agent { get; init; }

    internal IReadOnlyList<Fault> Faults() => [.. IntakeFaults.Gaps("items", Items)];

    internal SubmissionContent ToContent() => new(
        [new WantedItem(Description, Title, DocNumber, Features), .. (Items ?? []).Select(i => i.ToItem())], SupplyForm, ReceiptWay, Assistance ?? [], []);

    internal Applicant ToApplicant() => new(ApplicantName, Contact, IdentityNumber) { Agent = Agent?.ToAgent() };
}

public sealed record WantedInput([property: Required, StringLength(2000, MinimumLength = 1)] string Description)
{
    [StringLength(300)]
    public string? Title { get; init; }

    [StringLength(100)]
    public string? DocNumber { get; init; }

    [StringLength(1000)]
    public string? Features { get; init; }

    internal WantedItem ToItem() => new(Description, Title, DocNumber, Features);
}

/// <param name="Authorisation">What shows that he may act for the applicant.</param>
public sealed record AgentInput(
    [property: Required, StringLength(200, MinimumLength = 1)] string Name, [property: StringLength(200)] string? Contact, [property: StringLength(500)] string? Authorisation)
{
    internal Agent ToAgent() => new(Name, Contact, Authorisation);
}

/// <summary>What the syntax of an input cannot say.</summary>
internal static class IntakeFaults
{
    /// <summary>A place of a list that holds nothing.</summary>
    public static IEnumerable<Fault> Gaps(string name, IReadOnlyList<object?>? list) =>
        (list ?? []).Index().Where(e => e.Item is null).Select(e => new Fault($"{name}[{e.Index}]", "requests.empty-place", "A list holds no empty places."));
}
