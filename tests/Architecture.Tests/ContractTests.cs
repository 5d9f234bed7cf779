using GovPortal.Architecture.Tests.Planted;

namespace GovPortal.Architecture.Tests;

public class ContractTests
{
    private static readonly Type[] Contracts = SuiteProject.Of(ProjectKind.Contracts).Single().Assembly.GetExportedTypes();

    [Fact]
    public void Contracts_are_sealed_records_of_primitives() => ContractRules.SealedRecordsOfPrimitives(Contracts).ShouldBeEmpty();

    [Fact]
    public void Every_message_has_a_unique_name_on_the_wire() => ContractRules.UniqueWireNames(Contracts).ShouldBeEmpty();

    [Fact]
    public void There_are_messages_to_look_at() => Contracts.Count(t => t.IsClass && typeof(GovPortal.Contracts.IFacts).IsAssignableFrom(t)).ShouldBeGreaterThan(8);

    [Fact]
    public void What_is_no_sealed_record_of_primitives_is_found() =>
        ContractRules.SealedRecordsOfPrimitives([typeof(Open), typeof(Inexact), typeof(NoRecord)]).ShouldBe(
        [
            "Open is no sealed record",
            "Inexact.Amount is a Double",
            "Inexact.Town is a TownId",
            "Inexact.Parts is a IReadOnlyList`1",
            "NoRecord is no sealed record",
        ]);

    [Fact]
    public void Missing_and_shared_names_are_found() =>
        ContractRules.UniqueWireNames([typeof(Misfiled), typeof(Unnamed), typeof(FirstOfTwo), typeof(SecondOfTwo)]).ShouldBe(
        [
            "Misfiled has no name of the form govportal:planted:what-happened:v1",
            "Unnamed has no name of the form govportal:planted:what-happened:v1",
            "SecondOfTwo: its exchange should be called govportal.planted.twice.v1",
            "govportal:planted:twice:v1 names FirstOfTwo and SecondOfTwo",
        ]);
}
