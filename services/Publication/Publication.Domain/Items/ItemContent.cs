using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace GovPortal.Publication.Domain.Items;

/// <summary>What is reviewed: an approval holds for exactly this content.</summary>
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
    /// <summary>SHA-256 over every field, hexadecimal.</summary>
    public string Hash() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(this))));
}
