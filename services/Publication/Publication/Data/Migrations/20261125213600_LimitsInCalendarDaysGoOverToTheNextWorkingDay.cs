using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GovPortal.Publication.Data.Migrations
{
    /// <inheritdoc />
    public partial class LimitsInCalendarDaysGoOverToTheNextWorkingDay : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<short>(
                name: "counting",
                table: "duties",
                type: "smallint",
                nullable: false,
                defaultValue: (short)1);

            migrationBuilder.CreateIndex(
                name: "ix_duties_town_id",
                table: "duties",
                column: "town_id",
                filter: "rule = 'budget' and counting < 2");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_duties_town_id",
                table: "duties");

            migrationBuilder.DropColumn(
                name: "counting",
                table: "duties");
        }
    }
}
