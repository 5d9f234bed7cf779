namespace GovPortal.Deploy.Tests.Tools;

/// <summary>Paths of the checkout that these tests run in.</summary>
internal static class Checkout
{
    public static string Root { get; } = FindRoot();

    public static string Chart => Of("deploy/helm/govportal");

    public static string Of(string path) => Path.Combine(Root, path);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "GovPortal.sln"))) return folder.FullName;
        }

        throw new InvalidOperationException($"No GovPortal.sln above {AppContext.BaseDirectory}: run the tests from a checkout.");
    }
}
