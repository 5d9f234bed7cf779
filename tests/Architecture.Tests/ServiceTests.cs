using GovPortal.Architecture.Tests.Planted;

namespace GovPortal.Architecture.Tests;

public class ServiceTests
{
    private static readonly SuiteProject[] Production = [.. SuiteProject.Production()];
    private static readonly SuiteProject[] Services = [.. SuiteProject.Of(ProjectKind.Service)];

    [Fact]
    public void A_name_of_the_API_stands_for_one_type_in_its_service() =>
        Services.SelectMany(p => ServiceRules.UniqueDtoNames(p.Assembly.GetTypes()).Select(v => $"{p.Name}: {v}")).ShouldBeEmpty();

    [Fact]
    public void Inputs_are_validated() => Production.SelectMany(p => ServiceRules.ValidatedInputs(p.Assembly.GetTypes())).ShouldBeEmpty();

    [Fact]
    public void Consumers_go_through_Platform() => Services.SelectMany(p => ServiceRules.ConsumersThroughPlatform(p.Assembly.GetTypes())).ShouldBeEmpty();

    [Fact]
    public void An_error_code_names_one_refusal() => ServiceRules.UniqueErrorCodes(Production.SelectMany(p => p.Assembly.GetTypes())).ShouldBeEmpty();

    [Fact]
    public void An_event_id_names_one_event_of_its_assembly() =>
        Production.SelectMany(p => ServiceRules.UniqueEventIds(p.Assembly.GetTypes()).Select(v => $"{p.Name}: {v}")).ShouldBeEmpty();

    [Fact]
    public void A_shared_name_is_found() =>
        ServiceRules.UniqueDtoNames([typeof(OneSlice.SameView), typeof(AnotherSlice.SameView)]).ShouldBe(["SameView is declared 2 times"]);

    [Fact]
    public void An_input_that_escapes_validation_is_found() =>
        ServiceRules.ValidatedInputs([typeof(HiddenInput), typeof(UnlimitedInput)]).ShouldBe(
            ["HiddenInput is not public", "UnlimitedInput.Name has its limit on the parameter: write [property: …]"]);

    [Fact]
    public void A_consumer_without_an_inbox_is_found() =>
        ServiceRules.ConsumersThroughPlatform([typeof(LooseConsumer)]).ShouldBe(["LooseConsumer consumes messages by itself"]);

    [Fact]
    public void A_shared_or_shapeless_code_is_found() =>
        ServiceRules.UniqueErrorCodes([typeof(SomeErrors), typeof(OtherErrors)]).ShouldBe(
        [
            "SomeErrors.Shouted: 'Planted.Shouted' is no code of the form service.what-is-wrong",
            "planted.taken is declared by OtherErrors.TakenToo and SomeErrors.Taken",
        ]);

    [Fact]
    public void A_shared_event_id_is_found() =>
        ServiceRules.UniqueEventIds([typeof(SomeLog), typeof(OtherLog)]).ShouldBe(["7 is the event id of One and Two"]);
}
