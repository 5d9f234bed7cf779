namespace GovPortal.Publication.Leaks;

/// <summary>Objects that are nothing but a reference to another: the library follows them as far as they lead, and one that leads to itself ends the service.</summary>
internal static class PdfLoops
{
    private const int LongestChain = 64;

    /// <exception cref="RefusedFileException">A chain of references is too long, or has no end.</exception>
    public static void Check(ReadOnlySpan<byte> file)
    {
        var next = new Dictionary<long, HashSet<long>>();
        for (var at = 0; at < file.Length;)
        {
            var found = file[at..].IndexOf("obj"u8);
            if (found < 0) break;
            found += at;
            at = found + 3;
            if (NumberBefore(file, found) is not { } number || TargetAt(file, at) is not { } target) continue;
            if (!next.TryGetValue(number, out var targets)) next[number] = targets = [];
            targets.Add(target);
        }

        var led = next.Keys.ToHashSet();
        for (var step = 0; led.Count > 0; step++)
        {
            if (step > LongestChain) throw new RefusedFileException(LeakFileErrors.TooDeep);
            led = [.. led.SelectMany(n => next[n]).Where(next.ContainsKey)];
        }
    }

    /// <summary>The first number of <c>12 0 obj</c>.</summary>
    private static long? NumberBefore(ReadOnlySpan<byte> file, int at)
    {
        Back(file, ref at, IsBlank);
        var generation = at;
        Back(file, ref at, IsDigit);
        if (at == generation) return null;
        Back(file, ref at, IsBlank);
        var end = at;
        Back(file, ref at, IsDigit);
        return long.TryParse(file[at..end], out var number) ? number : null;
    }

    /// <summary>The first number of <c>12 0 R</c>, which may stand alone in a list.</summary>
    private static long? TargetAt(ReadOnlySpan<byte> file, int at)
    {
        while (at < file.Length && (IsBlank(file[at]) || file[at] == '[')) at++;
        var start = at;
        Forth(file, ref at, IsDigit);
        if (!long.TryParse(file[start..at], out var number)) return null;
        Forth(file, ref at, IsBlank);
        var generation = at;
        Forth(file, ref at, IsDigit);
        if (at == generation) return null;
        Forth(file, ref at, IsBlank);
        if (at >= file.Length || file[at] != 'R') return null;
        at++;
        while (at < file.Length && (IsBlank(file[at]) || file[at] == ']')) at++;
        // A list of several is no detour.
        return at < file.Length && IsDigit(file[at]) ? null : number;
    }

    private static void Back(ReadOnlySpan<byte> file, ref int at, Func<byte, bool> over)
    {
        while (at > 0 && over(file[at - 1])) at--;
    }

    private static void Forth(ReadOnlySpan<byte> file, ref int at, Func<byte, bool> over)
    {
        while (at < file.Length && over(file[at])) at++;
    }

    private static bool IsBlank(byte b) => b is (byte)' ' or (byte)'\r' or (byte)'\n' or (byte)'\t' or (byte)'\f' or 0;

    private static bool IsDigit(byte b) => b is >= (byte)'0' and <= (byte)'9';
}
