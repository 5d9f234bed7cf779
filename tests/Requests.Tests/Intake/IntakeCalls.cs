using System.Net;
using System.Text.Json;

namespace GovPortal.Requests.Tests.Intake;

/// <summary>What applicants and officers do when a request comes in.</summary>
internal static class IntakeCalls
{
    public static string Of(string town) => $"/api/requests/towns/{town}";

    /// <returns>Receipt number and access code.</returns>
    public static async Task<(string Number, string Code)> FileAsync(
        this RequestsHost host, string town, string name = "李晓", string contact = "13912345678", string description = "2025年度村级道路硬化工程的招标文件", object[]? items = null,
        string? identityNumber = null)
    {
        using var visitor = host.Public();
        var receipt = await visitor.PostJsonAsync(
            $"{Of(town)}/submissions", new { applicantName = name, applicantKind = "naturalPerson", contact, identityNumber, description, items }, HttpStatusCode.Created);
        return (receipt.Text("receiptNumber"), receipt.Text("accessCode"));
    }

    /// <returns>The confirmed submission.</returns>
    public static async Task<JsonElement> ConfirmAsync(this RequestsHost host, string town, string number, object? how = null, long version = 1)
    {
        using var officer = host.Staff(town, "caseOfficer");
        return await officer.PostJsonAsync($"{Of(town)}/submissions/{number}/confirmation", how ?? new { }, version: version);
    }

    public static Task<JsonElement> FollowAsync(this HttpClient visitor, string town, string number, string code, HttpStatusCode expected = HttpStatusCode.OK) =>
        visitor.ReadJsonAsync($"{Of(town)}/submissions/{number}", expected, ("Access-Code", code));

    public static Task<JsonElement> ActAsync(this HttpClient visitor, string town, string number, string code, string act, object body, HttpStatusCode expected = HttpStatusCode.OK) =>
        visitor.SendJsonAsync(HttpMethod.Post, $"{Of(town)}/submissions/{number}/{act}", body, expected, ("Access-Code", code));

    public static IReadOnlyList<string> Texts(this JsonElement list, string? member = null) =>
        [.. list.EnumerateArray().Select(e => (member is null ? e : e.GetProperty(member)).GetString()!)];
}
