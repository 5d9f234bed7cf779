using System.ComponentModel.DataAnnotations;

namespace GovPortal.Requests.Jobs;

/// <summary>Section <c>Mail</c>: the server that takes the digests. Without a host nothing is sent, and digests are read here.</summary>
public sealed record MailOptions : IValidatableObject
{
    public const string Section = "Mail";

    public string? Host { get; init; }

    [Range(1, 65535)]
    public int Port { get; init; } = 587;

    public MailSecurity Security { get; init; } = MailSecurity.StartTls;

    /// <summary>None: the server takes mail without signing in.</summary>
    public string? User { get; init; }

    public string? Password { get; init; }

    /// <summary>The sender's address.</summary>
    [EmailAddress]
    public string? From { get; init; }

    /// <summary>How long to wait before the second attempt; doubled for each further one.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "04:00:00")]
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How long the server may take for an answer.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00")]
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    internal bool IsSet => !string.IsNullOrEmpty(Host);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (IsSet && string.IsNullOrEmpty(From)) yield return new ValidationResult("Mail:From is missing.", [nameof(From)]);
        if (string.IsNullOrEmpty(User) != string.IsNullOrEmpty(Password)) yield return new ValidationResult("Mail:User and Mail:Password are set together.", [nameof(User)]);
        if (!string.IsNullOrEmpty(User) && Security == MailSecurity.None) yield return new ValidationResult("A password is not sent in clear text: set Mail:Security to StartTls or Tls.", [nameof(Security)]);
    }
}

public enum MailSecurity
{
    /// <summary>Clear text: a server on the same machine.</summary>
    None,

    /// <summary>STARTTLS, demanded.</summary>
    StartTls,

    /// <summary>TLS from the first byte.</summary>
    Tls,
}
