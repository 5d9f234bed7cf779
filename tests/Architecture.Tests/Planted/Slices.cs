using System.ComponentModel.DataAnnotations;
using GovPortal.Kernel;
using MassTransit;
using Microsoft.Extensions.Logging;

namespace GovPortal.Architecture.Tests.Planted;

internal sealed record HiddenInput(string Name);

public sealed record UnlimitedInput([Required] string Name, [property: Required] string Title);

internal static class OneSlice
{
    internal sealed record SameView(string Name);
}

internal static class AnotherSlice
{
    internal sealed record SameView(int Count);
}

internal sealed class LooseConsumer : IConsumer<FirstOfTwo>
{
    public Task Consume(ConsumeContext<FirstOfTwo> context) => Task.CompletedTask;
}

internal static class SomeErrors
{
    public static readonly Error Taken = new("planted.taken", ErrorKind.Conflict, "Taken.");

    public static readonly Error Shouted = new("Planted.Shouted", ErrorKind.Conflict, "Loud.");
}

internal static class OtherErrors
{
    public static readonly Error TakenToo = new("planted.taken", ErrorKind.Conflict, "Taken too.");
}

internal static partial class SomeLog
{
    [LoggerMessage(7, LogLevel.Information, "One")]
    public static partial void One(ILogger logger);
}

internal static partial class OtherLog
{
    [LoggerMessage(7, LogLevel.Information, "Two")]
    public static partial void Two(ILogger logger);
}
