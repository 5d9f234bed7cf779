using GovPortal.Deploy.Tests.Rendering;

namespace GovPortal.Deploy.Tests;

public sealed class ChartValuesTests
{
    [Fact]
    public async Task Lint_finds_nothing_in_the_defaults_and_in_both_values_files()
    {
        foreach (var values in (string?[])[null, .. Helm.ValuesFiles])
        {
            var lint = await Helm.LintAsync(values);
            lint.ExitCode.ShouldBe(0, $"{values}: {lint.Output}{lint.Errors}");
        }
    }

    [Theory]
    [InlineData("image.registry=", "image.registry is required")]
    [InlineData("publicAddress=", "publicAddress is required: the https address that browsers use")]
    [InlineData("publicAddress=http://disclosure.example", "publicAddress must be an https address without a path")]
    [InlineData("publicAddress=https://disclosure.example/town", "publicAddress must be an https address without a path")]
    [InlineData("secrets.messaging=", "secrets.messaging is required (RabbitMQ's amqp:// address)")]
    [InlineData("secrets.databases.requests=", "secrets.databases.requests is required")]
    [InlineData("secrets.owners.reporting=", "secrets.owners.reporting is required")]
    [InlineData("secrets.dataProtectionCertificate=", "secrets.dataProtectionCertificate is required")]
    [InlineData("secrets.identitySigningCertificate=", "secrets.identitySigningCertificate is required")]
    [InlineData("secrets.identityEncryptionCertificate=", "secrets.identityEncryptionCertificate is required")]
    [InlineData("secrets.credentials=", "secrets.credentials is required")]
    [InlineData("secrets.existingSecret=mine", "name both Secrets, or neither")]
    [InlineData("secrets.existingOwnerSecret=mine", "name both Secrets, or neither")]
    [InlineData("authentication.metadataAddress=https://issuer.example/x", "give authentication.issuer too")]
    [InlineData("secrets.mesaging=amqp://a", "additional properties 'mesaging' not allowed")]
    [InlineData("processes.mail.replicas=1", "additional properties 'mail' not allowed")]
    [InlineData("processes.portal.replicas=0", "minimum: got 0, want 1")]
    [InlineData("processes.portal.replicas=2", "maximum: got 2, want 1")]
    public async Task A_missing_or_wrong_value_is_named(string setting, string message)
    {
        var rendered = await Helm.TemplateAsync(Helm.GivenSecrets, setting);

        rendered.ExitCode.ShouldNotBe(0);
        rendered.Errors.ShouldContain(message);
        rendered.Errors.ShouldNotContain(Helm.SecretMark);
    }

    [Fact]
    public async Task The_defaults_install_nothing_without_an_address_and_secrets()
    {
        var rendered = await Helm.TemplateAsync(values: null);

        rendered.ExitCode.ShouldNotBe(0);
        rendered.Errors.ShouldContain("is required");
    }

    [Fact]
    public async Task An_issuer_of_the_county_replaces_the_suites_own()
    {
        var rendered = Manifest.Parse((await Helm.TemplateAsync(Helm.GivenSecrets, "authentication.issuer=https://issuer.example/county")).OrThrow());

        var told = rendered.Deployments[0].Spec.Template.Spec.Containers[0].Env.ToDictionary(e => e.Name, e => e.Value);
        told["Authentication__Issuer"].ShouldBe("https://issuer.example/county");
        told["Authentication__MetadataAddress"].ShouldBe("https://issuer.example/county/.well-known/openid-configuration");
        told.ShouldNotContainKey("Authentication__AllowHttp");
        rendered.Of<k8s.Models.V1Deployment>("identity")!.Spec.Template.Spec.Containers[0].Env.ShouldNotContain(e => e.Name == "Identity__BehindTls");
    }
}
