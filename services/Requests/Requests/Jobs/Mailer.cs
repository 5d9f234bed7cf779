using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;

namespace GovPortal.Requests.Jobs;

/// <summary>Hands a message to the mail server.</summary>
internal sealed class Mailer(IOptions<MailOptions> options)
{
    public bool IsSet => options.Value.IsSet;

    public TimeSpan FirstPause => options.Value.FirstPause;

    /// <summary>How long a sender may hold a message before it counts as gone.</summary>
    public TimeSpan Longest => TimeSpan.FromMinutes(2) + (options.Value.Timeout * 4);

    /// <param name="id">Always the same for one message, so that a mail server can tell a repetition.</param>
    public async Task<Handover> SendAsync(Guid id, IReadOnlyList<string> to, string subject, string body, CancellationToken ct)
    {
        var settings = options.Value;
        using var message = new MimeMessage();
        message.From.Add(MailboxAddress.Parse(settings.From!));
        message.To.AddRange(to.Select(MailboxAddress.Parse));
        message.Subject = subject;
        message.MessageId = $"{id:N}@{settings.From!.Split('@')[^1]}";
        message.Body = new TextPart("plain") { Text = body };
        using var client = new SmtpClient { Timeout = (int)settings.Timeout.TotalMilliseconds };
        var handing = false;
        try
        {
            await client.ConnectAsync(settings.Host!, settings.Port, SecurityOf(settings.Security), ct);
            if (settings.User is { Length: > 0 } user) await client.AuthenticateAsync(user, settings.Password!, ct);
            handing = true;
            await client.SendAsync(message, ct);
        }
        catch (Exception failure) when (failure is SmtpCommandException or AuthenticationException or SslHandshakeException)
        {
            return new Handover(HandoverResult.Refused, failure is SmtpCommandException refusal ? $"smtp-{(int)refusal.StatusCode}" : CodeOf(failure));
        }
        catch (Exception failure) when (failure is IOException or SocketException or ProtocolException or ServiceNotConnectedException or NotSupportedException or OperationCanceledException)
        {
            return new Handover(handing ? HandoverResult.Doubtful : HandoverResult.Refused, CodeOf(failure));
        }

        await QuitAsync(client, ct);
        return new Handover(HandoverResult.Accepted, null);
    }

    /// <summary>The message is taken already: a server that hangs up instead of saying goodbye changes nothing.</summary>
    private static async Task QuitAsync(SmtpClient client, CancellationToken ct)
    {
        try
        {
            await client.DisconnectAsync(quit: true, ct);
        }
        catch (Exception failure) when (failure is IOException or SocketException or ProtocolException or OperationCanceledException)
        {
            client.Dispose();
        }
    }

    private static SecureSocketOptions SecurityOf(MailSecurity security) => security switch
    {
        MailSecurity.None => SecureSocketOptions.None,
        MailSecurity.StartTls => SecureSocketOptions.StartTls,
        MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
    };

    private static string CodeOf(Exception failure) => failure.GetType().Name;
}

internal enum HandoverResult
{
    Accepted,

    /// <summary>Surely not taken.</summary>
    Refused,

    /// <summary>The line broke while the server had it.</summary>
    Doubtful,
}

/// <param name="Failure">A code: the server's words could name an address.</param>
internal sealed record Handover(HandoverResult Result, string? Failure);
