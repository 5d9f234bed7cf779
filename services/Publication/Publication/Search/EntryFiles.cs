using System.Text;

namespace GovPortal.Publication.Search;

/// <summary>An attachment that anybody may fetch.</summary>
/// <param name="Text">What a reader of the file sees; null while it has not been read.</param>
internal sealed record FileText(Guid Id, string Name, string? Text);

/// <summary>Where the attachments stand in the text of an entry: behind the body, each by its name on a line of its own and its text.</summary>
/// <param name="From">The place of the first of their characters in the text, counted from 1 as PostgreSQL counts: whole characters.</param>
public sealed record EntryFiles(int From, IReadOnlyList<EntryFile> Files)
{
    /// <summary>
    /// The most characters of all files of an item together, those of the first files: some sixty pages. It keeps an entry, whose pairs PostgreSQL puts into the
    /// index one by one, within a tenth of the longest body; what is longer is found by how it begins, as a reader would look for it.
    /// </summary>
    public const int MostText = 100_000;

    /// <returns>The files, and what is to stand behind the item's own text.</returns>
    internal static (EntryFiles? Files, string Behind) Of(string own, IReadOnlyList<FileText> files)
    {
        if (files.Count == 0) return (null, "");
        var (behind, held, left) = (new StringBuilder(), new List<EntryFile>(), MostText);
        foreach (var file in files)
        {
            var text = file.Text is null ? "" : file.Text.Length <= left ? file.Text : file.Text[..Whole(file.Text, left)];
            left -= text.Length;
            var section = text.Length == 0 ? LineOf(file.Name) : $"{LineOf(file.Name)}\n{text}";
            behind.Append('\n').Append(section);
            held.Add(new EntryFile(file.Id, file.Name, section.Length, file.Text is not null));
        }

        return (new EntryFiles(own.EnumerateRunes().Count() + 2, held), behind.ToString());
    }

    /// <summary>Every file with its name and text.</summary>
    /// <param name="behind">The text from <see cref="From"/> on.</param>
    internal IEnumerable<(EntryFile File, string Section)> SectionsIn(string behind)
    {
        var at = 0;
        foreach (var file in Files)
        {
            yield return (file, behind.Substring(at, file.Length));
            at += file.Length + 1;
        }
    }

    /// <summary>What has been read of each file before.</summary>
    internal IEnumerable<FileText> TextsIn(string behind) => SectionsIn(behind).Where(s => s.File.Read)
        .Select(s => new FileText(s.File.Id, s.File.Name, s.Section.Length > s.File.Name.Length ? s.Section[(s.File.Name.Length + 1)..] : ""));

    private static string LineOf(string name) => name.Replace('\n', ' ').Replace('\r', ' ').Replace('\0', ' ');

    private static int Whole(string text, int length) => length > 0 && char.IsHighSurrogate(text[length - 1]) ? length - 1 : length;
}

/// <param name="Length">Of its name and text, in UTF-16 units.</param>
/// <param name="Read">False while its text is yet to be read.</param>
public sealed record EntryFile(Guid Id, string Name, int Length, bool Read);
