using GovPortal.Identity.Data;
using GovPortal.Identity.Model;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Identity.Features;

/// <param name="AdminCode">行政区划代码 of 6, 9 or 12 digits.</param>
/// <param name="SiteDomain">Host name of the county's site.</param>
/// <param name="SiteIdCode">网站标识码 of the county's site.</param>
public sealed record CountyInput(string? Name, string? AdminCode, string? SiteName, string? SiteDomain, string? SiteIdCode);

/// <summary>The county and its one site, from which pages take their statutory meta tags.</summary>
public sealed record CountyView(string Name, string? AdminCode, string SiteName, string? SiteDomain, string? SiteIdCode)
{
    internal static CountyView Of(CountySite county) => new(county.Name, county.AdminCode, county.SiteName, county.SiteDomain, county.SiteIdCode);
}

/// <summary>Anybody reads the county's name and site.</summary>
internal static class GetCounty
{
    public static async Task<Ok<CountyView>> HandleAsync(IdentityDb db, CancellationToken ct) =>
        TypedResults.Ok(CountyView.Of(await db.CountySites.AsNoTracking().SingleOrDefaultAsync(ct) ?? CountySite.Unnamed));
}

/// <summary>County IT names the county and its site.</summary>
internal static class NameCounty
{
    public static async Task<Results<Ok<CountyView>, ProblemHttpResult>> HandleAsync(CountyInput input, IdentityDb db, CancellationToken ct)
    {
        var check = new InputCheck();
        var (name, siteName) = (check.Text("name", input.Name), check.Text("siteName", input.SiteName));
        var adminCode = check.Match("adminCode", input.AdminCode, OnboardTown.AdminCodeShape, "identity.admin-code-shape", "6, 9 or 12 digits.");
        var domain = check.OptionalText("siteDomain", input.SiteDomain);
        var siteIdCode = string.IsNullOrEmpty(input.SiteIdCode)
            ? null
            : check.Match("siteIdCode", input.SiteIdCode, OnboardTown.SiteIdCodeShape, "identity.site-id-code-shape", "Ten digits, or bm and eight digits.");
        if (check.Failed) return Problems.Invalid(check.Faults);
        var county = await db.CountySites.SingleOrDefaultAsync(ct);
        if (county is null) db.CountySites.Add(county = CountySite.Unnamed);
        (county.Name, county.AdminCode, county.SiteName, county.SiteDomain, county.SiteIdCode) = (name, adminCode, siteName, domain, siteIdCode);
        db.Audit("county.named", adminCode);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(CountyView.Of(county));
    }
}
