using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GovPortal.Requests.Data.Migrations
{
    /// <inheritdoc />
    public partial class ASealedFileIsAStream : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.RenameColumn(
                name: "sealed_file",
                table: "case_documents",
                newName: "sealed_file_stream");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.RenameColumn(
                name: "sealed_file_stream",
                table: "case_documents",
                newName: "sealed_file");
        }
    }
}
