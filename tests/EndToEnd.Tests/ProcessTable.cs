using System.Globalization;
using System.Text;

namespace GovPortal.EndToEnd.Tests;

/// <summary>What the kernel knows of all processes of the machine.</summary>
internal static class ProcessTable
{
    /// <summary>Id and command of every living process in whose command line or environment one of the texts stands.</summary>
    public static IReadOnlyList<string> Mentioning(IReadOnlyCollection<string> texts) =>
        [.. Directory.GetDirectories("/proc").Select(Path.GetFileName).Where(name => int.TryParse(name, CultureInfo.InvariantCulture, out var id) && id != Environment.ProcessId)
            .Select(id => (Id: id, Command: Read($"/proc/{id}/cmdline"), Environment: Read($"/proc/{id}/environ")))
            .Where(process => texts.Any(text => process.Command.Contains(text, StringComparison.Ordinal) || process.Environment.Contains(text, StringComparison.Ordinal)))
            .Select(process => $"{process.Id} {process.Command.Replace('\0', ' ')}")];

    private static string Read(string file)
    {
        try
        {
            return Encoding.UTF8.GetString(File.ReadAllBytes(file));
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            // It has ended, or is not ours to look into.
            return "";
        }
    }
}
