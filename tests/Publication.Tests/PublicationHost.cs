using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using GovPortal.Publication.Tests.Bulk;

[assembly: AssemblyFixture(typeof(GovPortal.Publication.Tests.PublicationHost))]

namespace GovPortal.Publication.Tests;

/// <summary>The real service on real servers, as the process that a launcher starts; Identity is played by <see cref="TownRegistry"/>.</summary>
public sealed class PublicationHost : IAsyncLifetime
{
    private const string Items = "key,title,docNumber,column,catalogueItem,producedOn,publishedOn,channels,body,normative,governmentInformation,validity,reviewedBy,approvedBy\n";

    private MigratedService? _service;
    private TownRegistry? _registry;
    private int _place = 370404100;

    /// <summary>Settings of this process beyond what a launcher injects.</summary>
    internal IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The database as its owner sees it: to look at what is really stored.</summary>
    public string OwnerConnection => _service!.OwnerConnection;

    /// <summary>The broker, to speak to the service as another does.</summary>
    public string Messaging => _service!.Settings["ConnectionStrings__messaging"];

    /// <summary>Everything that the service has logged.</summary>
    public string Log => _service!.Log;

    public async ValueTask InitializeAsync()
    {
        var ct = TestContext.Current.CancellationToken;
        _registry = await TownRegistry.StartAsync();
        _service = await MigratedService.StartAsync("publication", System.IO.Path.Combine(AppContext.BaseDirectory, "GovPortal.Publication.dll"), Prepare, ct);
        await _service.ServeAsync(ct);
    }

    public async ValueTask DisposeAsync()
    {
        if (_service is not null) await _service.DisposeAsync();
        if (_registry is not null) await _registry.DisposeAsync();
    }

    /// <summary>A new town, known from now on, with a code that no other has.</summary>
    public string NewTown() => NewTown(Interlocked.Increment(ref _place).ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>A new town or department with this code.</summary>
    public string NewTown(string adminCode) => _registry!.Onboard(adminCode);

    public Guid IdOf(string town) => _registry!.IdOf(town);

    /// <summary>A visitor without a token.</summary>
    public HttpClient Public() => new() { BaseAddress = _service!.Address };

    /// <summary>A member of a town's staff with these roles.</summary>
    public HttpClient Staff(string town, params string[] roles) => Named($"{string.Join('+', roles)}@{town}", town, roles);

    /// <summary>Another member of a town's staff, told apart by the name.</summary>
    public HttpClient Named(string subject, string town, params string[] roles) => With(_registry!.Token(subject, town, roles));

    /// <summary>信息员, who writes.</summary>
    public HttpClient Writer(string town) => Staff(town, "informationOfficer");

    /// <summary>科室审核.</summary>
    public HttpClient Reviewer(string town) => Staff(town, "reviewer");

    /// <summary>保密审查.</summary>
    public HttpClient SecrecyReviewer(string town) => Staff(town, "secrecyReviewer");

    /// <summary>签发.</summary>
    public HttpClient Approver(string town) => Staff(town, "approver");

    /// <summary>主管部门.</summary>
    public HttpClient Supervisor() => County("countySupervisor");

    public HttpClient County(params string[] roles) => With(_registry!.Token("county", null, roles));

    /// <summary>An item that is public, as history: by the town's own import.</summary>
    /// <returns>The item as staff see it.</returns>
    public async Task<JsonElement> PublishedAsync(string town, string key, string publishedOn = "2024-03-05", string column = "notice", bool normative = false)
    {
        using var approver = Approver(town);
        await ImportAsync(approver, town, $"{key},{key}的标题,,{column},,{publishedOn},{publishedOn},website,正文,{(normative ? "true" : "false")},true,effective,党政办,镇长\n");
        return (await approver.ReadJsonAsync($"{Path(town)}/items?key={key}")).GetProperty("items")[0];
    }

    /// <summary>An item that is still being written.</summary>
    public async Task<JsonElement> DraftAsync(string town, string key)
    {
        using var writer = Writer(town);
        var input = new
        {
            key,
            title = $"{key}的标题",
            column = "notice",
            producedOn = "2024-03-04",
            channels = new[] { "website" },
            body = "正文",
            normative = false,
            governmentInformation = true,
        };
        return await writer.PostJsonAsync($"{Path(town)}/items", input, HttpStatusCode.Created);
    }

    public static string Path(string town) => $"/api/publication/towns/{town}";

    public static async Task ImportAsync(HttpClient approver, string town, string lines)
    {
        using var file = new StringContent(Items + lines, Encoding.UTF8, "text/csv");
        using var accepted = await approver.PostAsync(new Uri($"{Path(town)}/imports?kind=items", UriKind.Relative), file, TestContext.Current.CancellationToken);
        accepted.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        (await approver.UntilAsync(accepted.Headers.Location!.OriginalString)).Succeeded();
    }

    /// <summary>Waits until the search has so many items of a town: it makes its entries after an import, beside it.</summary>
    public async Task FoundAsync(string town, int items)
    {
        using var visitor = Public();
        await Until.Async(
            () => visitor.ReadJsonAsync("/api/publication/search?town=" + town), now => now.GetProperty("items").GetArrayLength() == items, TestContext.Current.CancellationToken);
    }

    private void Prepare(MigratedService service)
    {
        service.Settings["Authentication__Issuer"] = TownRegistry.Issuer;
        service.Settings["Authentication__MetadataAddress"] = $"{_registry!.Address}/.well-known/openid-configuration";
        service.Settings["services__identity__http__0"] = _registry.Address;
        foreach (var (name, value) in Settings) service.Settings[name] = value;
    }

    private HttpClient With(string token)
    {
        var client = Public();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }
}
