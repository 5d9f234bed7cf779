using GovPortal.Requests.Data;

namespace GovPortal.Requests.Tests.Intake;

public sealed class TownKeyTests
{
    private static readonly TownKey Key = new(new byte[32]);

    [Theory]
    [InlineData("37040419800101123x", "370404 19800101 123Ｘ")]
    [InlineData("37040419800101123X", "37040419800101123x")]
    public void One_identity_number_is_one_applicant_however_it_is_typed_and_whatever_the_name(string one, string other) =>
        Key.Of(new Applicant("张三", "13800000000", one)).ShouldBe(Key.Of(new Applicant("张 三", null, other)));

    [Theory]
    [InlineData("张三", "138-0000-0000", "张 三", "１３８００００００００", true)]
    [InlineData("张三", "+86 138 0000 0000", "张三", "13800000000", true)]
    [InlineData("Ａｂｅ", "a@b.cn", "abe", "A@B.CN", true)]
    [InlineData("张三", "13800000000", "张三", "13800000001", false)]
    [InlineData("张三", "13800000000", "张三1", "3800000000", false)]
    public void Without_a_number_name_and_contact_tell(string name, string contact, string otherName, string otherContact, bool same) =>
        (Key.Of(new Applicant(name, contact, null)) == Key.Of(new Applicant(otherName, otherContact, " "))).ShouldBe(same);

    [Theory]
    [InlineData("王伟", null)]
    [InlineData("王伟", " - ")]
    [InlineData("", "13800000000")]
    public void A_name_alone_or_a_contact_alone_is_nobody(string name, string? contact) => Key.Of(new Applicant(name, contact, null)).ShouldBeNull();

    [Fact]
    public void Another_towns_key_gives_another_hash()
    {
        var other = new TownKey([.. Enumerable.Repeat((byte)1, 32)]);
        other.Of(new Applicant("张三", "13800000000", null)).ShouldNotBe(Key.Of(new Applicant("张三", "13800000000", null)));
        other.Grams("低保公示").Intersect(Key.Grams("低保公示")).ShouldBeEmpty();
    }

    [Fact]
    public void Two_texts_share_the_hashes_of_the_words_they_share() =>
        Key.Grams("低保公示").Intersect(Key.Grams("低保名单公示")).Count().ShouldBe(2);
}
