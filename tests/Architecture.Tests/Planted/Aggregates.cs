namespace GovPortal.Architecture.Tests.Planted;

public sealed class OpenToAll
{
    public string Title { get; set; } = "";

    public string Subject { get; init; } = "";
}

public sealed record Asks(string Name)
{
    public DateTime? At { get; init; }

    internal static Task WaitAsync() => Task.CompletedTask;

    internal static IReadOnlyList<double> Shares() => [];
}

public sealed record Sound
{
    public required string Name { get; init; }

    public DateOnly Day { get; private set; }

    public void Move(int days) => Day = Day.AddDays(days);
}
