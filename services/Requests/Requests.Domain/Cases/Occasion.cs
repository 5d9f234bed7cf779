using GovPortal.Kernel;

namespace GovPortal.Requests.Domain.Cases;

/// <param name="Id">Subject or client identifier of a token; <c>applicant</c> or <c>import</c> for those without one. Never a name.</param>
/// <param name="Post">The role in which he acts.</param>
public sealed record Actor(string Id, string Post);

/// <summary>Who acts on a case, and when.</summary>
/// <param name="On">The legal day on which the act takes effect; may lie before the day of recording.</param>
/// <param name="Today">The legal day of recording.</param>
/// <param name="At">The instant of recording.</param>
/// <param name="Calendar">The town's calendar as loaded now.</param>
public sealed record Occasion(Actor Actor, DateOnly On, DateOnly Today, DateTimeOffset At, WorkingCalendar Calendar);
