namespace GovPortal.Architecture.Tests;

/// <summary>A small checkout in a temporary folder, into which a test plants what a rule must find.</summary>
internal sealed class PlantedFiles : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("govportal-planted-").FullName;

    public PlantedFiles With(string file, string text)
    {
        var path = Path.Combine(Root, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return this;
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
