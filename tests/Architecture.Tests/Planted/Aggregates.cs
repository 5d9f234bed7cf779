namespace GovPortal.Architecture.Tests.Planted;

public sealed class OpenToAll
{
    public Guid Id { get; init; }

    public string Title { get; set; } = "";

    public string Subject { get; init; } = "";
}

public sealed record Asks(string Name)
{
    public DateTime? At { get; init; }

    internal static Task WaitAsync() => Task.CompletedTask;

    internal static IReadOnlyList<double> Shares() => [];
}

public sealed class Container
{
    public IReadOnlyList<string> Parts { get; } = [];
}

public sealed record Sound
{
    public Guid Id { get; init; }

    public required string Name { get; init; }

    public DateOnly Day { get; private set; }

    public void Move(int days) => Day = Day.AddDays(days);
}
