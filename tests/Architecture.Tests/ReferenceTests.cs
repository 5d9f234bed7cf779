namespace GovPortal.Architecture.Tests;

public class ReferenceTests
{
    private const string Kernel = "GovPortal.Kernel";

    [Fact]
    public void The_solution_is_discovered()
    {
        SuiteProject.Of(ProjectKind.Domain).Count().ShouldBeGreaterThanOrEqualTo(4);
        SuiteProject.Of(ProjectKind.Service).Select(p => p.Name).ShouldContain("Gateway");
        foreach (var project in SuiteProject.Production()) project.Assembly.ShouldNotBeNull();
    }

    [Fact]
    public void The_kernel_references_the_base_library_alone() =>
        SuiteProject.Of(ProjectKind.Kernel).SelectMany(p => ReferenceRules.OnlyReferences(p.Assembly)).ShouldBeEmpty();

    [Fact]
    public void A_domain_references_the_kernel_alone()
    {
        SuiteProject.Of(ProjectKind.Domain).SelectMany(p => ReferenceRules.OnlyReferences(p.Assembly, Kernel)).ShouldBeEmpty();
        SuiteProject.Of(ProjectKind.Domain)
            .SelectMany(p => ReferenceRules.OnlyDeclares(p.File, File.ReadAllText(Path.Combine(Checkout.Root, p.File)), "Kernel")).ShouldBeEmpty();
    }

    [Fact]
    public void Contracts_reference_the_names_of_messages_alone() =>
        SuiteProject.Of(ProjectKind.Contracts).SelectMany(p => ReferenceRules.OnlyReferences(p.Assembly, "MassTransit.Abstractions")).ShouldBeEmpty();

    [Fact]
    public void No_service_references_another()
    {
        var services = SuiteProject.Of(ProjectKind.Service, ProjectKind.Domain).Select(p => "GovPortal." + p.Name).ToList();
        SuiteProject.Production().SelectMany(p => ReferenceRules.KnowsNoOtherService(p.Assembly, services)).ShouldBeEmpty();
    }

    [Fact]
    public void A_reference_too_many_is_found() =>
        ReferenceRules.OnlyReferences(typeof(ReferenceTests).Assembly, Kernel).ShouldContain("GovPortal.Architecture.Tests references Shouldly");

    [Theory]
    [InlineData("""<PackageReference Include="Npgsql.EntityFrameworkCore.PostgreSQL" />""", "x.csproj declares Npgsql.EntityFrameworkCore.PostgreSQL")]
    [InlineData("""<FrameworkReference Include="Microsoft.AspNetCore.App" />""", "x.csproj declares Microsoft.AspNetCore.App")]
    [InlineData("""<ProjectReference Include="../../Platform/Platform.csproj" />""", "x.csproj declares Platform")]
    public void A_declaration_too_many_is_found_even_if_unused(string planted, string violation) =>
        ReferenceRules.OnlyDeclares("x.csproj", $"""<ProjectReference Include="../../Kernel/Kernel.csproj" />{planted}""", "Kernel").ShouldBe([violation]);

    [Fact]
    public void A_reference_to_another_service_is_found() =>
        ReferenceRules.KnowsNoOtherService(typeof(ReferenceTests).Assembly, [Kernel]).ShouldBe(["GovPortal.Architecture.Tests references GovPortal.Kernel"]);
}
