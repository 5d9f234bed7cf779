using System.IO.Compression;
using System.Security.Cryptography;
using GovPortal.Kernel;
using GovPortal.Publication.Attachments;
using GovPortal.Publication.Domain.Attachments;

namespace GovPortal.Publication.Pages;

/// <summary>The pages and files of a ZIP file, within the limits.</summary>
internal sealed class PageFolder : IAsyncDisposable
{
    private static readonly ZipNames Names = new();

    private readonly ZipArchive? _archive;
    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Result<FolderFile>> _looked = new(StringComparer.Ordinal);

    private PageFolder(ZipArchive? archive) => _archive = archive;

    /// <summary>What is wrong with the folder as a whole, with the entry that shows it.</summary>
    public List<(string Path, Error Error)> Faults { get; } = [];

    /// <summary>The pages, in an order that is the same each time.</summary>
    public IReadOnlyList<string> Pages { get; private set; } = [];

    public static async Task<PageFolder> OpenAsync(Stream file, CancellationToken ct)
    {
        if ((await ZipDirectory.ReadAsync(file, ct)).Failed(out var refusal, out var tail)) return new PageFolder(null) { Faults = { ("", refusal) } };
        try
        {
            var folder = new PageFolder(await ZipArchive.CreateAsync(new TailHeld(file, tail), ZipArchiveMode.Read, leaveOpen: false, Names, ct));
            folder.List();
            return folder;
        }
        catch (Exception damage) when (damage is InvalidDataException or IOException or NotSupportedException or ArgumentException)
        {
            return new PageFolder(null) { Faults = { ("", PageFaults.NotAZip) } };
        }
    }

    public bool Has(string path) => _entries.ContainsKey(path);

    public static bool IsPage(string path) => path.EndsWith(".html", StringComparison.OrdinalIgnoreCase)
        || path.EndsWith(".htm", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".shtml", StringComparison.OrdinalIgnoreCase);

    public async Task<Result<byte[]>> ReadPageAsync(string path, CancellationToken ct)
    {
        try
        {
            var entry = _entries[path];
            if (entry.Length > PageLimits.PageBytes) return PageFaults.EntryTooLarge;
            await using var content = await OpenAsync(entry, PageLimits.PageBytes, ct);
            using var whole = new MemoryStream();
            await content.CopyToAsync(whole, ct);
            return whole.ToArray();
        }
        catch (Exception damage) when (RefusalOf(damage) is { } error)
        {
            return error;
        }
    }

    public Task<Stream> OpenFileAsync(string path, CancellationToken ct) => OpenAsync(_entries[path], PageLimits.FileBytes + 1, ct);

    /// <summary>Looks through a file as an attachment would be: kind, size, viruses. Each once in a pass, however many pages have it.</summary>
    public async Task<Result<FolderFile>> LookAsync(string path, VirusScan scan, CancellationToken ct)
    {
        if (!_looked.TryGetValue(path, out var looked)) _looked[path] = looked = await LookThroughAsync(path, scan, ct);
        return looked;
    }

    /// <summary>Of a file that was looked through in this pass.</summary>
    public string? HashOf(string path) => _looked.TryGetValue(path, out var looked) && !looked.Failed(out _, out var file) ? file.Sha256 : null;

    public ValueTask DisposeAsync() => _archive?.DisposeAsync() ?? ValueTask.CompletedTask;

    /// <summary>The name that a path ends in, as readers see it.</summary>
    public static string NameOf(string path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..].Replace('"', '_').Trim();
        return name.Length <= 200 ? name : name[^200..];
    }

    private async Task<Result<FolderFile>> LookThroughAsync(string path, VirusScan scan, CancellationToken ct)
    {
        try
        {
            await using var content = await OpenFileAsync(path, ct);
            await using var scanning = await scan.BeginAsync(ct);
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            var (piece, total, name) = (new byte[64 * 1024], 0L, NameOf(path));
            while (await content.ReadAtLeastAsync(piece, piece.Length, throwOnEndOfStream: false, ct) is > 0 and var length)
            {
                if (total == 0 && FileKinds.MediaTypeOf(name, piece.AsSpan(0, Math.Min(length, FileKinds.Head))) is null)
                    return FileKinds.IsKnown(name) ? AttachmentErrors.WrongName : AttachmentErrors.UnknownType;
                total += length;
                if (total > Attachment.MaxBytes) return AttachmentLimits.TooLarge;
                hash.AppendData(piece, 0, length);
                await scanning.AddAsync(piece.AsMemory(0, length), ct);
            }

            if (total == 0) return AttachmentErrors.Empty;
            if (!await scanning.IsCleanAsync(ct)) return AttachmentErrors.Infected;
            return new FolderFile(path, name, total, Convert.ToHexStringLower(hash.GetHashAndReset()));
        }
        catch (Exception damage) when (RefusalOf(damage) is { } error)
        {
            return error;
        }
    }

    private static async Task<Stream> OpenAsync(ZipArchiveEntry entry, long limit, CancellationToken ct) => new BoundedEntry(await entry.OpenAsync(ct), entry, limit);

    private static Error? RefusalOf(Exception damage) => damage switch
    {
        RefusedEntryException refused => refused.Error,
        InvalidDataException or NotSupportedException => PageFaults.EntryUnreadable,
        _ => null,
    };

    private void List()
    {
        var left = PageLimits.Unpacked;
        foreach (var entry in _archive!.Entries)
        {
            if (entry.FullName.EndsWith('/') || entry.FullName.EndsWith('\\') || entry.FullName.StartsWith("__MACOSX/", StringComparison.Ordinal)) continue;
            if ((left -= entry.Length) < 0)
            {
                Faults.Add(("", PageFaults.TooLarge));
                return;
            }

            if (PathOf(entry.FullName) is not { } path) Faults.Add((entry.FullName[..Math.Min(entry.FullName.Length, 100)], PageFaults.BadName));
            else if (!_entries.TryAdd(path, entry)) Faults.Add((path, PageFaults.TwiceThere));
        }

        Pages = [.. _entries.Keys.Where(IsPage).Order(StringComparer.Ordinal)];
        if (Pages.Count == 0 && Faults.Count == 0) Faults.Add(("", PageFaults.NoPages));
    }

    /// <summary>A path within the folder; nothing is ever written to it, but links are told apart by it.</summary>
    private static string? PathOf(string name)
    {
        var path = name.Replace('\\', '/');
        if (path.Length > PageLimits.NameLength || path.StartsWith('/') || path.Contains(':') || path.Any(char.IsControl)) return null;
        var parts = path.Split('/');
        return parts.Length <= PageLimits.Folders && !parts.Any(p => p is "" or "." or "..") ? path : null;
    }
}

/// <summary>A file of the folder that may be attached.</summary>
internal sealed record FolderFile(string Path, string Name, long Length, string Sha256);
