using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GovPortal.Publication.Data.Migrations
{
    /// <inheritdoc />
    public partial class ItemsSayWhenTheirPublicFaceChanged : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "public_version",
                table: "items",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            // The policies bind the owner too until this is taken off; every migrate puts it back on.
            migrationBuilder.Sql("alter table items no force row level security");
            // So far every version was made public, and the entries of the search stand under them.
            migrationBuilder.Sql("update items set public_version = version where edition > 0");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "public_version",
                table: "items");
        }
    }
}
