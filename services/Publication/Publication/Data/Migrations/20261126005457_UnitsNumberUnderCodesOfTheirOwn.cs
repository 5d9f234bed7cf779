using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GovPortal.Publication.Data.Migrations
{
    /// <inheritdoc />
    public partial class UnitsNumberUnderCodesOfTheirOwn : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "index_codes",
                columns: table => new
                {
                    town_id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_index_codes", x => x.town_id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_index_codes_code",
                table: "index_codes",
                column: "code",
                unique: true);

            // The policies bind the owner too until this is taken off; every migrate puts it back on.
            migrationBuilder.Sql("alter table index_serials no force row level security");
            // Who gave numbers under its nine characters alone keeps them. Of several nobody does: their next numbers could be the same again.
            migrationBuilder.Sql("""
                insert into index_codes (town_id, code)
                select town_id, case when units = 1 then stem else stem || lpad(ordinal::text, greatest(3, length(ordinal::text)), '0') end
                from (
                  select town_id, stem, count(*) over (partition by stem) as units, 1 + row_number() over (partition by stem order by town_id) as ordinal
                  from (
                    select s.town_id, rpad(left(coalesce(t.admin_code, ''), 9), 9, '0') as stem
                    from (select distinct town_id from index_serials) s left join known_towns t on t.id = s.town_id) given) counted
                """);
            // What several had is from now on that of no unit, so that no other begins under it either.
            migrationBuilder.Sql("insert into index_codes (town_id, code) select gen_random_uuid(), left(code, 9) from index_codes where length(code) > 9 group by left(code, 9)");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "index_codes");
        }
    }
}
