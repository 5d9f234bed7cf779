using System.Security.Cryptography;
using System.Text;
using System.Xml;
using GovPortal.Kernel;

namespace GovPortal.Publication.Features.Feeds;

/// <summary>A page of a feed as Atom (RFC 4287), with the links of a paged feed (RFC 5005).</summary>
/// <param name="Self">Where this page is.</param>
/// <param name="First">Where the feed is.</param>
/// <param name="Next">Where older entries are; null on the last page.</param>
internal sealed record AtomDocument(string Id, string Title, string Author, string Page, string Self, string First, string? Next)
{
    private const string Atom = "http://www.w3.org/2005/Atom";

    /// <summary>What an empty feed says: the day on which the Regulation of 2007 came into force.</summary>
    private static readonly DateTimeOffset Beginning = new(2008, 5, 1, 0, 0, 0, TimeSpan.FromHours(8));

    /// <summary>The same for ever, under whatever address the suite is reached.</summary>
    public static string IdOf(TownId? town, string? column)
    {
        var sum = SHA256.HashData(Encoding.UTF8.GetBytes($"govportal feed {town} {column}"));
        return $"urn:uuid:{new Guid(sum.AsSpan(0, 16), bigEndian: true)}";
    }

    public byte[] Write(IReadOnlyList<FeedEntry> entries, Func<FeedEntry, string> address) => XmlDocuments.Write(xml =>
    {
        xml.WriteStartElement("feed", Atom);
        xml.WriteAttributeString("xml", "lang", null, "zh-CN");
        xml.Text(Atom, "id", Id);
        xml.Text(Atom, "title", Title);
        xml.Text(Atom, "updated", XmlDocuments.Moment(entries.Select(e => e.Updated).DefaultIfEmpty(Beginning).Max()));
        xml.WriteStartElement("author", Atom);
        xml.Text(Atom, "name", Author);
        xml.WriteEndElement();
        Link(xml, "self", Self, "application/atom+xml");
        Link(xml, "alternate", Page, "text/html");
        Link(xml, "first", First, "application/atom+xml");
        if (Next is not null) Link(xml, "next", Next, "application/atom+xml");
        foreach (var entry in entries) Entry(xml, entry, address(entry));
        xml.WriteEndElement();
    });

    private static void Entry(XmlWriter xml, FeedEntry entry, string address)
    {
        xml.WriteStartElement("entry", Atom);
        xml.Text(Atom, "id", $"urn:uuid:{entry.Id}");
        xml.Text(Atom, "title", entry.Title);
        xml.Text(Atom, "updated", XmlDocuments.Moment(entry.Updated));
        xml.Text(Atom, "published", XmlDocuments.Moment(Search.EntryOf.BeginningOf(entry.PublishedOn)));
        xml.WriteStartElement("author", Atom);
        xml.Text(Atom, "name", entry.TownName);
        xml.WriteEndElement();
        Link(xml, "alternate", address, "text/html");
        xml.WriteStartElement("category", Atom);
        xml.WriteAttributeString("term", entry.Column);
        xml.WriteEndElement();
        xml.Text(Atom, "summary", entry.Summary);
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string relation, string address, string type)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }
}
