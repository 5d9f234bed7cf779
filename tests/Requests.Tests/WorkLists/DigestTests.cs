using System.Net;
using System.Text;
using System.Text.Json;
using GovPortal.Requests.Jobs;
using Microsoft.Extensions.Options;
using static GovPortal.Requests.Tests.WorkLists.Office;

namespace GovPortal.Requests.Tests.WorkLists;

public sealed class DigestTests(RequestsHost host)
{
    [Fact]
    public async Task A_post_with_something_urgent_gets_one_mail_a_day_without_personal_data()
    {
        using var office = new Office(host);
        var address = await AddressAsync(office);
        await office.ReceiveAsync("D1", ReceivedWith(-3));
        var sent = await UntilAsync(() => DigestAsync(office), d => d is { } one && one.Text("state") == "sent");
        (sent!.Value.Text("post"), sent.Value.GetProperty("overdue").GetInt32(), sent.Value.GetProperty("attempts").GetInt32()).ShouldBe(("caseOfficer", 1, 1));
        var mail = host.Mail.To(address).ShouldHaveSingleItem();
        var body = TextOf(mail);
        body.ShouldContain("[逾期] D1　办理");
        (mail.Text + body).ShouldNotContain("石不显");
        (mail.Text + body).ShouldNotContain("隐名");
        await office.ReceiveAsync("D2", ReceivedWith(0));
        await RoundsAsync();
        host.Mail.To(address).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_mail_that_the_server_puts_off_is_tried_again()
    {
        using var office = new Office(host);
        var address = await AddressAsync(office);
        host.Mail.Refuse(address, 2);
        await office.ReceiveAsync("D1", ReceivedWith(0));
        var sent = await UntilAsync(() => DigestAsync(office), d => d is { } one && one.Text("state") == "sent");
        sent!.Value.GetProperty("attempts").GetInt32().ShouldBe(3);
        host.Mail.To(address).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_mail_that_may_have_gone_out_is_not_sent_again()
    {
        using var office = new Office(host);
        var address = await AddressAsync(office);
        host.Mail.HangUp(address);
        await office.ReceiveAsync("D1", ReceivedWith(0));
        var doubtful = await UntilAsync(() => DigestAsync(office), d => d is { } one && one.Text("state") == "uncertain");
        await RoundsAsync();
        host.Mail.To(address).Count.ShouldBe(1);
        doubtful!.Value.GetProperty("attempts").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task Without_an_address_the_digest_is_there_to_be_read()
    {
        using var office = new Office(host);
        await office.WorkTodayAsync();
        await office.ReceiveAsync("D1", ReceivedWith(0));
        var digest = await UntilAsync(() => DigestAsync(office), d => d is not null);
        (digest!.Value.Text("state"), digest.Value.GetProperty("red").GetInt32()).ShouldBe(("composed", 1));
        using var county = host.County("countySupervisor");
        (await county.ReadJsonAsync(office.Path("digests?post=caseOfficer"))).GetProperty("digests").GetArrayLength().ShouldBe(1);
        (await county.ReadJsonAsync(office.Path("digests?post=approver"))).GetProperty("digests").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Only_the_approver_and_county_it_say_where_digests_go_and_a_change_names_what_it_changes()
    {
        using var office = new Office(host);
        var path = office.Path("mail-addresses/reviewer");
        var input = new { addresses = new[] { "a@town.example", "b@town.example" } };
        await office.Officer.SendJsonAsync(HttpMethod.Put, path, input, HttpStatusCode.Forbidden);
        using var approver = host.Staff(office.Town, "approver");
        (await approver.SendJsonAsync(HttpMethod.Put, path, input, HttpStatusCode.OK)).GetProperty("version").GetInt64().ShouldBe(1);
        using var it = host.County("countyIt");
        await it.SendJsonAsync(HttpMethod.Put, path, input, HttpStatusCode.PreconditionRequired);
        await it.SendJsonAsync(HttpMethod.Put, path, input, HttpStatusCode.Conflict, ("If-Match", "\"7\""));
        await it.SendJsonAsync(HttpMethod.Put, path, new { addresses = Array.Empty<string>() }, HttpStatusCode.OK, ("If-Match", "\"1\""));
        (await approver.ReadJsonAsync(office.Path("mail-addresses"))).EnumerateArray().Single().GetProperty("addresses").GetArrayLength().ShouldBe(0);
        foreach (var wrong in (string[])["nobody", "a@b@c", "x@y.example\r\nBcc: z@y.example", "\"石\" <a@b.example>", "a@b.example,c@d.example"])
            (await approver.SendJsonAsync(HttpMethod.Put, office.Path("mail-addresses/approver"), new { addresses = new[] { wrong } }, HttpStatusCode.BadRequest))
                .GetProperty("errors")[0].Text("field").ShouldBe("addresses[0]");
        await approver.SendJsonAsync(HttpMethod.Put, office.Path("mail-addresses/nobody"), input, HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_server_that_does_not_offer_the_demanded_encryption_gets_nothing()
    {
        await using var peer = new MailPeer();
        var options = new MailOptions { Host = "127.0.0.1", Port = peer.Port, From = "portal@county.example" };
        var answer = await new Mailer(Options.Create(options)).SendAsync(Guid.CreateVersion7(), ["x@town.example"], "s", "b", TestContext.Current.CancellationToken);
        answer.Result.ShouldBe(HandoverResult.Refused);
        peer.To("x@town.example").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_correction_alone_is_enough_for_a_digest()
    {
        using var office = new Office(host);
        await office.WorkTodayAsync();
        await office.Officer.PostJsonAsync(
            office.Path("corrections"), new { channel = "counter", receivedOn = Today.AddDays(-60), applicantName = "赵六", contact = "13800000000", record = "户籍登记", claim = "出生日期有误" },
            HttpStatusCode.Created);
        (await UntilAsync(() => DigestAsync(office), d => d is not null))!.Value.Text("post").ShouldBe("caseOfficer");
    }

    /// <summary>Two rounds of the jobs over all towns: what a later town gets went out after whatever an earlier one was to get.</summary>
    private async Task RoundsAsync()
    {
        for (var round = 0; round < 2; round++)
        {
            using var later = new Office(host);
            var address = await AddressAsync(later);
            await later.ReceiveAsync("L1", ReceivedWith(0));
            await UntilAsync(() => Task.FromResult(host.Mail.To(address).Count), sent => sent == 1);
        }
    }

    private async Task<string> AddressAsync(Office office)
    {
        await office.WorkTodayAsync();
        var address = $"officer@{office.Town}.example";
        using var approver = host.Staff(office.Town, "approver");
        await approver.SendJsonAsync(HttpMethod.Put, office.Path("mail-addresses/caseOfficer"), new { addresses = new[] { address } }, HttpStatusCode.OK);
        return address;
    }

    private static async Task<JsonElement?> DigestAsync(Office office) =>
        (await office.Officer.ReadJsonAsync(office.Path("digests"))).GetProperty("digests").EnumerateArray().Select(d => (JsonElement?)d).SingleOrDefault();

    /// <summary>The body, which goes over the line in Base64.</summary>
    private static string TextOf(Mail mail)
    {
        var body = mail.Text[(mail.Text.IndexOf("\n\n", StringComparison.Ordinal) + 2)..];
        return mail.Text.Contains("base64", StringComparison.OrdinalIgnoreCase) ? Encoding.UTF8.GetString(Convert.FromBase64String(body.Replace("\n", "", StringComparison.Ordinal))) : body;
    }
}
