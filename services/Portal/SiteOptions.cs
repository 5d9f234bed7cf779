using System.ComponentModel.DataAnnotations;

namespace GovPortal.Portal;

/// <summary>The county's one site, as every page names it (政府网站发展指引, annex 网页标签). Name, domain and code hold until Identity has been told them (<see cref="CountySite"/>).</summary>
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

    /// <summary>联系方式 of the sponsor.</summary>
    public string? Contact { get; init; }

    /// <summary>ICP备案编号.</summary>
    public string? IcpRecord { get; init; }

    /// <summary>公安机关备案标识.</summary>
    public string? PublicSecurityRecord { get; init; }

    /// <summary>Further record numbers, shown in the footer when set.</summary>
    public string? Records { get; init; }

    /// <summary>Where "我为政府网站找错" leads; without one the footer says whom to tell.</summary>
    public Uri? FaultReports { get; init; }

    /// <summary>Where the 党政机关网站标识 leads that was issued for this site.</summary>
    public Uri? OrganMark { get; init; }
}
