using GovPortal.Deploy.Tests.Tools;

namespace GovPortal.Deploy.Tests;

/// <summary>Text as it was last reviewed, kept beside the tests. <c>UPDATE_SNAPSHOTS=1</c> writes it anew; never in CI.</summary>
internal static class Snapshot
{
    public static void Check(string name, string text)
    {
        var reviewed = Checkout.Of($"tests/Deploy.Tests/Snapshots/{name}");
        var received = reviewed + ".received";
        var current = text.ReplaceLineEndings("\n");
        if (MayUpdate())
        {
            File.WriteAllText(reviewed, current);
            File.Delete(received);
            return;
        }

        var expected = File.Exists(reviewed) ? File.ReadAllText(reviewed).ReplaceLineEndings("\n") : "";
        if (expected == current)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, current);
        Assert.Fail($"{name} differs from what was reviewed{FirstDifference(expected, current)}\nCompare {received} with {reviewed}; if it is meant, run again with UPDATE_SNAPSHOTS=1.");
    }

    private static bool MayUpdate() =>
        Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1" && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI"));

    private static string FirstDifference(string expected, string current)
    {
        var (was, now) = (expected.Split('\n'), current.Split('\n'));
        var line = Enumerable.Range(0, Math.Max(was.Length, now.Length)).First(i => i >= was.Length || i >= now.Length || was[i] != now[i]);
        return $", first in line {line + 1}:\n- {was.ElementAtOrDefault(line)}\n+ {now.ElementAtOrDefault(line)}";
    }
}
