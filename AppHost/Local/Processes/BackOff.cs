namespace GovPortal.AppHost.Local.Processes;

/// <summary>Pauses before a crashed process is started again: 1, 2, 4 … 30 seconds, from the beginning after a minute of health.</summary>
internal sealed class BackOff
{
    private const int Longest = 30;
    private int _next = 1;

    public TimeSpan Next(bool wasHealthy)
    {
        if (wasHealthy) _next = 1;
        var pause = _next;
        _next = Math.Min(_next * 2, Longest);
        return TimeSpan.FromSeconds(pause);
    }
}
