using System.Runtime.InteropServices;

namespace GovPortal.Kernel;

/// <summary>A time that a limit does not count: consulting a third party or another agency (Regulation 2019 art. 33(3), 2007 art. 24(3)).</summary>
/// <remarks>The law leaves the edges open. Here the day of sending still counts and the day of return does not: not counted are the
/// working days w with Sent &lt; w ≤ Returned.</remarks>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Pause
{
    public const string Separator = "..";

    private Pause(DateOnly sent, DateOnly returned)
    {
        Sent = sent;
        Returned = returned;
    }

    public DateOnly Sent { get; }

    public DateOnly Returned { get; }

    public static Result<Pause> Between(DateOnly sent, DateOnly returned) =>
        returned < sent ? DeadlineErrors.PauseReversed.Saying($"The pause {sent:yyyy-MM-dd}..{returned:yyyy-MM-dd} ends before it begins.") : new Pause(sent, returned);

    /// <summary>Reads <c>SENT..RETURNED</c>, both as <c>YYYY-MM-DD</c>.</summary>
    public static Result<Pause> Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parts = text.Split(Separator);
        return parts.Length == 2
            && DateOnly.TryParseExact(parts[0], "yyyy-MM-dd", out var sent)
            && DateOnly.TryParseExact(parts[1], "yyyy-MM-dd", out var returned)
            ? Between(sent, returned)
            : DeadlineErrors.PauseUnreadable;
    }

    /// <summary>Whether a working day on this date would not be counted.</summary>
    public bool Covers(DateOnly day) => Sent < day && day <= Returned;
}
