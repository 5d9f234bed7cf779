using GovPortal.Identity.Data;
using GovPortal.Platform.Idempotency;
using GovPortal.Platform.Tenancy;
using GovPortal.ServiceDefaults;

namespace GovPortal.Identity.Features;

/// <summary>The registry's API and who may call what.</summary>
internal static class IdentityEndpoints
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var registry = app.MapGroup("/api/identity").WithTags("identity");
        registry.MapGet("/county", GetCounty.HandleAsync).WithName("GetCounty").AllowAnonymous();
        registry.MapPut("/county", NameCounty.HandleAsync).WithName("NameCounty").ForCountyIt().ProducesProblem(400);
        registry.MapGet("/towns", ListTowns.HandleAsync).WithName("ListTowns").AllowAnonymous().ProducesProblem(400);
        registry.MapGet("/towns/{town}", GetTown.HandleAsync).WithName("GetTown").AllowAnonymous().ProducesProblem(404);
        registry.MapPost("/towns", OnboardTown.HandleAsync).WithName("OnboardTown").ForCountyIt().WithIdempotencyKey<IdentityDb>()
            .ProducesProblem(400).ProducesProblem(409);
        MapTown(app.MapTownGroup("/api/identity/towns/{town}").WithTags("identity"));
    }

    private static void MapTown(RouteGroupBuilder town)
    {
        town.MapGet("/leading-group", GetLeadingGroup.HandleAsync).WithName("GetLeadingGroup").ForPublic();
        town.MapPut("/leading-group", AppointLeadingGroup.HandleAsync).WithName("AppointLeadingGroup")
            .ForOnboarding(Roles.InformationOfficer, Roles.Approver).ProducesProblem(400).ProducesProblem(409);
        town.MapGet("/departments", ListDepartments.HandleAsync).WithName("ListDepartments").ForTownOrCounty();
        town.MapPost("/departments", AddDepartment.HandleAsync).WithName("AddDepartment").ForOnboarding().WithIdempotencyKey<IdentityDb>()
            .ProducesProblem(400).ProducesProblem(409);
        town.MapGet("/posts", ListPosts.HandleAsync).WithName("ListPosts").ForTownOrCounty();
        town.MapPost("/posts", AddPost.HandleAsync).WithName("AddPost").ForOnboarding().WithIdempotencyKey<IdentityDb>()
            .ProducesProblem(400).ProducesProblem(409);
        town.MapGet("/accounts", ListAccounts.HandleAsync).WithName("ListAccounts").ForTownOrCounty().ProducesProblem(400);
        town.MapPost("/accounts", OpenAccount.HandleAsync).WithName("OpenAccount").ForOnboarding().WithIdempotencyKey<IdentityDb>()
            .ProducesProblem(400).ProducesProblem(409);
        town.MapPost("/accounts/{userName}/close", CloseAccount.HandleAsync).WithName("CloseAccount").ForOnboarding().ProducesProblem(404).ProducesProblem(409);
    }
}
