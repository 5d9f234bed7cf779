namespace GovPortal.Requests.Domain.Cases;

/// <summary>Where a case stands on its way through the agency (docs: the state table of the request workflow).</summary>
public enum CaseState
{
    /// <summary>已登记: received; the reply limit runs.</summary>
    Registered,

    /// <summary>待补正: the applicant was asked once to mend the request (2019 art. 30); in time, so the reply limit has stopped.</summary>
    AwaitingSupplement,

    /// <summary>办理中.</summary>
    InProgress,

    /// <summary>待说明理由: number or frequency clearly beyond what is reasonable (2019 art. 35); the reply limit runs on.</summary>
    AwaitingReasons,

    /// <summary>待缴费: a fee notice is out (国办函〔2020〕109号 art. 6; 2007 art. 27).</summary>
    AwaitingPayment,

    /// <summary>征求意见: third parties (2019 art. 32, 2007 art. 23) or agencies (2019 arts. 33(3), 34) are asked.</summary>
    Consulting,

    /// <summary>保密审查: the review of 2019 art. 17; the reply limit runs on.</summary>
    InSecrecyReview,

    /// <summary>已拟办: a decision is drafted, for legal review.</summary>
    Drafted,

    /// <summary>已审核: reviewed, for signature.</summary>
    Reviewed,

    /// <summary>待送达: signed and numbered.</summary>
    AwaitingDelivery,

    /// <summary>已办结.</summary>
    Closed,

    /// <summary>已归档 (2019 art. 45).</summary>
    Archived,
}
