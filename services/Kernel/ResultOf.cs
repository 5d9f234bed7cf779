using System.Diagnostics.CodeAnalysis;

namespace GovPortal.Kernel;

/// <summary>The outcome of an action that yields a value unless the rules refuse it.</summary>
[SuppressMessage("Design", "CA1000:Do not declare static members on generic types", Justification = "Named alternates of the implicit conversions.")]
public readonly record struct Result<T>
    where T : notnull
{
    private readonly Error? _error;
    private readonly T? _value;

    private Result(T value) => _value = value;

    private Result(Error error) => _error = error;

    /// <exception cref="InvalidOperationException">The action was refused: ask <see cref="Failed(out Error?)"/> first.</exception>
    public T Value => _value ?? throw new InvalidOperationException(_error?.Message ?? "A default Result has no value.");

    public bool Failed([NotNullWhen(true)] out Error? error)
    {
        error = _error;
        return error is not null;
    }

    public bool Failed([NotNullWhen(true)] out Error? error, [NotNullWhen(false)] out T? value)
    {
        value = _value;
        return Failed(out error);
    }

    public static implicit operator Result<T>(T value) => new(value);

    public static implicit operator Result<T>(Error error) => new(error);

    public static Result<T> FromValue(T value) => value;

    public static Result<T> FromError(Error error) => error;
}
