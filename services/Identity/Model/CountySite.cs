namespace GovPortal.Identity.Model;

/// <summary>The county and its one site, which carries the public pages of every town (国办发〔2017〕47号: a town has no site of its own).</summary>
public sealed class CountySite
{
    public const int TheOnly = 1;

    public int Id { get; init; } = TheOnly;

    public required string Name { get; set; }

    /// <summary>行政区划代码 of the county, six digits.</summary>
    public string? AdminCode { get; set; }

    /// <summary>Page meta tag <c>SiteName</c>.</summary>
    public required string SiteName { get; set; }

    /// <summary>Page meta tag <c>SiteDomain</c>.</summary>
    public string? SiteDomain { get; set; }

    /// <summary>Page meta tag <c>SiteIDCode</c> (网站标识码).</summary>
    public string? SiteIdCode { get; set; }

    /// <summary>What is shown until county IT has named the county.</summary>
    public static CountySite Unnamed => new() { Name = "本县", SiteName = "本县人民政府门户网站" };
}
