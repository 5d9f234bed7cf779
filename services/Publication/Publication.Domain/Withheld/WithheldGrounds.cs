using GovPortal.Kernel;

namespace GovPortal.Publication.Domain.Withheld;

/// <summary>The grounds on which something is not disclosed, by the regime of the day of the decision.</summary>
public static class WithheldGrounds
{
    /// <summary>2019 arts. 14 to 16.</summary>
    public static IReadOnlyList<WithheldGround> Of2019 { get; } =
    [
        new("ND14-1", "依法确定为国家秘密", MayBeDisclosed: false),
        new("ND14-2", "法律、行政法规禁止公开", MayBeDisclosed: false),
        new("ND14-3", "公开后可能危及国家安全、公共安全、经济安全、社会稳定", MayBeDisclosed: false),
        new("ND15", "涉及商业秘密、个人隐私等，公开会对第三方合法权益造成损害", MayBeDisclosed: false),
        new("ND16-1", "人事管理、后勤管理、内部工作流程等内部事务信息", MayBeDisclosed: true),
        new("ND16-2", "讨论记录、过程稿、磋商信函、请示报告等过程性信息", MayBeDisclosed: true),
        new("ND16-3", "行政执法案卷信息", MayBeDisclosed: true),
    ];

    /// <summary>2007 arts. 8 and 14, by the names that imports and reports use.</summary>
    public static IReadOnlyList<WithheldGround> Of2007 { get; } =
    [
        new("stateSecret", "涉及国家秘密", MayBeDisclosed: false),
        new("tradeSecret", "涉及商业秘密", MayBeDisclosed: false),
        new("privacy", "涉及个人隐私", MayBeDisclosed: false),
        new("security", "危及国家安全、公共安全、经济安全和社会稳定", MayBeDisclosed: false),
        new("otherLaw", "法律、法规和国家有关规定不得公开的其他情形", MayBeDisclosed: false),
    ];

    /// <returns>The grounds of the regime of the day; <see cref="RuleErrors.BeforeRegulation"/> before there was any.</returns>
    public static Result<IReadOnlyList<WithheldGround>> On(DateOnly decidedOn)
    {
        if (RuleSet.ForReceipt(decidedOn).Failed(out var error, out var rules)) return error;
        return Result<IReadOnlyList<WithheldGround>>.FromValue(rules.Regime == RuleSet.Of2019.Regime ? Of2019 : Of2007);
    }
}

/// <param name="MayBeDisclosed">可以不予公开: the agency may also disclose it, so the reason has to say why it does not.</param>
public sealed record WithheldGround(string Code, string Text, bool MayBeDisclosed);
