using GovPortal.Architecture.Tests.Planted;

namespace GovPortal.Architecture.Tests;

public class DomainTests
{
    private static readonly Type[] Types = [.. SuiteProject.Of(ProjectKind.Domain).SelectMany(p => p.Assembly.GetTypes())];
    private static readonly Type[] Planted = [typeof(OpenToAll), typeof(Asks), typeof(Container), typeof(Sound)];

    [Fact]
    public void Nothing_in_a_domain_is_set_from_outside() => DomainRules.NoPublicSetter(Types).ShouldBeEmpty();

    [Fact]
    public void Nothing_in_a_domain_is_made_from_nothing() => DomainRules.NoEmptyBeginning(Types).ShouldBeEmpty();

    [Fact]
    public void A_domain_is_exact() => DomainRules.Exact(Types).ShouldBeEmpty();

    [Fact]
    public void A_domain_waits_for_nothing_but_the_rows_of_a_report() => DomainRules.Immediate(Types).ShouldBeEmpty();

    [Fact]
    public void A_setter_is_found() => DomainRules.NoPublicSetter(Planted).ShouldBe(["OpenToAll.Title can be set from outside"]);

    [Fact]
    public void An_empty_beginning_is_found() => DomainRules.NoEmptyBeginning(Planted).ShouldBe(["OpenToAll can be made from nothing"]);

    [Fact]
    public void Inexact_members_are_found() =>
        DomainRules.Exact(Planted).ShouldBe(["Asks.At has to do with Nullable`1", "Asks.Shares has to do with IReadOnlyList`1"]);

    [Fact]
    public void Waiting_is_found() => DomainRules.Immediate(Planted).ShouldBe(["Asks.WaitAsync waits"]);
}
