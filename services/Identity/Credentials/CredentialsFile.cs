using System.Text.Json;
using Microsoft.Extensions.Options;

namespace GovPortal.Identity.Credentials;

/// <summary>The clients and accounts that must exist, as the launcher wrote them.</summary>
internal sealed record CredentialsFile(IReadOnlyList<ClientEntry> Clients, IReadOnlyList<AccountEntry> Accounts)
{
    private const UnixFileMode OthersMay = UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;
    private const UnixFileMode GroupMay = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute;

    /// <summary>Whether the file's group may touch it: usual for a mounted secret, worth a warning elsewhere.</summary>
    public bool OpenToGroup { get; private init; }

    /// <exception cref="OptionsValidationException">Everybody on the machine may read the file, or it cannot be understood.</exception>
    public static async Task<CredentialsFile> ReadAsync(string path, CancellationToken ct)
    {
        var mode = OperatingSystem.IsWindows() ? UnixFileMode.None : File.GetUnixFileMode(path);
        if ((mode & OthersMay) != UnixFileMode.None) throw Refuse("The credentials file is open to everybody on the machine: chmod 600 it.");
        try
        {
            await using var stream = File.OpenRead(path);
            var read = await JsonSerializer.DeserializeAsync<CredentialsFile>(stream, JsonSerializerOptions.Web, ct);
            return new CredentialsFile(read?.Clients ?? [], read?.Accounts ?? []) { OpenToGroup = (mode & GroupMay) != UnixFileMode.None };
        }
        catch (JsonException)
        {
            // The exception would quote the file.
            throw Refuse("The credentials file is not JSON of the documented shape.");
        }
    }

    private static OptionsValidationException Refuse(string reason) => new(Issuing.IssuerOptions.Section, typeof(Issuing.IssuerOptions), [reason]);
}

internal sealed record ClientEntry(string Id, string Secret, string[]? Roles, string? Town);

internal sealed record AccountEntry(string UserName, string Password, string[]? Roles, string? Town, string? DisplayName);
