using System.Text.Json;
using CsCheck;

namespace GovPortal.Kernel.Tests;

public class VocabularyTests
{
    [Fact]
    public void Money_does_not_mix_currencies()
    {
        var dollars = new Money(1, "USD");

        Should.Throw<InvalidOperationException>(() => Money.Yuan(1) + dollars);
        Should.Throw<InvalidOperationException>(() => Money.Yuan(1) - dollars);
        Should.Throw<InvalidOperationException>(() => Money.Yuan(1) < dollars);
        (Money.Yuan(1) == dollars).ShouldBeFalse();
    }

    [Fact]
    public void A_default_amount_is_nought_yuan() => default(Money).ShouldBe(new Money(0, Money.Cny));

    [Theory]
    [InlineData("")]
    [InlineData("cny")]
    [InlineData("RMB¥")]
    public void A_currency_is_an_ISO_code(string code) => Should.Throw<ArgumentException>(() => new Money(1, code));

    [Theory]
    [InlineData("0.004", "0.00")]
    [InlineData("0.005", "0.01")]
    [InlineData("-0.005", "-0.01")]
    [InlineData("0.0149", "0.01")]
    public void Money_rounds_once_and_away_from_zero(string amount, string rounded) =>
        Money.Yuan(decimal.Parse(amount)).Rounded().Amount.ShouldBe(decimal.Parse(rounded));

    [Fact]
    public void Adding_and_taking_away_leaves_nothing_behind() =>
        Gen.Select(Gen.Long[-1_000_000, 1_000_000], Gen.Long[-1_000_000, 1_000_000]).Sample((a, b) =>
            Money.Yuan(a / 100m) + Money.Yuan(b / 100m) - Money.Yuan(b / 100m) == Money.Yuan(a / 100m));

    [Theory]
    [InlineData("2014-12-31T15:59:59Z", 2014, 12, 31)]
    [InlineData("2014-12-31T16:00:00Z", 2015, 1, 1)]
    [InlineData("2016-02-29T00:00:00+14:00", 2016, 2, 28)]
    public void A_legal_day_begins_at_midnight_in_China(string instant, int y, int m, int d) =>
        LegalDay.Of(DateTimeOffset.Parse(instant)).ShouldBe(new DateOnly(y, m, d));

    [Fact]
    public void A_result_is_done_refused_or_a_value()
    {
        Result.Done.Failed(out _).ShouldBeFalse();
        ((Result)RuleErrors.BeforeRegulation).Failed(out var error).ShouldBeTrue();
        error.ShouldBe(RuleErrors.BeforeRegulation);
        Result<int> value = 5;
        value.Failed(out _).ShouldBeFalse();
        value.Value.ShouldBe(5);
        Should.Throw<InvalidOperationException>(() => Result<string>.FromError(RuleErrors.BeforeRegulation).Value);
    }

    [Fact]
    public void A_town_id_is_a_bare_string_in_JSON_and_in_routes()
    {
        var id = TownId.New();

        JsonSerializer.Serialize(id).ShouldBe($"\"{id}\"");
        JsonSerializer.Deserialize<TownId>($"\"{id}\"").ShouldBe(id);
        TownId.TryParse(id.ToString(), null, out var parsed).ShouldBeTrue();
        parsed.ShouldBe(id);
        TownId.TryParse("kanzhuang", null, out _).ShouldBeFalse();
    }
}
