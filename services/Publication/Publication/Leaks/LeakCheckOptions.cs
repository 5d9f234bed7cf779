using System.ComponentModel.DataAnnotations;

namespace GovPortal.Publication.Leaks;

/// <summary>Section <c>LeakCheck</c>: official values of the county and of each town, and the program that draws PDF pages.</summary>
internal sealed record LeakCheckOptions
{
    /// <summary>Official phones, mail addresses, accounts and addresses of all towns.</summary>
    public IReadOnlyList<string> Allowed { get; init; } = [];

    /// <summary>By the town's slug.</summary>
    public IReadOnlyDictionary<string, string[]> Towns { get; init; } = new Dictionary<string, string[]>(StringComparer.Ordinal);

    /// <summary>From Debian's poppler-utils.</summary>
    [Required]
    public string RendererPath { get; init; } = "/usr/bin/pdftoppm";

    /// <summary>All pages of a file together; the gateway waits 100 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:05", "00:10:00")]
    public TimeSpan RenderingTime { get; init; } = TimeSpan.FromSeconds(90);

    /// <summary>Address space of the program.</summary>
    [Range(256L * 1024 * 1024, 8L * 1024 * 1024 * 1024)]
    public long RendererBytes { get; init; } = 2L * 1024 * 1024 * 1024;

    /// <summary>Files looked at or masked at once: each may take some hundred megabytes.</summary>
    [Range(1, 64)]
    public int FilesAtOnce { get; init; } = 2;
}
