using GovPortal.Kernel;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace GovPortal.Platform.Tenancy;

internal sealed class TownIdConverter() : ValueConverter<TownId, Guid>(id => id.Value, value => new TownId(value));
