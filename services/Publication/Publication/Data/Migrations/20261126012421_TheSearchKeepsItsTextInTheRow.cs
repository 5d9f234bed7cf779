using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GovPortal.Publication.Data.Migrations
{
    /// <inheritdoc />
    public partial class TheSearchKeepsItsTextInTheRow : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // A question of three characters compares a thousand texts, and reading one from beside the table costs more than comparing it.
            // The short columns too: else they would be put away to make room for it.
            migrationBuilder.Sql(
                """
                alter table published_search
                  alter column index_number set storage main,
                  alter column title set storage main,
                  alter column doc_number set storage main,
                  alter column doc_key set storage main,
                  alter column "column" set storage main,
                  alter column catalogue_item set storage main,
                  alter column validity set storage main,
                  alter column text set storage main
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
                alter table published_search
                  alter column index_number set storage extended,
                  alter column title set storage extended,
                  alter column doc_number set storage extended,
                  alter column doc_key set storage extended,
                  alter column "column" set storage extended,
                  alter column catalogue_item set storage extended,
                  alter column validity set storage extended,
                  alter column text set storage extended
                """);
        }
    }
}
