using GovPortal.AppHost.Local.Suite;

namespace GovPortal.AppHost.Local;

/// <summary>What is printed once everything runs.</summary>
internal static class Banner
{
    public static void Print(Terminal terminal, RunningSuite suite, Addresses addresses, DataFolder folder)
    {
        var address = addresses.Public;
        terminal.Plain(
            $"""

              county home        {address}/
              API reference      {address}/docs
              sign in, tokens    {address}/connect/token
              credentials        {suite.CredentialsPath}
              logs               {folder.Logs}

            """);
        foreach (var process in Topology.Processes.Where(p => p.Name != Topology.Gateway))
        {
            terminal.Plain($"  {process.Name,-18} {addresses.Of(process.Name)} (inside; clients use the gateway)");
        }

        terminal.Plain(
            $"""

              Try next: open {address}/ in a browser, or list the towns with
                curl {address}/api/identity/towns
              Ctrl-C stops everything.

            ready {address}
            """);
    }
}
