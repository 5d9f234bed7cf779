namespace GovPortal.Publication.Domain.Items;

/// <summary>Two texts side by side, line by line: the longest common run of lines is kept, the rest is removed or added.</summary>
public static class TextDifference
{
    /// <summary>Beyond this many changed lines on a side the middle is told as wholly replaced: the table of the exact answer grows with their product.</summary>
    private const int MaxLines = 2000;

    public static IReadOnlyList<DifferentLine> Between(string old, string young)
    {
        ArgumentNullException.ThrowIfNull(old);
        ArgumentNullException.ThrowIfNull(young);
        var (a, b) = (Lines(old), Lines(young));
        var head = 0;
        while (head < a.Length && head < b.Length && a[head] == b[head]) head++;
        var tail = 0;
        while (tail < a.Length - head && tail < b.Length - head && a[^(tail + 1)] == b[^(tail + 1)]) tail++;
        return
        [
            .. a[..head].Select(Kept),
            .. Middle(a[head..^tail], b[head..^tail]),
            .. a[^tail..].Select(Kept),
        ];
    }

    private static IEnumerable<DifferentLine> Middle(string[] a, string[] b)
    {
        if (a.Length > MaxLines || b.Length > MaxLines) return [.. a.Select(Removed), .. b.Select(Added)];
        var common = Common(a, b);
        var (lines, i, j) = (new List<DifferentLine>(), 0, 0);
        while (i < a.Length && j < b.Length)
        {
            if (a[i] == b[j])
            {
                lines.Add(Kept(a[i]));
                (i, j) = (i + 1, j + 1);
            }
            else if (common[i + 1, j] >= common[i, j + 1]) lines.Add(Removed(a[i++]));
            else lines.Add(Added(b[j++]));
        }

        return [.. lines, .. a[i..].Select(Removed), .. b[j..].Select(Added)];
    }

    /// <summary>Length of the longest common subsequence of what follows each pair of places.</summary>
    private static int[,] Common(string[] a, string[] b)
    {
        var table = new int[a.Length + 1, b.Length + 1];
        for (var i = a.Length - 1; i >= 0; i--)
        {
            for (var j = b.Length - 1; j >= 0; j--)
                table[i, j] = a[i] == b[j] ? table[i + 1, j + 1] + 1 : Math.Max(table[i + 1, j], table[i, j + 1]);
        }

        return table;
    }

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").Split('\n');

    private static DifferentLine Kept(string line) => new("kept", line);

    private static DifferentLine Removed(string line) => new("removed", line);

    private static DifferentLine Added(string line) => new("added", line);
}
