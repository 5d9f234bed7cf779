using GovPortal.TestKit;

[assembly: AssemblyFixture(typeof(GovPortal.Identity.Tests.IdentityProcess))]

namespace GovPortal.Identity.Tests;

/// <summary>The real service on real servers: migrated, then started as the process that a launcher starts.</summary>
public sealed class IdentityProcess : IAsyncLifetime
{
    public const string ToolsSecret = "tools-secret-of-the-tests";
    public const string OfficerPassword = "Officer-passw0rd-of-the-tests";

    private MigratedService? _service;

    public static string Assembly => Path.Combine(AppContext.BaseDirectory, "GovPortal.Identity.dll");

    public Uri Address => _service!.Address;

    public string Log => _service!.Log;

    public string OwnerConnection => _service!.OwnerConnection;

    public async ValueTask InitializeAsync()
    {
        var ct = TestContext.Current.CancellationToken;
        _service = await MigratedService.StartAsync("identity", Assembly, Prepare, ct);
        await _service.ServeAsync(ct);
    }

    public async ValueTask DisposeAsync()
    {
        if (_service is not null) await _service.DisposeAsync();
    }

    /// <summary>A client that follows no redirects, so that a test sees each step; it keeps cookies.</summary>
    public HttpClient Browser() => new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = Address };

    /// <summary>What identity needs beside what every service does.</summary>
    public static void Prepare(MigratedService service)
    {
        service.Settings["services__identity__http__0"] = service.Address.OriginalString;
        service.Settings["Identity__SigningCertificatePath"] = service.Certificate("signing");
        service.Settings["Identity__EncryptionCertificatePath"] = service.Certificate("encryption");
        service.Settings["Identity__CredentialsPath"] = service.PrivateFile("credentials.json",
            $$"""
              {"clients": [
                 {"id": "county-tools", "secret": "{{ToolsSecret}}", "roles": ["countyIt"], "town": null},
                 {"id": "early-client", "secret": "{{ToolsSecret}}", "roles": ["approver"], "town": "early"},
                 {"id": "other-client", "secret": "{{ToolsSecret}}", "roles": ["informationOfficer", "approver"], "town": "other"}],
               "accounts": [
                 {"userName": "officer", "password": "{{OfficerPassword}}", "roles": ["informationOfficer"], "town": "signin"},
                 {"userName": "unlucky", "password": "{{OfficerPassword}}", "roles": ["informationOfficer"], "town": "signin"}]}
              """);
    }
}
