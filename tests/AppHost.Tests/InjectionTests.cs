using GovPortal.AppHost.Local.Suite;

namespace GovPortal.AppHost.Tests;

public sealed class InjectionTests
{
    private static readonly SuiteSettings Settings = new(
        new Addresses(Topology.Processes.Select((p, i) => (p.Name, Port: 21_000 + i)).ToDictionary(p => p.Name, p => p.Port)),
        Topology.Databases.ToDictionary(d => d, d => new DatabaseLogins($"app of {d}", $"owner of {d}")),
        "amqp://user:password@127.0.0.1:5672",
        new Certificates("/d/protection.pem", "/d/signing.pem", "/d/encryption.pem"),
        "/d/credentials.json",
        new Dictionary<string, string>
        {
            ["PATH"] = "/usr/bin",
            ["ConnectionStrings__other"] = "stray",
            ["Authentication__Issuer"] = "stray",
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["HTTP_PORTS"] = "80",
            ["OTEL_SERVICE_NAME"] = "stray",
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = "http://collector:4317",
        });

    [Fact]
    public void A_service_gets_what_the_design_lists()
    {
        var environment = Settings.ForRun(Of("requests"));
        environment["ConnectionStrings__requests"].ShouldBe("app of requests");
        environment["ConnectionStrings__messaging"].ShouldBe("amqp://user:password@127.0.0.1:5672");
        environment["Authentication__Issuer"].ShouldBe("http://127.0.0.1:21006");
        environment["Authentication__MetadataAddress"].ShouldBe("http://127.0.0.1:21000/.well-known/openid-configuration");
        environment["services__identity__http__0"].ShouldBe("http://127.0.0.1:21000");
        environment["ASPNETCORE_URLS"].ShouldBe("http://127.0.0.1:21002");
        environment["DataProtection__CertificatePath"].ShouldBe("/d/protection.pem");
        environment["OTEL_SERVICE_NAME"].ShouldBe("requests");
        environment["OTEL_RESOURCE_ATTRIBUTES"].ShouldStartWith("service.instance.id=requests-");
        environment["OTEL_EXPORTER_OTLP_PROTOCOL"].ShouldBe("grpc");
    }

    [Fact]
    public void Nobody_but_migrate_gets_an_owner()
    {
        foreach (var process in Topology.Processes)
        {
            Settings.ForRun(process).Values.ShouldNotContain(v => v.StartsWith("owner of", StringComparison.Ordinal), process.Name);
        }

        Settings.ForMigrate(Of("training"))["ConnectionStrings__training_owner"].ShouldBe("owner of training");
        Settings.ForMigrate(Of("training"))["ConnectionStrings__training"].ShouldBe("app of training");
        Settings.ForMigrate(Of("training")).Keys.ShouldNotContain("ASPNETCORE_URLS");
    }

    [Fact]
    public void Only_the_issuer_gets_the_keys_that_sign_and_the_credentials()
    {
        Topology.Processes.Where(p => Settings.ForRun(p).ContainsKey("Identity__SigningCertificatePath")).Select(p => p.Name).ShouldBe(["identity"]);
        Topology.Processes.Where(p => Settings.ForRun(p).ContainsKey("Identity__CredentialsPath")).Select(p => p.Name).ShouldBe(["identity"]);
    }

    [Fact]
    public void A_process_without_database_and_messages_gets_no_connection_string() =>
        Settings.ForRun(Of("portal")).Keys.ShouldNotContain(k => k.StartsWith("ConnectionStrings__", StringComparison.Ordinal));

    [Fact]
    public void Stray_settings_of_the_person_who_starts_it_do_not_reach_a_service()
    {
        var environment = Settings.ForRun(Of("gateway"));
        environment.Values.ShouldNotContain("stray");
        environment.Keys.ShouldNotContain("ASPNETCORE_ENVIRONMENT");
        environment.Keys.ShouldNotContain("HTTP_PORTS");
        environment["PATH"].ShouldBe("/usr/bin");
    }

    [Fact]
    public void Names_can_be_exported_by_a_shell()
    {
        foreach (var setting in Topology.Processes.SelectMany(p => Injected.ForRun(p).Concat(Injected.ForMigrate(p))))
        {
            setting.Variable.ShouldMatch("^[A-Za-z_][A-Za-z0-9_]*$");
        }
    }

    [Fact]
    public void Databases_given_by_the_environment_are_all_or_none()
    {
        Databases.Given(_ => null).ShouldBeNull();
        Databases.Given(name => name)!["identity"].ShouldBe(new DatabaseLogins("ConnectionStrings__identity", "ConnectionStrings__identity_owner"));
        Should.Throw<Local.LaunchException>(() => Databases.Given(name => name.EndsWith("training", StringComparison.Ordinal) ? null : name))
            .Message.ShouldContain("ConnectionStrings__training");
    }

    [Fact]
    public void Callees_start_before_callers()
    {
        var order = SuiteProcesses.InOrder();
        order.Count.ShouldBe(Topology.Processes.Count);
        foreach (var process in order) process.Calls.ShouldBeSubsetOf(order.TakeWhile(p => p != process).Select(p => p.Name));
    }

    private static ServiceProcess Of(string name) => Topology.Processes.Single(p => p.Name == name);
}
