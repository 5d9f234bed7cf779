using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GovPortal.Publication.Data.Migrations
{
    /// <inheritdoc />
    public partial class WorkOnItemsIsKeptWithItsRecord : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "change_note",
                table: "items",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "edition",
                table: "items",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "look_again_not_by",
                table: "items",
                type: "jsonb",
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "look_again_since",
                table: "items",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "open",
                table: "items",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "publish_at",
                table: "items",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "published_at",
                table: "items",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "shown_until",
                table: "items",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "stage",
                table: "items",
                type: "text",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "item_editions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    town_id = table.Column<Guid>(type: "uuid", nullable: false),
                    item_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    content = table.Column<string>(type: "jsonb", nullable: false),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    change_note = table.Column<string>(type: "text", nullable: true),
                    replaced_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_item_editions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "item_editors",
                columns: table => new
                {
                    item_id = table.Column<Guid>(type: "uuid", nullable: false),
                    editor_id = table.Column<string>(type: "text", nullable: false),
                    town_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_item_editors", x => new { x.item_id, x.editor_id });
                });

            migrationBuilder.CreateTable(
                name: "item_remarks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    town_id = table.Column<Guid>(type: "uuid", nullable: false),
                    item_id = table.Column<Guid>(type: "uuid", nullable: false),
                    content_hash = table.Column<string>(type: "text", nullable: false),
                    by_id = table.Column<string>(type: "text", nullable: false),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    by_post = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_item_remarks", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "item_steps",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    town_id = table.Column<Guid>(type: "uuid", nullable: false),
                    item_id = table.Column<Guid>(type: "uuid", nullable: false),
                    edition = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    by_id = table.Column<string>(type: "text", nullable: false),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    by_post = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    opinion = table.Column<string>(type: "text", nullable: true),
                    ground = table.Column<string>(type: "text", nullable: true),
                    content_hash = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_item_steps", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_items_publish_at",
                table: "items",
                column: "publish_at",
                filter: "stage = 'Scheduled'");

            migrationBuilder.CreateIndex(
                name: "ix_items_shown_until",
                table: "items",
                column: "shown_until",
                filter: "state = 'Published' and shown_until is not null");

            migrationBuilder.CreateIndex(
                name: "ix_items_town_id_stage_id",
                table: "items",
                columns: new[] { "town_id", "stage", "id" },
                filter: "stage is not null");

            migrationBuilder.CreateIndex(
                name: "ix_item_editions_item_id_number",
                table: "item_editions",
                columns: new[] { "item_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_item_remarks_item_id_at",
                table: "item_remarks",
                columns: new[] { "item_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_item_steps_item_id_at",
                table: "item_steps",
                columns: new[] { "item_id", "at" });

            // What was public is its first edition; what was on its way goes back to its writer, to be reviewed with the record that is kept from now on.
            // The policies bind the owner too until this is taken off; every migrate puts it back on.
            migrationBuilder.Sql("alter table items no force row level security");
            migrationBuilder.Sql("update items set edition = 1 where published_on is not null");
            migrationBuilder.Sql("""
                update items set state = 'Draft', stage = 'Draft', reviewed_by = null, secrecy_reviewed_by = null, approved_by = null, reviewed_hash = null,
                  open = jsonb_build_object('number', 1, 'content', content, 'stage', 'Draft', 'writers', jsonb_build_array(written_by), 'marks', '{}'::jsonb, 'urgent', false)
                where published_on is null and state <> 'Deleted'
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "item_editions");

            migrationBuilder.DropTable(
                name: "item_editors");

            migrationBuilder.DropTable(
                name: "item_remarks");

            migrationBuilder.DropTable(
                name: "item_steps");

            migrationBuilder.DropIndex(
                name: "ix_items_publish_at",
                table: "items");

            migrationBuilder.DropIndex(
                name: "ix_items_shown_until",
                table: "items");

            migrationBuilder.DropIndex(
                name: "ix_items_town_id_stage_id",
                table: "items");

            migrationBuilder.DropColumn(
                name: "change_note",
                table: "items");

            migrationBuilder.DropColumn(
                name: "edition",
                table: "items");

            migrationBuilder.DropColumn(
                name: "look_again_not_by",
                table: "items");

            migrationBuilder.DropColumn(
                name: "look_again_since",
                table: "items");

            migrationBuilder.DropColumn(
                name: "open",
                table: "items");

            migrationBuilder.DropColumn(
                name: "publish_at",
                table: "items");

            migrationBuilder.DropColumn(
                name: "published_at",
                table: "items");

            migrationBuilder.DropColumn(
                name: "shown_until",
                table: "items");

            migrationBuilder.DropColumn(
                name: "stage",
                table: "items");
        }
    }
}
