using System.Globalization;
using System.Text;
using System.Xml;

namespace GovPortal.Publication.Features.Feeds;

/// <summary>XML as bytes, from text that may hold anything.</summary>
internal static class XmlDocuments
{
    public static byte[] Write(Action<XmlWriter> content)
    {
        using var buffer = new MemoryStream();
        using (var xml = XmlWriter.Create(buffer, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true }))
        {
            xml.WriteStartDocument();
            content(xml);
            xml.WriteEndDocument();
        }

        return buffer.ToArray();
    }

    /// <summary>An element with text; what XML cannot hold becomes a blank.</summary>
    public static void Text(this XmlWriter xml, string space, string name, string text) => xml.WriteElementString(name, space, Storable(text));

    public static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string Storable(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (at + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[at + 1], text[at])) clean.Append(text[at]).Append(text[++at]);
            else clean.Append(XmlConvert.IsXmlChar(text[at]) ? text[at] : ' ');
        }

        return clean.ToString();
    }
}
