using GovPortal.AppHost;
using GovPortal.AppHost.Aspire;

// The same topology as a real Aspire app model: containers and the dashboard. Compiled only with -p:UseAspire=true.
var builder = DistributedApplication.CreateBuilder(args);
var postgres = builder.AddPostgres("postgres").WithImageTag(ImageTags.Postgres);
var messaging = builder.AddRabbitMQ(Topology.Messaging).WithImageTag(ImageTags.RabbitMq);
var values = new AspireValues(builder, postgres, messaging);

var running = Topology.Processes.ToDictionary(p => p.Name, p => values.Add(p, p.Name));
values.Know(running);

var migrations = new List<IResourceBuilder<ProjectResource>>();
foreach (var process in Topology.Processes.Where(p => p.Database is not null))
{
    var migrate = values.Add(process, process.Name + "-migrate").WithArgs("migrate").WaitFor(postgres).WaitFor(messaging);
    foreach (var setting in Injected.ForMigrate(process)) values.Inject(migrate, process, setting);
    migrations.Add(migrate);
}

foreach (var process in Topology.Processes)
{
    var service = running[process.Name].WithHttpHealthCheck("/health/ready");
    foreach (var setting in Injected.ForRun(process)) values.Inject(service, process, setting);
    // Every migration ends before any service starts: they also declare the queues, so that no first event is lost.
    foreach (var migrate in migrations) service.WaitForCompletion(migrate);
    foreach (var called in process.Calls) service.WithReference(running[called]).WaitFor(running[called]);
    if (process.Name == Topology.Gateway) service.WithExternalHttpEndpoints();
}

await builder.Build().RunAsync();
