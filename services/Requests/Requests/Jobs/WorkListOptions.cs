using System.ComponentModel.DataAnnotations;
using GovPortal.Requests.Domain.WorkLists;

namespace GovPortal.Requests.Jobs;

/// <summary>Section <c>WorkLists</c>: when something is urgent, and when the posts are told.</summary>
public sealed record WorkListOptions : IValidatableObject
{
    public const string Section = "WorkLists";

    /// <summary>Amber from this many working days left.</summary>
    [Range(0, 60)]
    public int AmberWorkingDays { get; init; } = ColourRule.Default.AmberWorkingDays;

    /// <summary>Red from this many.</summary>
    [Range(0, 60)]
    public int RedWorkingDays { get; init; } = ColourRule.Default.RedWorkingDays;

    /// <summary>When the digests of a working day are composed, in China Standard Time; what becomes urgent later that day follows then.</summary>
    public TimeOnly DigestAt { get; init; } = new(8, 30);

    /// <summary>How often it is looked whether a digest is due or waits to be sent.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan DigestEvery { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How often missed limits are looked for. A limit passes at midnight; a case that comes in with one is found soon.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan EscalateEvery { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>A day that lies surely after the last amber one: no run of days off is longer than two weeks, and each working week has five days.</summary>
    internal DateOnly Horizon(DateOnly today) => today.AddDays(28 + (2 * AmberWorkingDays));

    internal ColourRule Colours => new(AmberWorkingDays, RedWorkingDays);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (RedWorkingDays > AmberWorkingDays) yield return new ValidationResult("Red begins after amber: RedWorkingDays is at most AmberWorkingDays.", [nameof(RedWorkingDays)]);
    }
}
