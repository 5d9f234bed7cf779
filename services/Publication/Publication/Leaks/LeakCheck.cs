using System.Text;
using GovPortal.Kernel;
using GovPortal.Publication.Domain.Leaks;
using Microsoft.Extensions.Options;

namespace GovPortal.Publication.Leaks;

/// <summary>A file that is to be published with an item.</summary>
/// <param name="Name">Part of every place in it; empty when the file is looked at alone.</param>
internal sealed record LeakAttachment(string Name, string? MediaType, byte[] Content);

/// <summary>泄密隐私检查 of an item: its text and its files, and the masking of a file.</summary>
internal sealed class LeakCheck(IOptions<LeakCheckOptions> options, PageRenderer renderer, TimeProvider clock) : IDisposable
{
    private readonly SemaphoreSlim _files = new(options.Value.FilesAtOnce);

    /// <summary>Whether the check can read files of this media type.</summary>
    public static bool Reads(string mediaType) => FileKinds.IsKnown(mediaType);

    /// <summary>What is found in texts, without any file.</summary>
    public IReadOnlyList<Finding> Scan(string town, ScannedDocument texts) => LeakScanner.Check(texts, PolicyOf(town));

    /// <summary>What is found in texts that are no item.</summary>
    /// <param name="official">Values that are official by where they stand.</param>
    public IReadOnlyList<Finding> Scan(string town, ScannedDocument document, params IEnumerable<string> official) => LeakScanner.Check(document, PolicyOf(town, official));

    /// <summary>What is found in one file.</summary>
    public async Task<Result<IReadOnlyList<Finding>>> ScanAsync(string town, LeakAttachment file, CancellationToken ct)
    {
        await _files.WaitAsync(ct);
        try
        {
            var read = FileReader.Read(file.Content, file.Name, file.MediaType);
            return Result<IReadOnlyList<Finding>>.FromValue(LeakScanner.Check(read.Document(file.Name), PolicyOf(town)));
        }
        catch (RefusedFileException refused)
        {
            return refused.Error;
        }
        finally
        {
            _files.Release();
        }
    }

    /// <summary>A new file without what was found and selected; refused if any of it is still in there.</summary>
    public async Task<Result<MaskedFile>> MaskAsync(string town, LeakAttachment file, MaskingRules rules, Func<Finding, bool> selected, CancellationToken ct)
    {
        await _files.WaitAsync(ct);
        try
        {
            return await new FileMasker(renderer).MaskAsync(file.Content, file.Name, file.MediaType, PolicyOf(town), rules, selected, ct);
        }
        catch (RefusedFileException refused)
        {
            return refused.Error;
        }
        finally
        {
            _files.Release();
        }
    }

    /// <summary>What a reader of the file sees, for the search; one of the files that are looked at at once, so that all of them together fit into memory.</summary>
    /// <returns>Empty for a file that this machine cannot read.</returns>
    public async Task<string> VisibleTextAsync(LeakAttachment file, int most, CancellationToken ct)
    {
        await _files.WaitAsync(ct);
        try
        {
            return VisibleText.Of(file.Content, file.Name, file.MediaType, most);
        }
        catch (RefusedFileException)
        {
            return "";
        }
        finally
        {
            _files.Release();
        }
    }

    public void Dispose() => _files.Dispose();

    private LeakPolicy PolicyOf(string town, params IEnumerable<string> official) => new(
        new AllowList([.. options.Value.Allowed, .. options.Value.Towns.GetValueOrDefault(town, []), .. official]), LegalDay.Today(clock), Encoding.UTF8.GetBytes(town));
}
