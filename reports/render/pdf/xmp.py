"""What the file says of itself: title, author, language, date, and the standards it keeps to."""

from datetime import UTC, datetime, time
from xml.sax.saxutils import escape

from reports.blocks import Report
from reports.clean import one_line

PRODUCER = "Veerwerk"

_PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
  xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:xmp="http://ns.adobe.com/xap/1.0/"
  xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
  xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfuaid:part>1</pdfuaid:part>
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>{stamp}</xmp:CreateDate>
<xmp:ModifyDate>{stamp}</xmp:ModifyDate>
<xmp:CreatorTool>{producer}</xmp:CreatorTool>
<pdf:Producer>{producer}</pdf:Producer>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"""


def moment(report: Report) -> datetime:
    """Noon of the report's date: the same whenever and wherever it is made."""
    return datetime.combine(report.date, time(12), UTC)


def properties(report: Report) -> dict[str, str]:
    """The document information, equal to what the XMP packet says."""
    stamp = moment(report).strftime("D:%Y%m%d%H%M%S+00'00'")
    return {
        "/Title": one_line(report.title),
        "/Author": one_line(report.author or report.organisation),
        "/Subject": one_line(report.subject or report.title),
        "/Creator": PRODUCER,
        "/Producer": PRODUCER,
        "/CreationDate": stamp,
        "/ModDate": stamp,
    }


def packet(report: Report) -> bytes:
    """The XMP packet."""
    known = properties(report)
    text = _PACKET.format(
        title=escape(known["/Title"]),
        author=escape(known["/Author"]),
        subject=escape(known["/Subject"]),
        language=escape(report.language),
        producer=PRODUCER,
        stamp=moment(report).strftime("%Y-%m-%dT%H:%M:%S+00:00"),
    )
    return text.encode()
