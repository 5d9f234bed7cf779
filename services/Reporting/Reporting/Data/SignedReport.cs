using GovPortal.Kernel;

namespace GovPortal.Reporting.Data;

/// <summary>A report as it stood when it was signed. What happens later never changes it.</summary>
internal sealed class SignedReport : ITownOwned
{
    public TownId TownId { get; init; }

    public required int Year { get; init; }

    /// <summary>Code of the form.</summary>
    public required string Form { get; init; }

    /// <summary>The report's JSON, byte for byte what <see cref="Hash"/> is of.</summary>
    public required string Content { get; set; }

    /// <summary>SHA-256 of the content in UTF-8, hexadecimal.</summary>
    public required string Hash { get; set; }

    public required string SignedBy { get; set; }

    public required DateTimeOffset SignedAt { get; set; }

    public DateTimeOffset? PublishedAt { get; set; }
}
