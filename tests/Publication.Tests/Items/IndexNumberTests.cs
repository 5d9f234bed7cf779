using GovPortal.Publication.Domain.Items;

namespace GovPortal.Publication.Tests.Items;

public sealed class IndexNumberTests
{
    [Theory]
    [InlineData("990000101", "990000101/2014-00007", 2014, 7L)]
    [InlineData("990000101", "990000101/2014-1234567", 2014, 1234567L)]
    [InlineData("990000101", "990000101/2014-7", null, null)]
    [InlineData("990000101", "990000102/2014-00007", null, null)]
    [InlineData("990000101", "990000101/2014-99999999999", null, null)]
    [InlineData("990000101", "镇政发〔2014〕7号", null, null)]
    [InlineData("990000101", "990000101002/2014-00007", null, null)]
    [InlineData("990000101002", "990000101002/2014-00007", 2014, 7L)]
    [InlineData("990000101002", "990000101/2014-00007", null, null)]
    [InlineData("990000101002", "990000101003/2014-00007", null, null)]
    public void A_number_under_the_units_own_code_is_known_again_and_no_other(string code, string number, int? year, long? serial)
    {
        var read = IndexNumber.Read(code, number);
        (read?.Year, read?.Serial).ShouldBe((year, serial));
    }

    [Theory]
    [InlineData("990000101", 1, "990000101")]
    [InlineData("990000", 1, "990000000")]
    [InlineData("990000101202", 1, "990000101")]
    [InlineData("", 1, "000000000")]
    [InlineData("990000", 2, "990000000002")]
    [InlineData("990000101202", 3, "990000101003")]
    [InlineData("", 2, "000000000002")]
    [InlineData("990000101", 1000, "9900001011000")]
    public void A_code_is_that_of_the_place_with_an_ordinal_for_all_but_the_first(string adminCode, int ordinal, string code)
    {
        IndexCode.Of(adminCode, ordinal).ShouldBe(code);
        IndexNumber.Of(code, 2014, 7).ShouldBe(code + "/2014-00007");
        IndexNumber.Of(code, 2014, 7).ShouldMatch(@"^[0-9A-Z]{8,18}/\d{4}-\d{5,7}$");
        IndexNumber.Read(code, code + "/2014-00007").ShouldBe((2014, 7L));
    }
}
