using System.Xml;
using System.Xml.Linq;

namespace GovPortal.Publication.Leaks;

/// <summary>Parses XML of strangers: no document types, no outside entities, bounded in size and depth.</summary>
internal static class BoundedXml
{
    private static XmlReaderSettings Settings => new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = LeakLimits.XmlPartBytes, CloseInput = true };

    /// <exception cref="RefusedFileException">Damaged, or over a limit.</exception>
    public static XDocument Parse(byte[] bytes)
    {
        if (bytes.Length > LeakLimits.XmlPartBytes) throw new RefusedFileException(LeakFileErrors.UnpacksTooLarge);
        try
        {
            using (var probe = XmlReader.Create(new MemoryStream(bytes, writable: false), Settings))
            {
                while (probe.Read())
                {
                    if (probe.Depth > LeakLimits.XmlDepth) throw new RefusedFileException(LeakFileErrors.TooDeep);
                }
            }

            using var reader = XmlReader.Create(new MemoryStream(bytes, writable: false), Settings);
            return XDocument.Load(reader, LoadOptions.PreserveWhitespace);
        }
        catch (XmlException)
        {
            throw new RefusedFileException(LeakFileErrors.Unreadable);
        }
    }
}
