using System.Globalization;
using GovPortal.Kernel;

namespace GovPortal.Requests.Domain.Fees;

/// <summary>What may be charged for a request, by the days of receipt and of charging.</summary>
public enum FeeKind
{
    /// <summary>2007 arts. 27–28: the cost of searching, copying and posting, by the county's tariff.</summary>
    Cost,

    /// <summary>Nothing: cancelled by 财税〔2017〕20号 from 2017-04-01; from 2019-05-15 the law knew a processing fee (art. 42) that had no tariff before 2021.</summary>
    None,

    /// <summary>国办函〔2020〕109号: the processing fee, by item or by page.</summary>
    Processing,
}

/// <summary>The periods of the fees and what they rest on.</summary>
public static class FeeRegime
{
    /// <summary>The last day on which costs were charged (财税〔2017〕20号).</summary>
    public static readonly DateOnly LastCostDay = new(2017, 3, 31);

    /// <param name="receivedOn">Day of receipt of the request.</param>
    /// <param name="chargedOn">Day of the notice.</param>
    public static FeeKind Of(DateOnly receivedOn, DateOnly chargedOn)
    {
        if (ProcessingFeeTariff.InForceOn(receivedOn) is not null) return FeeKind.Processing;
        return receivedOn <= LastCostDay && chargedOn <= LastCostDay ? FeeKind.Cost : FeeKind.None;
    }

    /// <summary>Why nothing may be charged, as a line for a person.</summary>
    public static string WhyNone(DateOnly receivedOn, DateOnly chargedOn) => receivedOn < RuleSet.Of2019.InForceFrom
        ? $"财税〔2017〕20号自2017年4月1日起取消依申请提供政府公开信息收费；申请收到日 {Day(receivedOn)}，收费日 {Day(chargedOn)}：不收费"
        : $"条例第四十二条：信息处理费办法自2021年1月1日起施行；申请收到日 {Day(receivedOn)}：不收费";

    internal static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
