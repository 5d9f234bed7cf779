using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace GovPortal.Platform.Tenancy;

/// <summary>A moment is kept in UTC, whatever clock it was told by: Npgsql refuses any other offset for <c>timestamptz</c>.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTimeOffset, DateTimeOffset>(moment => moment.ToUniversalTime(), kept => kept);
