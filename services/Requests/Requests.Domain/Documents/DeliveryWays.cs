using System.Collections.Frozen;

namespace GovPortal.Requests.Domain.Documents;

/// <summary>Ways of delivery (送达方式): 国办公开办函〔2016〕235号 for the first three; electronic and leaving by analogy of 民事诉讼法 arts. 89–90.</summary>
public static class DeliveryWays
{
    public const string Direct = "direct";
    public const string Entrusted = "entrusted";
    public const string Post = "post";
    public const string Electronic = "electronic";
    public const string Left = "left";

    public static FrozenSet<string> All { get; } = FrozenSet.Create(StringComparer.Ordinal, Direct, Entrusted, Post, Electronic, Left);
}
