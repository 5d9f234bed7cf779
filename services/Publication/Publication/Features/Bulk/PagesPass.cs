using GovPortal.Kernel;
using GovPortal.Platform.Imports;
using GovPortal.Publication.Attachments;
using GovPortal.Publication.Pages;

namespace GovPortal.Publication.Features.Bulk;

/// <summary>One pass over a folder of pages, in the order of their paths: each is read with all that belongs to it.</summary>
internal sealed class PagesPass(PageFolder folder, PageTown town, VirusScan scan) : IImportPass
{
    private readonly PageReader _reader = new(folder, town);
    private readonly Dictionary<string, int> _keys = new(StringComparer.Ordinal);
    private readonly HashSet<string> _numbers = new(StringComparer.Ordinal);
    private long _attached;
    private int _next;

    public IReadOnlyList<ImportFault> FileFaults { get; } = [.. folder.Faults.Select(f => new ImportFault(0, f.Path, f.Error.Code, f.Error.Message))];

    public async Task<ImportRecord?> NextAsync(CancellationToken ct)
    {
        if (FileFaults.Count > 0 || _next >= folder.Pages.Count) return null;
        var path = folder.Pages[_next++];
        if ((await folder.ReadPageAsync(path, ct)).Failed(out var error, out var bytes)) return Bad(path, [error]);
        var (page, faults) = _reader.Read(_next, path, bytes);
        if (page is not ArticlePage item) return page is null ? Bad(path, faults) : new ImportRecord(_next, page, [], 0);
        var (files, size) = await LookAsync(item, ct);
        if (!_keys.TryAdd(item.Key, _next)) files.Add(PageFaults.SameKey);
        if (item.IndexNumber is { } number && !_numbers.Add(number)) files.Add(PageFaults.SameNumber);
        return files.Count > 0 ? Bad(path, files) : new ImportRecord(_next, item, [], bytes.Length + size);
    }

    public ValueTask DisposeAsync() => folder.DisposeAsync();

    private async Task<(List<Error> Faults, long Size)> LookAsync(ArticlePage page, CancellationToken ct)
    {
        var (faults, size) = (new List<Error>(), 0L);
        foreach (var path in page.Files)
        {
            if ((await folder.LookAsync(path, scan, ct)).Failed(out var error, out var file)) faults.Add(error.Saying($"{path}: {error.Message}"));
            else size += file.Length;
        }

        _attached += size;
        if (_attached > PageLimits.Attached) faults.Add(PageFaults.TooMuchAttached);
        return (faults, size);
    }

    private ImportRecord Bad(string path, IReadOnlyList<Error> faults) => new(_next, null, [.. faults.Select(f => new ImportFault(_next, path, f.Code, f.Message))], 0);
}
