namespace GovPortal.Architecture.Tests;

public sealed class EndpointTests : IDisposable
{
    private readonly PlantedFiles _planted = new();

    [Fact]
    public void Every_endpoint_has_a_name_and_says_who_may_call_it() => EndpointRules.NamedAndDecided(Checkout.Root).ShouldBeEmpty();

    [Fact]
    public void A_nameless_or_undecided_endpoint_is_found()
    {
        _planted.With("services/X/X/Features/Good.cs", "town.MapGet(\"/a/{id:guid}\", (Guid id) =>\n{\n    return id;\n}).WithName(\"A\").ForPublic();")
            .With("services/X/X/Features/Bad.cs", "town.MapGet(\"/a\", A).WithName(\"A\");\ntown.MapPost(\"/b\", () => { return 1; }).ForStaff(Roles.Approver);");

        EndpointRules.NamedAndDecided(_planted.Root).ShouldBe(
        [
            "services/X/X/Features/Bad.cs:1: the endpoint does not say who may call it",
            "services/X/X/Features/Bad.cs:2: the endpoint has no name",
        ]);
    }

    public void Dispose() => _planted.Dispose();
}
