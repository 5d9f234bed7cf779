using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using GovPortal.Kernel;

namespace GovPortal.Requests.Data;

/// <summary>One town's keyed hashes (HMAC-SHA256). Who has only the database can neither read nor try out names with them.</summary>
internal sealed class TownKey(byte[] key)
{
    private const int MostGrams = 400;

    /// <summary>The same for one person: by the identity number if given, else by name and contact, whatever the spacing, width or case.</summary>
    /// <returns>Null for a name alone: many bear it, so it links no two papers.</returns>
    public string? Of(Applicant applicant)
    {
        ArgumentNullException.ThrowIfNull(applicant);
        return ByIdentity(applicant.IdentityNumber) ?? ByName(applicant.Name, applicant.Contact);
    }

    public string? ByIdentity(string? number) => Folded(number) is { Length: > 0 } identity ? Text("identity", identity) : null;

    /// <returns>Null if one of the two is not given.</returns>
    public string? ByName(string name, string? contact) =>
        Folded(name) is { Length: > 0 } called && Phone(Folded(contact)) is { Length: > 0 } reached ? Text("name", called, reached) : null;

    /// <summary>A keyed hash of anything else that has to be compared without being kept: an address, a line of a file.</summary>
    public string Text(string purpose, params ReadOnlySpan<string> parts)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        Append(hash, purpose);
        foreach (var part in parts) Append(hash, part);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>The words of a text, each hashed: two texts can be compared by what they share, and neither can be read.</summary>
    public int[] Grams(string text) =>
        [.. Bigrams.Of(text).Order(StringComparer.Ordinal).Take(MostGrams)
            .Select(w => BinaryPrimitives.ReadInt32BigEndian(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes("gram\n" + w)))).Distinct().Order()];

    /// <summary>Length first, so that no two lists of parts run together to the same bytes.</summary>
    private static void Append(IncrementalHash hash, string part)
    {
        var bytes = Encoding.UTF8.GetBytes(part);
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
        hash.AppendData(length);
        hash.AppendData(bytes);
    }

    /// <summary>Letters, digits and what tells mail addresses apart; full-width signs as their half-width twins, capitals.</summary>
    private static string Folded(string? text)
    {
        var folded = new StringBuilder();
        foreach (var sign in text ?? "")
        {
            var narrow = sign is >= '\uff01' and <= '\uff5e' ? (char)(sign - 0xfee0) : sign;
            if (char.IsLetterOrDigit(narrow) || narrow is '@' or '.' or '_') folded.Append(char.ToUpperInvariant(narrow));
        }

        return folded.ToString();
    }

    /// <summary>A mobile number with the country's prefix is the one without.</summary>
    private static string Phone(string contact) => contact.Length == 13 && contact.StartsWith("861", StringComparison.Ordinal) ? contact[2..] : contact;
}
