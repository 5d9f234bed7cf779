using System.Globalization;
using GovPortal.EndToEnd.Tests;

namespace GovPortal.Benchmarks;

/// <summary>Processor seconds of each process of a suite, its children included.</summary>
internal static class ProcessorTime
{
    private const double TicksPerSecond = 100;

    public static Dictionary<string, double> Of(SuiteProcess suite)
    {
        var (groups, parents) = (new Dictionary<int, double>(), new Dictionary<int, double>());
        foreach (var folder in Directory.EnumerateDirectories("/proc").Where(f => char.IsAsciiDigit(Path.GetFileName(f)[0])))
        {
            try
            {
                // After the name in brackets: state, parent, group, … and at 11 to 14 the times, with those of children that have ended.
                var fields = File.ReadAllText(Path.Combine(folder, "stat")).Split(") ")[^1].Split(' ');
                var group = int.Parse(fields[2], CultureInfo.InvariantCulture);
                var seconds = fields[11..15].Sum(t => double.Parse(t, CultureInfo.InvariantCulture) / TicksPerSecond);
                groups[group] = groups.GetValueOrDefault(group) + seconds;
                // PostgreSQL's processes have groups of their own.
                if (group == int.Parse(Path.GetFileName(folder), CultureInfo.InvariantCulture) && int.Parse(fields[1], CultureInfo.InvariantCulture) is var parent)
                    parents[parent] = parents.GetValueOrDefault(parent) + seconds;
            }
            catch (IOException)
            {
                // It has ended in between.
            }
        }

        return suite.Processes.ToDictionary(p => p.Key, p => groups.GetValueOrDefault(p.Value) + parents.GetValueOrDefault(p.Value), StringComparer.Ordinal);
    }
}
