using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace GovPortal.Publication.Domain.Items;

/// <summary>What is reviewed: an approval holds for exactly this content, attachments included.</summary>
/// <param name="DocNumber">文号, if the item has one.</param>
/// <param name="Column">Code of the portal column.</param>
/// <param name="CatalogueItem">Code of the statutory catalogue item (2007 arts. 9–12, 2019 arts. 19–21).</param>
/// <param name="ProducedOn">成文或形成日期.</param>
/// <param name="Normative">行政规范性文件.</param>
/// <param name="GovernmentInformation">False for 其他非政府信息.</param>
public sealed record ItemContent(
    string Title,
    string? DocNumber,
    string Column,
    string? CatalogueItem,
    DateOnly ProducedOn,
    IReadOnlyList<string> Channels,
    string Body,
    bool Normative,
    bool GovernmentInformation)
{
    /// <summary>Without blanks around it: a heading is one line that files and front ends take so.</summary>
    public string Title { get; init; } = Title?.Trim() ?? "";

    public string? DocNumber { get; init; } = string.IsNullOrWhiteSpace(DocNumber) ? null : DocNumber.Trim();

    public IReadOnlyList<string> Channels { get; init; } = [.. (Channels ?? []).Distinct(StringComparer.Ordinal)];

    /// <summary>内容概述.</summary>
    public string? Summary { get; init; }

    /// <summary>主题分类, one of <see cref="Classification.Subjects"/>.</summary>
    public string? Subject { get; init; }

    /// <summary>体裁, one of <see cref="Classification.Genres"/>.</summary>
    public string? Genre { get; init; }

    /// <summary>发布机构 or the source that it was taken from, where it is not the town itself.</summary>
    public string? Source { get; init; }

    /// <summary>变更日期: when the information changed, if later than it was produced; the limit of art. 26 (2019) counts from it.</summary>
    public DateOnly? ChangedOn { get; init; }

    /// <summary>Last day of a 公示: it comes down by itself after it.</summary>
    public DateOnly? ShownUntil { get; init; }

    /// <summary>公开对象: <c>public</c> (全社会) or <c>specificGroup</c> (特定群众); the latter never goes on the open web (基层政务公开标准目录).</summary>
    public string Audience { get; init; } = Classification.PublicAudience;

    /// <summary>What is attached, in order.</summary>
    public IReadOnlyList<AttachedFile> Attachments { get; init; } = [];

    /// <summary>This content with what its import file does not say, as <paramref name="held"/> has it: a file does not take away what it does not know.</summary>
    /// <param name="unsaid">The columns, named as the API names the fields, that the file does not have. Attachments have none.</param>
    public ItemContent Beside(ItemContent held, IReadOnlyCollection<string> unsaid)
    {
        ArgumentNullException.ThrowIfNull(held);
        ArgumentNullException.ThrowIfNull(unsaid);
        T Told<T>(string column, T said, T has) => unsaid.Contains(column, StringComparer.Ordinal) ? has : said;
        // A cell cannot tell a blank text from none.
        string? Text(string column, string? said, string? has) => said is null && string.IsNullOrWhiteSpace(has) ? has : Told(column, said, has);
        return this with
        {
            Summary = Text("summary", Summary, held.Summary),
            Subject = Told("subject", Subject, held.Subject),
            Genre = Told("genre", Genre, held.Genre),
            Source = Text("source", Source, held.Source),
            ChangedOn = Told("changedOn", ChangedOn, held.ChangedOn),
            ShownUntil = Told("shownUntil", ShownUntil, held.ShownUntil),
            Audience = Told("audience", Audience, held.Audience),
            Attachments = held.Attachments,
        };
    }

    /// <summary>Whether it may stand on the open web: it goes there by its channels, and is for everybody (基层政务公开标准目录: 特定群众 never).</summary>
    public bool IsForTheWeb() => Audience == Classification.PublicAudience && Channels.Contains(Columns.Website, StringComparer.Ordinal);

    /// <summary>SHA-256 over every field, hexadecimal.</summary>
    /// <param name="changeNote">What readers are told of the change, if this content brings one: it goes out with the content and is reviewed with it.</param>
    public string Hash(string? changeNote = null)
    {
        var content = JsonSerializer.Serialize(this);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(changeNote is null ? content : $"{content}\n{changeNote}")));
    }
}

/// <summary>A file that belongs to a content: the hash binds exactly these bytes.</summary>
/// <param name="Name">As readers see it.</param>
/// <param name="Sha256">Of the file, hexadecimal.</param>
public sealed record AttachedFile(Guid Id, string Name, string MediaType, long Length, string Sha256);
