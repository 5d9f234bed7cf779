using GovPortal.Publication.Domain.Attachments;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Publication.Data;

/// <summary>Attachments and their encrypted pieces, in the item's own database: stored with it or not at all, and backed up with it.</summary>
internal static class AttachmentTables
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Attachment>(row =>
        {
            row.ToTable("attachments").HasKey(r => r.Id);
            row.HasIndex(r => r.ItemId);
            row.HasIndex(r => r.AddedAt).HasFilter("sha256 = ''");
        });
        model.Entity<AttachmentPiece>(row =>
        {
            row.ToTable("attachment_pieces").HasKey(r => new { r.AttachmentId, r.Number });
            row.HasOne<Attachment>().WithMany().HasForeignKey(r => r.AttachmentId).OnDelete(DeleteBehavior.Cascade);
        });
    }
}
