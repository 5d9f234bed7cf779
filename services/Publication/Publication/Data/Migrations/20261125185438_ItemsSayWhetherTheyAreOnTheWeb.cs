using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GovPortal.Publication.Data.Migrations
{
    /// <inheritdoc />
    public partial class ItemsSayWhetherTheyAreOnTheWeb : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "on_web",
                table: "items",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            // The policies bind the owner too until this is taken off; every migrate puts it back on.
            migrationBuilder.Sql("alter table items no force row level security");
            migrationBuilder.Sql("""
                update items set on_web = true where content -> 'channels' @> '["website"]' and coalesce(content ->> 'audience', 'public') = 'public'
                """);
            // What stands in the search and was never for the web leaves it now, not when the service next looks through it.
            migrationBuilder.Sql("delete from published_search s using items i where i.id = s.item_id and not i.on_web");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "on_web",
                table: "items");
        }
    }
}
