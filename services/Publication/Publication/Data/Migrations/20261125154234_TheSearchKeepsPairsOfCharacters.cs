using System;
using Microsoft.EntityFrameworkCore.Migrations;
using NpgsqlTypes;

#nullable disable

namespace GovPortal.Publication.Data.Migrations
{
    /// <inheritdoc />
    public partial class TheSearchKeepsPairsOfCharacters : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_published_search_words",
                table: "published_search");

            migrationBuilder.DropColumn(
                name: "words",
                table: "published_search");

            migrationBuilder.AddColumn<string>(
                name: "catalogue_item",
                table: "published_search",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "doc_key",
                table: "published_search",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "doc_number",
                table: "published_search",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<short>(
                name: "format",
                table: "published_search",
                type: "smallint",
                nullable: false,
                defaultValue: (short)0);

            migrationBuilder.AddColumn<int[]>(
                name: "grams",
                table: "published_search",
                type: "integer[]",
                nullable: false,
                defaultValue: new int[0]);

            migrationBuilder.AddColumn<string>(
                name: "original",
                table: "published_search",
                type: "text",
                nullable: true)
                .Annotation("Npgsql:Compression:", "lz4");

            migrationBuilder.AddColumn<string>(
                name: "text",
                table: "published_search",
                type: "text",
                nullable: false,
                defaultValue: "")
                .Annotation("Npgsql:Compression:", "lz4");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "updated_at",
                table: "published_search",
                type: "timestamp with time zone",
                nullable: false,
                defaultValue: new DateTimeOffset(new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified), new TimeSpan(0, 0, 0, 0, 0)));

            migrationBuilder.AddColumn<string>(
                name: "validity",
                table: "published_search",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<long>(
                name: "version",
                table: "published_search",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AlterColumn<string>(
                name: "content",
                table: "items",
                type: "jsonb",
                nullable: false,
                oldClrType: typeof(string),
                oldType: "jsonb")
                .Annotation("Npgsql:Compression:", "lz4");

            // The rows themselves stay small, so that many of them are sorted by day without reading a text; the numbers are written once and never read.
            migrationBuilder.Sql("alter table published_search set (toast_tuple_target = 256)");
            migrationBuilder.Sql("alter table published_search alter column grams set storage external");

            migrationBuilder.CreateTable(
                name: "search_queue",
                columns: table => new
                {
                    item_id = table.Column<Guid>(type: "uuid", nullable: false),
                    town_id = table.Column<Guid>(type: "uuid", nullable: false),
                    queued_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_search_queue", x => x.item_id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_published_search_grams",
                table: "published_search",
                column: "grams")
                .Annotation("Npgsql:IndexMethod", "gin");

            // What is new is kept beside the index until it is this much (kB): put in together it costs a fraction, and a search reads all of what is kept.
            migrationBuilder.Sql("alter index ix_published_search_grams set (fastupdate = on, gin_pending_list_limit = 1024)");

            migrationBuilder.CreateIndex(
                name: "ix_published_search_published_on_item_id",
                table: "published_search",
                columns: new[] { "published_on", "item_id" });

            migrationBuilder.CreateIndex(
                name: "ix_search_queue_queued_at",
                table: "search_queue",
                column: "queued_at");

            migrationBuilder.CreateIndex(
                name: "ix_search_queue_town_id_queued_at_item_id",
                table: "search_queue",
                columns: new[] { "town_id", "queued_at", "item_id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "search_queue");

            migrationBuilder.DropIndex(
                name: "ix_published_search_grams",
                table: "published_search");

            migrationBuilder.DropIndex(
                name: "ix_published_search_published_on_item_id",
                table: "published_search");

            migrationBuilder.DropColumn(
                name: "catalogue_item",
                table: "published_search");

            migrationBuilder.DropColumn(
                name: "doc_key",
                table: "published_search");

            migrationBuilder.DropColumn(
                name: "doc_number",
                table: "published_search");

            migrationBuilder.DropColumn(
                name: "format",
                table: "published_search");

            migrationBuilder.DropColumn(
                name: "grams",
                table: "published_search");

            migrationBuilder.DropColumn(
                name: "original",
                table: "published_search");

            migrationBuilder.DropColumn(
                name: "text",
                table: "published_search");

            migrationBuilder.DropColumn(
                name: "updated_at",
                table: "published_search");

            migrationBuilder.DropColumn(
                name: "validity",
                table: "published_search");

            migrationBuilder.DropColumn(
                name: "version",
                table: "published_search");

            migrationBuilder.AddColumn<NpgsqlTsVector>(
                name: "words",
                table: "published_search",
                type: "tsvector",
                nullable: false);

            migrationBuilder.AlterColumn<string>(
                name: "content",
                table: "items",
                type: "jsonb",
                nullable: false,
                oldClrType: typeof(string),
                oldType: "jsonb")
                .OldAnnotation("Npgsql:Compression:", "lz4");

            migrationBuilder.CreateIndex(
                name: "ix_published_search_words",
                table: "published_search",
                column: "words")
                .Annotation("Npgsql:IndexMethod", "gin");
        }
    }
}
