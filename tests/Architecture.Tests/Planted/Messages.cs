using GovPortal.Contracts;
using MassTransit;

namespace GovPortal.Architecture.Tests.Planted;

public sealed record Unnamed(Guid TownId, int Count) : IFacts;

[MessageUrn("govportal:elsewhere:misfiled:v1", false)]
[EntityName("govportal.elsewhere.misfiled.v1")]
public sealed record Misfiled(Guid TownId, int Count) : IFacts;

[MessageUrn("govportal:planted:twice:v1", false)]
[EntityName("govportal.planted.twice.v1")]
public sealed record FirstOfTwo(Guid TownId, int Count) : IFacts;

[MessageUrn("govportal:planted:twice:v1", false)]
[EntityName("govportal.planted.elsewhere.v1")]
public sealed record SecondOfTwo(Guid TownId, int Count) : IFacts;

public record Open(string Name);

public sealed record Inexact(double Amount, Kernel.TownId Town, IReadOnlyList<float> Parts);

public sealed class NoRecord;
