using System.ComponentModel.DataAnnotations;

namespace GovPortal.Gateway.Traffic;

/// <summary>How much one caller may ask, by class of route: section <c>RateLimits</c>. Generous: they stop floods, not work.</summary>
internal sealed record RateLimitOptions : IValidatableObject
{
    public const string Section = "RateLimits";

    public static IReadOnlyList<string> Classes { get; } = ["publicRead", "publicWrite", "signIn", "staff", "import"];

    public RateLimit PublicRead { get; set; } = new() { PerSecond = 100, Burst = 400 };

    public RateLimit PublicWrite { get; set; } = new() { PerSecond = 50, Burst = 100 };

    /// <summary>Tokens and the sign-in page.</summary>
    public RateLimit SignIn { get; set; } = new() { PerSecond = 20, Burst = 60 };

    public RateLimit Staff { get; set; } = new() { PerSecond = 200, Burst = 1000 };

    public RateLimit Import { get; set; } = new() { PerSecond = 50, Burst = 200 };

    public RateLimit Of(string name) => name switch
    {
        "publicRead" => PublicRead,
        "publicWrite" => PublicWrite,
        "signIn" => SignIn,
        "staff" => Staff,
        "import" => Import,
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "No such class of route."),
    };

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => Classes
        .Where(name => Of(name) is { PerSecond: < 1 } or { Burst: < 1 })
        .Select(name => new ValidationResult($"{Section}__{name} needs perSecond and burst of at least 1."));
}

internal sealed record RateLimit
{
    /// <summary>Calls a second that one caller may keep up.</summary>
    public int PerSecond { get; set; }

    /// <summary>Calls that one caller may have saved up.</summary>
    public int Burst { get; set; }
}
