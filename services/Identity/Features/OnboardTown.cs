using System.Text.RegularExpressions;
using GovPortal.Contracts.Identity;
using GovPortal.Identity.Data;
using GovPortal.Kernel;
using GovPortal.Platform.Tenancy;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Identity.Features;

/// <summary>A town as it comes in.</summary>
/// <param name="Slug">Its part of every address: lower-case letters, digits and dashes, 2 to 63 characters, a letter first.</param>
/// <param name="AdminCode">行政区划代码 of 6, 9 or 12 digits; a department bears its county's, so it is not unique.</param>
/// <param name="Kind">town, subdistrict or department.</param>
/// <param name="SiteIdCode">网站标识码: ten digits, or bm and eight digits.</param>
public sealed record OnboardTownInput(string? Slug, string? Name, string? AdminCode, string? Kind, string? SiteIdCode = null);

/// <summary>County IT takes a town into the suite; it works at once in every service.</summary>
internal static partial class OnboardTown
{
    public static readonly IReadOnlyList<string> Kinds = ["town", "subdistrict", "department"];

    /// <summary>First parts of addresses that are not towns.</summary>
    public static readonly IReadOnlyList<string> Reserved =
        ["api", "connect", "county", "desk", "docs", "health", "lib", "openapi", "search", "signin-oidc", "sitemap"];

    public static async Task<Results<Created<TownView>, ProblemHttpResult>> HandleAsync(OnboardTownInput input, IdentityDb db, CancellationToken ct)
    {
        var check = new InputCheck();
        var town = Read(input, check);
        if (check.Failed) return Problems.Invalid(check.Faults);
        if (await db.KnownTowns.AnyAsync(t => t.Slug == town.Slug, ct)) return IdentityErrors.SlugTaken.ToProblem();
        db.KnownTowns.Add(town);
        db.Audit("town.onboarded", town.Slug, new { town.Id, town.Kind, town.AdminCode });
        db.Publish(new TownsChanged(town.Id.Value,
            [new TownFact(town.Id.Value, town.Version, town.Slug, town.Name, town.AdminCode ?? "", town.Kind, town.SiteIdCode)]));
        if (!await db.TrySaveAsync(ct)) return IdentityErrors.SlugTaken.ToProblem();
        return TypedResults.Created($"/api/identity/towns/{town.Slug}", TownView.Of.Compile()(town));
    }

    private static KnownTown Read(OnboardTownInput input, InputCheck check)
    {
        var slug = check.Match("slug", input.Slug, SlugShape, "identity.town-slug-shape", "Lower-case letters, digits and dashes, 2 to 63 characters, a letter first.");
        if (Reserved.Contains(slug, StringComparer.Ordinal)) check.Add("slug", "identity.town-slug-reserved", "This word has another meaning in addresses.");
        var siteIdCode = string.IsNullOrEmpty(input.SiteIdCode)
            ? null
            : check.Match("siteIdCode", input.SiteIdCode, SiteIdCodeShape, "identity.site-id-code-shape", "Ten digits, or bm and eight digits.");
        return new KnownTown
        {
            Id = TownId.New(),
            Slug = slug,
            Name = check.Text("name", input.Name),
            AdminCode = check.Match("adminCode", input.AdminCode, AdminCodeShape, "identity.admin-code-shape", "6, 9 or 12 digits."),
            Kind = check.OneOf("kind", input.Kind, Kinds, "identity.town-kind"),
            SiteIdCode = siteIdCode,
            Version = 1,
        };
    }

    [GeneratedRegex(@"\A[a-z][a-z0-9-]{1,62}\z")]
    internal static partial Regex SlugShape { get; }

    [GeneratedRegex(@"\A([0-9]{6}|[0-9]{9}|[0-9]{12})\z")]
    internal static partial Regex AdminCodeShape { get; }

    [GeneratedRegex(@"\A([0-9]{10}|bm[0-9]{8})\z")]
    internal static partial Regex SiteIdCodeShape { get; }
}
