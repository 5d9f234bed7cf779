namespace GovPortal.Platform.Idempotency;

/// <summary>An answer that holds a secret for its first receiver alone: what is remembered under its Idempotency-Key, and answered to a retry, lacks it.</summary>
public interface IShownOnce
{
    /// <returns>The answer without the secret.</returns>
    object WithoutSecret();
}
