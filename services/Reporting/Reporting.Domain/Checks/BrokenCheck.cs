using System.Text.Json.Serialization;

namespace GovPortal.Reporting.Domain.Checks;

/// <summary>How much a broken rule weighs.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Severity>))]
public enum Severity
{
    /// <summary>The report cannot stand with it.</summary>
    [JsonStringEnumMemberName("hard")]
    Hard,

    /// <summary>May have a good reason; somebody should look.</summary>
    [JsonStringEnumMemberName("soft")]
    Soft,
}

/// <summary>An identity (勾稽关系) of the report that does not hold.</summary>
/// <param name="Rule">T3-1 …, T4-1 …, T2-1, X-1, X-2, AGG, S-1 …, N-1, N-2.</param>
/// <param name="Row">The row it is about, when the rule is about one.</param>
/// <param name="Column">The column it is about, when the rule is about one.</param>
/// <param name="Left">What stands on the left of the identity.</param>
/// <param name="Right">What should equal it.</param>
/// <param name="Message">One Chinese sentence with the figures.</param>
public sealed record BrokenCheck(string Rule, Severity Severity, string? Row, string? Column, Cell Left, Cell Right, string Message);

/// <summary>The broken identities of a report.</summary>
/// <param name="Holds">No hard one is broken.</param>
/// <param name="Checks">Only the broken ones.</param>
public sealed record Verdict(bool Holds, IReadOnlyList<BrokenCheck> Checks)
{
    public static Verdict Of(IReadOnlyList<BrokenCheck> broken) => new(broken.All(check => check.Severity != Severity.Hard), broken);
}
