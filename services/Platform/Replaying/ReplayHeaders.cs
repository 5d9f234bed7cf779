using MassTransit;

namespace GovPortal.Platform.Replaying;

/// <summary>What marks a message as sent again: the message it repeats and the run it belongs to.</summary>
internal sealed record ReplayHeaders(Guid ReplayOf, Guid Run)
{
    public const string ReplayOfName = "replay-of";
    public const string RunName = "replay-run";

    public static ReplayHeaders? Read(ConsumeContext context) =>
        context.Headers.Get<Guid>(ReplayOfName) is { } of && context.Headers.Get<Guid>(RunName) is { } run ? new ReplayHeaders(of, run) : null;

    public void Write(SendContext context)
    {
        context.Headers.Set(ReplayOfName, ReplayOf);
        context.Headers.Set(RunName, Run);
    }
}
