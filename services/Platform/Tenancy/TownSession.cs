using System.Data.Common;
using Npgsql;

namespace GovPortal.Platform.Tenancy;

/// <summary>Tells PostgreSQL for whom it works, always together with the work, so that nothing stays behind on a pooled connection.</summary>
internal static class TownSession
{
    private const string Setting = "select set_config('govportal.town', $1, true), set_config('govportal.scope', $2, true)";

    public static NpgsqlBatchCommand SettingOf(TownContext town) => new(Setting)
    {
        Parameters = { new NpgsqlParameter { Value = TownOf(town) }, new NpgsqlParameter { Value = ScopeOf(town) } },
    };

    public static NpgsqlCommand CommandOf(TownContext town, DbTransaction transaction)
    {
        var command = new NpgsqlCommand(Setting, (NpgsqlConnection)transaction.Connection!, (NpgsqlTransaction)transaction);
        command.Parameters.AddWithValue(TownOf(town));
        command.Parameters.AddWithValue(ScopeOf(town));
        return command;
    }

    private static string TownOf(TownContext town) => town.Town?.ToString() ?? "";

    private static string ScopeOf(TownContext town) => town.ReadsWholeCounty ? "county" : "town";
}
