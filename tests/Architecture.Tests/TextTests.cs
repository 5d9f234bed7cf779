namespace GovPortal.Architecture.Tests;

public sealed class TextTests : IDisposable
{
    private readonly PlantedFiles _planted = new();

    [Fact]
    public void No_file_names_a_machine_or_a_registry() => TextRules.NothingForeign(Checkout.Root).ShouldBeEmpty();

    [Fact]
    public void No_query_lifts_the_filter_by_town() => TextRules.NoLiftedFilter(Checkout.Root).ShouldBeEmpty();

    [Fact]
    public void A_warning_is_switched_off_for_a_reason() => TextRules.ReasonedPragmas(Checkout.Root).ShouldBeEmpty();

    [Fact]
    public void Options_are_validated_on_start() => TextRules.OptionsValidateOnStart(Checkout.Root).ShouldBeEmpty();

    [Theory]
    [InlineData("cd /wo" + "rk/main")]
    [InlineData("see \"/home/" + "someone/x\"")]
    [InlineData("https://feed.example.org/v3/ind" + "ex.json")]
    [InlineData("https://registry.npmjs" + ".org/x")]
    public void A_foreign_place_is_found(string line) =>
        TextRules.NothingForeign(_planted.With("docs/runbook.md", "first\n" + line).Root).ShouldBe(["docs/runbook.md:2 names a machine's path or a registry's host"]);

    [Theory]
    [InlineData("./artifacts/work/x")]
    [InlineData("https://example.org/index.html")]
    [InlineData("the home/ folder")]
    public void What_only_looks_like_one_is_not(string line) => TextRules.NothingForeign(_planted.With("README.md", line).Root).ShouldBeEmpty();

    [Fact]
    public void A_lifted_filter_is_found_in_production_only()
    {
        var call = "db.Items.IgnoreQuery" + "Filters()";
        _planted.With("services/X/A.cs", call).With("tests/X/B.cs", call);

        TextRules.NoLiftedFilter(_planted.Root).ShouldBe(["services/X/A.cs lifts the filter by town"]);
    }

    [Fact]
    public void A_pragma_without_a_reason_is_found()
    {
        const string Pragma = "#pragma " + "warning disable CA0000";
        _planted.With("services/X/A.cs", $"{Pragma}\nx\n{Pragma} // for a reason\n");

        TextRules.ReasonedPragmas(_planted.Root).ShouldBe([$"services/X/A.cs: '{Pragma}' gives no reason"]);
    }

    [Fact]
    public void Options_that_are_not_validated_are_found()
    {
        _planted.With("services/X/A.cs", "public sealed record GoodOptions;\nservices.AddOptions<GoodOptions>().Bind(x)\n  .ValidateOnStart();\nservices.AddOptions<LazyOptions>().Bind(x);")
            .With("services/X/B.cs", "internal sealed record UnboundOptions\n{");

        TextRules.OptionsValidateOnStart(_planted.Root).ShouldBe(
            ["services/X/A.cs: LazyOptions is not validated on start", "services/X/B.cs: UnboundOptions is bound nowhere with AddOptions"]);
    }

    public void Dispose() => _planted.Dispose();
}
