namespace GovPortal.Kernel;

/// <summary>What a caller can do about a refusal; one place maps it to an HTTP status.</summary>
public enum ErrorKind
{
    /// <summary>The input breaks its syntax: 400.</summary>
    Invalid,

    /// <summary>No such thing for this caller: 404.</summary>
    NotFound,

    /// <summary>Somebody else was faster, or the state does not allow it: 409.</summary>
    Conflict,

    /// <summary>The caller's post does not allow it: 403.</summary>
    Forbidden,

    /// <summary>Well-formed, but the rules refuse it: 422.</summary>
    Unprocessable,
}

/// <summary>A refusal that a user can cause.</summary>
/// <param name="Code">Stable, of the form <c>service.what-is-wrong</c>; clients may rely on it.</param>
/// <param name="Kind">What the caller can do about it.</param>
/// <param name="Message">One sentence for a person.</param>
public sealed record Error(string Code, ErrorKind Kind, string Message)
{
    /// <summary>The same refusal with a sentence that names the case at hand.</summary>
    public Error Saying(string message) => this with { Message = message };
}
