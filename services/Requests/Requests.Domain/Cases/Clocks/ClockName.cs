namespace GovPortal.Requests.Domain.Cases.Clocks;

/// <summary>The limits that a case is under (the clock table of the request workflow).</summary>
public enum ClockName
{
    /// <summary>答复期限: 2019 art. 33, 2007 art. 24.</summary>
    Reply,

    /// <summary>补正告知期限: 2019 art. 30.</summary>
    SupplementNotice,

    /// <summary>补正期限: set by the agency (2019 art. 30).</summary>
    Supplement,

    /// <summary>说明理由期限: set by the agency (2019 art. 35 names none).</summary>
    Reasons,

    /// <summary>第三方反馈期限: 2019 art. 32.</summary>
    ThirdParty,

    /// <summary>共同制作机关反馈期限: 2019 art. 34.</summary>
    CoProducer,

    /// <summary>缴费期限: 国办函〔2020〕109号 art. 6.</summary>
    Payment,

    /// <summary>判决履行期限: 法释〔2025〕8号 art. 11.</summary>
    Judgment,
}

public enum ClockState
{
    /// <summary>The limit is being used up.</summary>
    Running,

    /// <summary>Days pass that do not count; <see cref="ClockReading.Due"/> is the earliest it can be.</summary>
    Paused,

    /// <summary>Nothing is due by this clock until it begins anew.</summary>
    Stopped,

    /// <summary>Done on or before the last day.</summary>
    Met,

    /// <summary>Done too late, or never.</summary>
    Missed,
}
