using System.Security.Cryptography.X509Certificates;
using GovPortal.AppHost.Local;
using GovPortal.AppHost.Local.Suite;

namespace GovPortal.AppHost.Tests;

public sealed class SecretsTests
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    [Fact]
    public async Task With_the_demo_there_is_an_account_for_every_role()
    {
        using var scratch = new Scratch();
        var ct = TestContext.Current.CancellationToken;
        using var folder = await DataFolder.OpenAsync(scratch.Path, ct);
        var path = await Credentials.EnsureAsync(folder, demo: true, ct);
        var credentials = await Credentials.ReadAsync(path, ct);

        credentials.Clients.Single().Id.ShouldBe("county-tools");
        credentials.Clients.Single().Roles.ShouldBe(["countyIt"]);
        credentials.Accounts.Where(a => a.Town == "kanzhuang").SelectMany(a => a.Roles)
            .ShouldBe(["informationOfficer", "reviewer", "secrecyReviewer", "approver", "caseOfficer"]);
        credentials.Accounts.Where(a => a.Town is null).SelectMany(a => a.Roles).ShouldBe(["countySupervisor", "countyIt"]);
        credentials.Accounts.Select(a => a.Password).ShouldBeUnique();
        ModeOf(path).ShouldBe(OwnerOnly);
    }

    [Fact]
    public async Task Without_the_demo_there_is_only_the_client_and_later_runs_keep_its_secret()
    {
        using var scratch = new Scratch();
        var ct = TestContext.Current.CancellationToken;
        using var folder = await DataFolder.OpenAsync(scratch.Path, ct);
        var path = await Credentials.EnsureAsync(folder, demo: false, ct);
        var first = await Credentials.ReadAsync(path, ct);
        first.Accounts.ShouldBeEmpty();

        await Credentials.EnsureAsync(folder, demo: true, ct);
        var second = await Credentials.ReadAsync(path, ct);
        second.Clients.Single().Secret.ShouldBe(first.Clients.Single().Secret);
        second.Accounts.Count.ShouldBe(7);
    }

    [Fact]
    public async Task Certificates_are_made_once_with_their_keys_and_kept_private()
    {
        using var scratch = new Scratch();
        var ct = TestContext.Current.CancellationToken;
        using var folder = await DataFolder.OpenAsync(scratch.Path, ct);
        var made = await Certificates.EnsureAsync(folder, TimeProvider.System, ct);
        using var signing = X509Certificate2.CreateFromPemFile(made.Signing);
        signing.HasPrivateKey.ShouldBeTrue();

        (await Certificates.EnsureAsync(folder, TimeProvider.System, ct)).ShouldBe(made);
        using var again = X509Certificate2.CreateFromPemFile(made.Signing);
        again.Thumbprint.ShouldBe(signing.Thumbprint);
        foreach (var file in new[] { made.DataProtection, made.Signing, made.Encryption, scratch.In("state.json") }) ModeOf(file).ShouldBe(OwnerOnly);
    }

    private static UnixFileMode ModeOf(string file) => OperatingSystem.IsWindows() ? throw new NotSupportedException() : File.GetUnixFileMode(file);
}
