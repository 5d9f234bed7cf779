using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GovPortal.Publication.Data.Migrations
{
    /// <inheritdoc />
    public partial class TheSearchIsSettledByTheIndexer : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // The indexer says for itself how much it keeps beside the index; for single changes the server's own limit holds.
            migrationBuilder.Sql("alter index ix_published_search_grams reset (gin_pending_list_limit)");
            // Only the owner of an index may settle it, and the service is none.
            migrationBuilder.Sql(
                """
                create function settle_published_search() returns bigint language sql security definer
                set search_path = public, pg_temp set maintenance_work_mem = '128MB'
                as $$ select gin_clean_pending_list('ix_published_search_grams') $$
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("drop function settle_published_search()");
            migrationBuilder.Sql("alter index ix_published_search_grams set (gin_pending_list_limit = 1024)");
        }
    }
}
