using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GovPortal.Publication.Data.Migrations
{
    /// <inheritdoc />
    public partial class StepsStandInTheirOrder : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_item_steps_item_id_at",
                table: "item_steps");

            migrationBuilder.AddColumn<long>(
                name: "item_version",
                table: "item_steps",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.CreateIndex(
                name: "ix_item_steps_item_id_item_version",
                table: "item_steps",
                columns: new[] { "item_id", "item_version" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_item_steps_item_id_item_version",
                table: "item_steps");

            migrationBuilder.DropColumn(
                name: "item_version",
                table: "item_steps");

            migrationBuilder.CreateIndex(
                name: "ix_item_steps_item_id_at",
                table: "item_steps",
                columns: new[] { "item_id", "at" });
        }
    }
}
