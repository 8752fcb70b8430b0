"""After ReportLab has drawn the pages: the structure tree, links, outline and properties."""

import re
from collections.abc import Iterator

from pikepdf import Array, Dictionary, Name, Object, OutlineItem, Pdf, Stream, String
from PIL.ImageCms import ImageCmsProfile, createProfile

from reports.blocks import Report
from reports.clean import one_line
from reports.render.pdf.tags import Entry, LinkArea, Mark, Node, Place, Record
from reports.render.pdf.xmp import packet, properties

_BEYOND = re.compile(rb"<([0-9A-Fa-f]{5,6})>")


def add_structure(pdf: Pdf, record: Record, report: Report) -> None:
    """Make the drawn pages a document that a screen reader can follow."""
    _StructureTree(pdf, record).build()
    _add_outline(pdf, record.outline)
    root = pdf.Root
    root.Lang = String(report.language)
    root.MarkInfo = Dictionary(Marked=True)
    root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    root.PageMode = Name.UseOutlines if record.outline else Name.UseNone
    root.Metadata = Stream(pdf, packet(report), Type=Name.Metadata, Subtype=Name.XML)
    root.OutputIntents = Array([_output_intent(pdf)])
    _mend_unicode_maps(pdf)
    del pdf.docinfo
    pdf.trailer.Info = pdf.make_indirect(Dictionary(_info(report)))


def _info(report: Report) -> dict[str, String]:
    return {key: String(value) for key, value in properties(report).items()}


class _StructureTree:
    """Turns the recorded elements into PDF objects and ties them to the pages."""

    def __init__(self, pdf: Pdf, record: Record) -> None:
        self.pdf, self.record = pdf, record
        self.pages = [page.obj for page in pdf.pages]
        self.marked: list[dict[int, Object]] = [{} for _ in self.pages]
        self.annotations: list[Object] = []
        self.owners: list[Object] = []

    def build(self) -> None:
        """Hang the tree in the catalog."""
        tree = self.pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
        tree.RoleMap = Dictionary(Title=Name.P)
        tree.K = Array([self._element(self.record.root, tree)])
        tree.ParentTree = self.pdf.make_indirect(Dictionary(Nums=Array(self._parents())))
        tree.ParentTreeNextKey = len(self.pages) + len(self.owners)
        self.pdf.Root.StructTreeRoot = tree

    def _element(self, node: Node, parent: Object) -> Object:
        element = self.pdf.make_indirect(
            Dictionary(Type=Name.StructElem, S=Name("/" + node.role), P=parent)
        )
        if node.alt:
            element.Alt = String(node.alt)
        attributes = _attributes(node)
        if attributes is not None:
            element.A = attributes
        kids = [self._kid(kid, element) for kid in node.kids if not _is_empty(kid)]
        element.K = kids[0] if len(kids) == 1 else Array(kids)
        return element

    def _kid(self, kid: Node | Mark | LinkArea, element: Object) -> Object:
        if isinstance(kid, Node):
            return self._element(kid, element)
        if isinstance(kid, LinkArea):
            return self._annotation(kid, element)
        self.marked[kid.page][kid.mcid] = element
        return Dictionary(Type=Name.MCR, Pg=self.pages[kid.page], MCID=kid.mcid)

    def _annotation(self, area: LinkArea, element: Object) -> Object:
        page = self.pages[area.page]
        annotation = self.pdf.make_indirect(
            Dictionary(
                Type=Name.Annot,
                Subtype=Name.Link,
                Rect=Array([round(side, 2) for side in area.box]),
                Border=Array([0, 0, 0]),
                F=4,
                Contents=String(area.words or area.target),
                StructParent=len(self.pages) + len(self.owners),
            )
        )
        if area.is_address:
            annotation.A = Dictionary(S=Name.URI, URI=String(area.target))
        else:
            annotation.Dest = _destination(self.pdf, self.record.places[area.target])
        self.owners.append(element)
        if "/Annots" not in page:
            page.Annots = Array()
            page.Tabs = Name.S
        page.Annots.append(annotation)
        return Dictionary(Type=Name.OBJR, Pg=page, Obj=annotation)

    def _parents(self) -> Iterator[Object | int]:
        """The number tree: what a page's marks, and each link, belong to."""
        for number, (page, marked) in enumerate(zip(self.pages, self.marked, strict=True)):
            page.StructParents = number
            owners = Array([marked[mcid] for mcid in sorted(marked)])
            yield from (number, self.pdf.make_indirect(owners))
        for number, owner in enumerate(self.owners, len(self.pages)):
            yield from (number, owner)


def _mend_unicode_maps(pdf: Pdf) -> None:
    """ReportLab writes a character beyond U+FFFF as one number where the format asks for two."""
    for page in pdf.pages:
        for _name, font in page.resources.get("/Font", Dictionary()).items():
            known = font.ToUnicode.read_bytes()
            mended = _BEYOND.sub(_surrogates, known)
            if mended != known:
                font.ToUnicode.write(mended)


def _surrogates(found: re.Match[bytes]) -> bytes:
    character = chr(int(found[1], 16))
    return b"<%s>" % character.encode("utf-16-be").hex().upper().encode()


def _is_empty(kid: Node | Mark | LinkArea) -> bool:
    """An element that nothing was drawn for, such as an unused body of a list item."""
    return isinstance(kid, Node) and kid.role not in ("TD", "TH") and all(map(_is_empty, kid.kids))


def _attributes(node: Node) -> Object | None:
    if node.box:
        box = Array([round(side, 2) for side in node.box])
        return Dictionary(O=Name.Layout, BBox=box, Placement=Name.Block)
    if node.role == "L":
        return Dictionary(O=Name.List, ListNumbering=Name("/None"))
    if not node.scope:
        return None
    found = Dictionary(O=Name.Table, Scope=Name("/" + node.scope))
    if node.span > 1:
        found.ColSpan = node.span
    return found


def _destination(pdf: Pdf, place: Place) -> Array:
    return Array([pdf.pages[place.page].obj, Name.XYZ, None, round(place.top + 8, 2), None])


def _add_outline(pdf: Pdf, entries: list[Entry]) -> None:
    """Bookmarks: a heading hangs under the last one of a lower level."""
    with pdf.open_outline() as outline:
        branch: list[OutlineItem] = []
        for entry in entries:
            del branch[entry.level - 1 :]
            destination = _destination(pdf, entry.place)
            item = OutlineItem(one_line(entry.text), destination=destination)
            (branch[-1].children if branch else outline.root).append(item)
            branch.append(item)


def _output_intent(pdf: Pdf) -> Dictionary:
    """The colours are sRGB; the profile's own date is wiped, so that bytes stay the same."""
    profile = bytearray(ImageCmsProfile(createProfile("sRGB")).tobytes())
    profile[24:36] = bytes(12)
    return Dictionary(
        Type=Name.OutputIntent,
        S=Name.GTS_PDFA1,
        OutputConditionIdentifier=String("sRGB IEC61966-2.1"),
        Info=String("sRGB IEC61966-2.1"),
        DestOutputProfile=Stream(pdf, bytes(profile), N=3, Alternate=Name.DeviceRGB),
    )
