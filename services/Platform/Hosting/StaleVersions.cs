using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Platform.Hosting;

/// <summary>Two who change one record at once: the slower is told so, wherever a slice saves without asking.</summary>
internal sealed class StaleVersions : IExceptionToProblem
{
    public ExceptionProblem? Recognise(Exception exception) =>
        exception is DbUpdateConcurrencyException ? new ExceptionProblem(StatusCodes.Status409Conflict, IfMatch.Stale.Code, IfMatch.Stale.Message) : null;
}
