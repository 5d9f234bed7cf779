namespace GovPortal.Kernel;

/// <summary>One of possibly many things wrong with an input, named by the field that carries it.</summary>
/// <param name="Field">The field's name as the client wrote it, or empty for the whole.</param>
/// <param name="Code">Stable code, of the form <c>service.what-is-wrong</c>.</param>
/// <param name="Message">One sentence for a person.</param>
public sealed record Fault(string Field, string Code, string Message);
