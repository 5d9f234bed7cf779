using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GovPortal.Publication.Data.Migrations
{
    /// <inheritdoc />
    public partial class RegistersStandBesideItems : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "equipment",
                table: "reading_points",
                type: "jsonb",
                nullable: false,
                defaultValueSql: "'[]'::jsonb");

            migrationBuilder.AddColumn<string>(
                name: "content",
                table: "guide_versions",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "owner",
                table: "guide_versions",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "review_on",
                table: "guide_versions",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "version",
                table: "guide_versions",
                type: "bigint",
                nullable: false,
                defaultValue: 1L);

            migrationBuilder.CreateTable(
                name: "clarifications",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    town_id = table.Column<Guid>(type: "uuid", nullable: false),
                    finding = table.Column<string>(type: "jsonb", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: true),
                    outcome = table.Column<string>(type: "text", nullable: true),
                    item_id = table.Column<Guid>(type: "uuid", nullable: true),
                    steps = table.Column<string>(type: "jsonb", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_clarifications", x => x.id);
                    table.ForeignKey(
                        name: "fk_clarifications_items_item_id",
                        column: x => x.item_id,
                        principalTable: "items",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "collection_tasks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    town_id = table.Column<Guid>(type: "uuid", nullable: false),
                    assignment = table.Column<string>(type: "jsonb", nullable: false),
                    department = table.Column<string>(type: "text", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    assigned_by = table.Column<string>(type: "text", nullable: false),
                    assigned_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    delivered_on = table.Column<DateOnly>(type: "date", nullable: true),
                    delivered_by = table.Column<string>(type: "text", nullable: true),
                    draft_id = table.Column<Guid>(type: "uuid", nullable: true),
                    cancelled_because = table.Column<string>(type: "text", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_collection_tasks", x => x.id);
                    table.ForeignKey(
                        name: "fk_collection_tasks_items_draft_id",
                        column: x => x.draft_id,
                        principalTable: "items",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "coordinations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    town_id = table.Column<Guid>(type: "uuid", nullable: false),
                    item_id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency = table.Column<string>(type: "text", nullable: false),
                    about = table.Column<string>(type: "text", nullable: false),
                    asked_on = table.Column<DateOnly>(type: "date", nullable: false),
                    asked_by = table.Column<string>(type: "text", nullable: false),
                    answer = table.Column<string>(type: "jsonb", nullable: true),
                    answers = table.Column<string>(type: "jsonb", nullable: false),
                    withdrawn_because = table.Column<string>(type: "text", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_coordinations", x => x.id);
                    table.ForeignKey(
                        name: "fk_coordinations_items_item_id",
                        column: x => x.item_id,
                        principalTable: "items",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "handovers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    town_id = table.Column<Guid>(type: "uuid", nullable: false),
                    receiver = table.Column<string>(type: "text", nullable: false),
                    receiver_name = table.Column<string>(type: "text", nullable: false),
                    handed_over_on = table.Column<DateOnly>(type: "date", nullable: false),
                    handed_over_by = table.Column<string>(type: "text", nullable: false),
                    items = table.Column<string>(type: "jsonb", nullable: false),
                    receipt = table.Column<string>(type: "text", nullable: true),
                    received_on = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_handovers", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "higher_approvals",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    town_id = table.Column<Guid>(type: "uuid", nullable: false),
                    item_id = table.Column<Guid>(type: "uuid", nullable: false),
                    required = table.Column<bool>(type: "boolean", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    document_number = table.Column<string>(type: "text", nullable: true),
                    granted_on = table.Column<DateOnly>(type: "date", nullable: true),
                    granted_by = table.Column<string>(type: "text", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_higher_approvals", x => x.id);
                    table.ForeignKey(
                        name: "fk_higher_approvals_items_item_id",
                        column: x => x.item_id,
                        principalTable: "items",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "interpretation_waivers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    town_id = table.Column<Guid>(type: "uuid", nullable: false),
                    document_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    decided_by = table.Column<string>(type: "text", nullable: false),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_interpretation_waivers", x => x.id);
                    table.ForeignKey(
                        name: "fk_interpretation_waivers_items_document_id",
                        column: x => x.document_id,
                        principalTable: "items",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "interpretations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    town_id = table.Column<Guid>(type: "uuid", nullable: false),
                    document_id = table.Column<Guid>(type: "uuid", nullable: false),
                    interpretation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    linked_by = table.Column<string>(type: "text", nullable: false),
                    linked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_interpretations", x => x.id);
                    table.ForeignKey(
                        name: "fk_interpretations_items_document_id",
                        column: x => x.document_id,
                        principalTable: "items",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_interpretations_items_interpretation_id",
                        column: x => x.interpretation_id,
                        principalTable: "items",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "key_area_departments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    town_id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    department = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_key_area_departments", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "key_area_lists",
                columns: table => new
                {
                    year = table.Column<int>(type: "integer", nullable: false),
                    basis = table.Column<string>(type: "text", nullable: false),
                    areas = table.Column<string>(type: "jsonb", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_key_area_lists", x => x.year);
                });

            migrationBuilder.CreateTable(
                name: "key_area_marks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    town_id = table.Column<Guid>(type: "uuid", nullable: false),
                    item_id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_key_area_marks", x => x.id);
                    table.ForeignKey(
                        name: "fk_key_area_marks_items_item_id",
                        column: x => x.item_id,
                        principalTable: "items",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "reading_visits",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    town_id = table.Column<Guid>(type: "uuid", nullable: false),
                    point_id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    month = table.Column<int>(type: "integer", nullable: false),
                    count = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reading_visits", x => x.id);
                    table.ForeignKey(
                        name: "fk_reading_visits_reading_points_point_id",
                        column: x => x.point_id,
                        principalTable: "reading_points",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "rule_documents",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    town_id = table.Column<Guid>(type: "uuid", nullable: false),
                    item_key = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    in_force_from = table.Column<DateOnly>(type: "date", nullable: false),
                    owner = table.Column<string>(type: "text", nullable: false),
                    review_on = table.Column<DateOnly>(type: "date", nullable: true),
                    validity = table.Column<string>(type: "text", nullable: false),
                    validity_on = table.Column<DateOnly>(type: "date", nullable: true),
                    changed_by_key = table.Column<string>(type: "text", nullable: true),
                    history = table.Column<string>(type: "jsonb", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rule_documents", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "standard_rows",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "text", nullable: false),
                    content = table.Column<string>(type: "jsonb", nullable: false),
                    dropped = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_standard_rows", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "withheld_items",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    town_id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    attribute = table.Column<string>(type: "text", nullable: false),
                    ground = table.Column<string>(type: "text", nullable: true),
                    reason = table.Column<string>(type: "text", nullable: false),
                    decided_on = table.Column<DateOnly>(type: "date", nullable: false),
                    decided_by = table.Column<string>(type: "text", nullable: false),
                    item_id = table.Column<Guid>(type: "uuid", nullable: true),
                    state = table.Column<string>(type: "text", nullable: false),
                    review_on = table.Column<DateOnly>(type: "date", nullable: true),
                    reviews = table.Column<string>(type: "jsonb", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_withheld_items", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "standard_marks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    town_id = table.Column<Guid>(type: "uuid", nullable: false),
                    item_id = table.Column<Guid>(type: "uuid", nullable: false),
                    row_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_standard_marks", x => x.id);
                    table.ForeignKey(
                        name: "fk_standard_marks_items_item_id",
                        column: x => x.item_id,
                        principalTable: "items",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_standard_marks_standard_rows_row_id",
                        column: x => x.row_id,
                        principalTable: "standard_rows",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "taken_rows",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    town_id = table.Column<Guid>(type: "uuid", nullable: false),
                    row_id = table.Column<Guid>(type: "uuid", nullable: false),
                    department = table.Column<string>(type: "text", nullable: false),
                    taken_on = table.Column<DateOnly>(type: "date", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_taken_rows", x => x.id);
                    table.ForeignKey(
                        name: "fk_taken_rows_standard_rows_row_id",
                        column: x => x.row_id,
                        principalTable: "standard_rows",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_clarifications_item_id",
                table: "clarifications",
                column: "item_id");

            migrationBuilder.CreateIndex(
                name: "ix_clarifications_town_id_state",
                table: "clarifications",
                columns: new[] { "town_id", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_collection_tasks_draft_id",
                table: "collection_tasks",
                column: "draft_id");

            migrationBuilder.CreateIndex(
                name: "ix_collection_tasks_town_id_state_due_on",
                table: "collection_tasks",
                columns: new[] { "town_id", "state", "due_on" });

            migrationBuilder.CreateIndex(
                name: "ix_coordinations_item_id_agency",
                table: "coordinations",
                columns: new[] { "item_id", "agency" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_handovers_town_id_handed_over_on",
                table: "handovers",
                columns: new[] { "town_id", "handed_over_on" });

            migrationBuilder.CreateIndex(
                name: "ix_higher_approvals_item_id",
                table: "higher_approvals",
                column: "item_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_interpretation_waivers_document_id",
                table: "interpretation_waivers",
                column: "document_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_interpretations_document_id_interpretation_id",
                table: "interpretations",
                columns: new[] { "document_id", "interpretation_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_interpretations_interpretation_id",
                table: "interpretations",
                column: "interpretation_id");

            migrationBuilder.CreateIndex(
                name: "ix_key_area_departments_town_id_year_code",
                table: "key_area_departments",
                columns: new[] { "town_id", "year", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_key_area_marks_item_id_year_code",
                table: "key_area_marks",
                columns: new[] { "item_id", "year", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_key_area_marks_town_id_year_code",
                table: "key_area_marks",
                columns: new[] { "town_id", "year", "code" });

            migrationBuilder.CreateIndex(
                name: "ix_reading_visits_point_id_year_month",
                table: "reading_visits",
                columns: new[] { "point_id", "year", "month" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_rule_documents_town_id_item_key",
                table: "rule_documents",
                columns: new[] { "town_id", "item_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_standard_marks_item_id_row_id",
                table: "standard_marks",
                columns: new[] { "item_id", "row_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_standard_marks_row_id",
                table: "standard_marks",
                column: "row_id");

            migrationBuilder.CreateIndex(
                name: "ix_standard_rows_number",
                table: "standard_rows",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_taken_rows_row_id",
                table: "taken_rows",
                column: "row_id");

            migrationBuilder.CreateIndex(
                name: "ix_taken_rows_town_id_row_id",
                table: "taken_rows",
                columns: new[] { "town_id", "row_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_withheld_items_town_id_review_on",
                table: "withheld_items",
                columns: new[] { "town_id", "review_on" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "clarifications");

            migrationBuilder.DropTable(
                name: "collection_tasks");

            migrationBuilder.DropTable(
                name: "coordinations");

            migrationBuilder.DropTable(
                name: "handovers");

            migrationBuilder.DropTable(
                name: "higher_approvals");

            migrationBuilder.DropTable(
                name: "interpretation_waivers");

            migrationBuilder.DropTable(
                name: "interpretations");

            migrationBuilder.DropTable(
                name: "key_area_departments");

            migrationBuilder.DropTable(
                name: "key_area_lists");

            migrationBuilder.DropTable(
                name: "key_area_marks");

            migrationBuilder.DropTable(
                name: "reading_visits");

            migrationBuilder.DropTable(
                name: "rule_documents");

            migrationBuilder.DropTable(
                name: "standard_marks");

            migrationBuilder.DropTable(
                name: "taken_rows");

            migrationBuilder.DropTable(
                name: "withheld_items");

            migrationBuilder.DropTable(
                name: "standard_rows");

            migrationBuilder.DropColumn(
                name: "equipment",
                table: "reading_points");

            migrationBuilder.DropColumn(
                name: "content",
                table: "guide_versions");

            migrationBuilder.DropColumn(
                name: "owner",
                table: "guide_versions");

            migrationBuilder.DropColumn(
                name: "review_on",
                table: "guide_versions");

            migrationBuilder.DropColumn(
                name: "version",
                table: "guide_versions");
        }
    }
}
