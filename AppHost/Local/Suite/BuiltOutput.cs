namespace GovPortal.AppHost.Local.Suite;

/// <summary>The checkout that this launcher was built in, and what else was built there.</summary>
/// <param name="Root">Root of the checkout.</param>
/// <param name="Configuration"><c>debug</c> or <c>release</c>, as this launcher itself.</param>
internal sealed record BuiltOutput(string Root, string Configuration)
{
    public string DefaultDataFolder => Path.Combine(Root, ".govportal");

    /// <summary>From <c>ROOT/artifacts/bin/PROJECT/CONFIGURATION/</c>, where every project's output goes.</summary>
    public static BuiltOutput OfThisProgram() => Of(AppContext.BaseDirectory);

    internal static BuiltOutput Of(string baseFolder)
    {
        var folder = new DirectoryInfo(Path.TrimEndingDirectorySeparator(baseFolder));
        return folder.Parent?.Parent is { Name: "bin", Parent: { Name: "artifacts", Parent: { } root } }
            ? new BuiltOutput(root.FullName, folder.Name)
            : throw new LaunchException($"The launcher expects to lie in artifacts/bin of a checkout, not in {folder.FullName}: build the checkout and start it with ./run.");
    }

    public string ProjectFolder(ServiceProcess process) => Path.GetDirectoryName(Path.Combine(Root, process.Project))!;

    /// <exception cref="LaunchException">It has not been built.</exception>
    public string Program(ServiceProcess process)
    {
        var project = Path.GetFileNameWithoutExtension(process.Project);
        var program = Path.Combine(Root, "artifacts", "bin", project, Configuration, $"GovPortal.{project}.dll");
        return File.Exists(program)
            ? program
            : throw new LaunchException($"{process.Name} has not been built ({program} is missing): build everything with `dotnet build GovPortal.sln`, or start with ./run.");
    }
}
