using GovPortal.Kernel;

namespace GovPortal.Publication.Domain;

/// <summary>A record of a town's register: changed only from the version that was looked at.</summary>
public interface IRegister : ITownOwned
{
    Guid Id { get; }

    /// <summary>Grows by one with every change.</summary>
    long Version { get; }
}
