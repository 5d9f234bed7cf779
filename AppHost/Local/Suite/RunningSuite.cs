namespace GovPortal.AppHost.Local.Suite;

/// <summary>A suite whose processes are all ready, as an outside client sees it.</summary>
/// <param name="Address">The gateway.</param>
/// <param name="CredentialsPath">File with the clients and accounts that may get in.</param>
/// <param name="DataFolder">Where a step may remember that it was done.</param>
/// <param name="Root">Root of the checkout, with <c>demo/</c> in it.</param>
internal sealed record RunningSuite(Uri Address, string CredentialsPath, string DataFolder, string Root);

/// <summary>Something to do through the gateway between "all ready" and the line that scripts wait for.</summary>
/// <exception cref="LaunchException">It failed; the suite stops and says so.</exception>
internal delegate Task AfterStart(RunningSuite suite, Action<string> say, CancellationToken ct);
