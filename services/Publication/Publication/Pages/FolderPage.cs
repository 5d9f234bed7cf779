using GovPortal.Publication.Domain.Items;

namespace GovPortal.Publication.Pages;

/// <summary>A good page of a folder.</summary>
/// <param name="Number">Its ordinal, from 1.</param>
internal abstract record FolderPage(int Number, string Path);

/// <summary>The page of a column, or the home page: it only lists others.</summary>
internal sealed record ColumnPage(int Number, string Path) : FolderPage(Number, Path);

/// <summary>A page that becomes an item.</summary>
/// <param name="Key">The same whenever the page comes: its Url, else its path.</param>
/// <param name="Content">The body with <see cref="LinkMarks"/> where addresses belong; nothing is attached yet.</param>
/// <param name="Links">What the marks lead to, by their number.</param>
/// <param name="Files">The files of the folder that belong to it, in order.</param>
internal sealed record ArticlePage(
    int Number, string Path, string Key, string? Url, string? IndexNumber, ItemContent Content, DateOnly PublishedOn, Validity Validity,
    IReadOnlyList<PageLink> Links, IReadOnlyList<string> Files) : FolderPage(Number, Path)
{
    /// <summary>The pass that read it, which has the files.</summary>
    public required PageFolder Folder { get; init; }
}

/// <summary>What a town brings to the reading of its pages.</summary>
/// <param name="Columns">The codes of its own columns, by their names.</param>
/// <param name="Fallback">The column of pages whose tags name none.</param>
internal sealed record PageTown(IReadOnlyDictionary<string, string> Columns, string? Fallback, DateOnly Today);
