using System.ComponentModel.DataAnnotations;

namespace GovPortal.Portal;

/// <summary>The county's one site, as every page names it (政府网站发展指引, annex 网页标签).</summary>
public sealed record SiteOptions
{
    public const string Section = "Site";

    /// <summary>SiteName: the standard name.</summary>
    [Required]
    public string Name { get; init; } = "政府信息公开平台";

    /// <summary>SiteDomain: the English domain name.</summary>
    [Required]
    public string Domain { get; init; } = "localhost";

    /// <summary>SiteIDCode: ten digits, or bm and eight digits.</summary>
    [Required, RegularExpression(@"\d{10}|bm\d{8}")]
    public string IdCode { get; init; } = "0000000000";

    [Required]
    public string Sponsor { get; init; } = "县人民政府办公室";

    /// <summary>ICP and public-security record numbers, shown in the footer when set.</summary>
    public string? Records { get; init; }
}
