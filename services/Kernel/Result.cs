using System.Diagnostics.CodeAnalysis;

namespace GovPortal.Kernel;

/// <summary>The outcome of an action that the rules may refuse.</summary>
public readonly record struct Result
{
    private readonly Error? _error;

    private Result(Error error) => _error = error;

    public static Result Done => default;

    public bool Failed([NotNullWhen(true)] out Error? error)
    {
        error = _error;
        return error is not null;
    }

    public static implicit operator Result(Error error) => new(error);

    public static Result FromError(Error error) => error;
}
