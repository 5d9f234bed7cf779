using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GovPortal.Requests.Data.Migrations
{
    /// <summary>What was loaded before calendars were told to the other services goes into the log as if it had been: the last version of each year and order.</summary>
    public partial class CalendarsLoadedBeforeAreTold : Migration
    {
        internal const string Years =
            """
            insert into outbox (id, type, town_id, facts, occurred_at, attempts, next_attempt_at, body)
            select gen_random_uuid(), 'govportal:requests:calendar-years-changed:v1', '00000000-0000-0000-0000-000000000000', 1, loaded_at, 0, now(),
              jsonb_build_object('townId', '00000000-0000-0000-0000-000000000000', 'count', 1, 'facts', jsonb_build_array(jsonb_build_object(
                'id', encode(substring(sha256(convert_to('calendar year ' || year, 'UTF8')) from 1 for 16), 'hex')::uuid,
                'version', version, 'year', year, 'holidays', to_jsonb(holidays), 'workdays', to_jsonb(workdays), 'noticeNumber', notice_number, 'source', source)))
            from (select distinct on (year) * from calendar_years order by year, version desc) last
            """;

        internal const string Orders =
            """
            insert into outbox (id, type, town_id, facts, occurred_at, attempts, next_attempt_at, body)
            select gen_random_uuid(), 'govportal:requests:local-orders-changed:v1', '00000000-0000-0000-0000-000000000000', 1, loaded_at, 0, now(),
              jsonb_build_object('townId', '00000000-0000-0000-0000-000000000000', 'count', 1, 'facts', jsonb_build_array(jsonb_build_object(
                'id', encode(substring(sha256(convert_to('calendar overlay ' || key, 'UTF8')) from 1 for 16), 'hex')::uuid,
                'version', version, 'key', key, 'forTown', for_town, 'jurisdiction', jurisdiction, 'basisDocument', basis_document,
                'off', to_jsonb(off), 'worked', to_jsonb(worked), 'withdrawn', withdrawn, 'loadedAt', loaded_at)))
            from (select distinct on (key) * from calendar_overlays order by key, version desc) last
            """;

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(Years);
            migrationBuilder.Sql(Orders);
        }

        /// <summary>What was told is not taken back.</summary>
        protected override void Down(MigrationBuilder migrationBuilder)
        {
        }
    }
}
