"""What a built page says, as paper must say it: read from its HTML, without knowing how the files are made.

Texts are compared without white space, since lines end elsewhere on paper; a footnote's call is written ⟦1⟧.
"""

import re
from typing import NamedTuple

from conftest import read_html

# What a page has for its screen alone, and its frame, which paper draws anew.
_SCREEN = ("du-thao", "chu-giai", "tai-ve", "the-thuc", "ten-loai", "headerlink", "footnote-backref", "lech-ghi", "loc-viec", "loc-viec__ket-qua")
_NUMBER = re.compile(r"\d+(?:[.,/:]\d+)*%?")
_SPACE = re.compile(r"\s+")
COUNTRY, MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"
ISSUER = ("ỦY BAN NHÂN DÂN", "XÃ BÁT TRÀNG")


class Source(NamedTuple):
    """subject: the page's title. body: until the signature. closing: recipients, authority, name. appendices: label, name and text of each."""

    number: str
    date: str
    subject: str
    body: str
    closing: str
    appendices: list[str]
    notes: list[str]

    @property
    def text(self):
        """The whole document in reading order, without its notes."""
        frame = [*ISSUER, COUNTRY, MOTTO, self.number, self.date, "BÁO CÁO", self.subject] if self.number else []
        return " ".join([*frame, self.body, self.closing, *self.appendices])


def read_source(file):
    """The report, or the list of tasks, of a page of the built site."""
    article = read_html(file).find(".//article")
    head = {name: _frame_line(article, name) for name in ("so-hieu", "dia-danh")}
    for name in _SCREEN:
        for element in article.find_class(name):
            element.drop_tree()
    for element in article.xpath(".//*[@aria-hidden='true']"):
        element.drop_tree()
    parts, notes = [[], [], []], []
    for element in article:
        kind = element.get("class") or ""
        if element.tag == "h1":
            subject = said(element)
        elif kind == "footnote":
            notes = [said(note) for note in element.iter("li")]
        elif kind == "ket-van-ban":
            parts[1].append(_closing(element))
        elif parts[1] and element.tag == "h2":
            parts[2].append(said(element))
        elif parts[1]:
            parts[2][-1] += " " + said(element)
        else:
            parts[0].append(said(element))
    return Source(head["so-hieu"], head["dia-danh"], subject, " ".join(parts[0]), " ".join(parts[1]), parts[2], notes)


def _frame_line(article, name):
    """A line of the letterhead, its blanks as paper has them; "" for a page without one."""
    for element in article.find_class(name):
        for blank in element.find_class("de-trong"):
            blank.text = "……"
        return said(element)
    return ""


def _closing(element):
    recipients = [f"- {said(item)}" for item in element.iter("li")]
    return " ".join(["Nơi nhận:", *recipients, said(element.find_class("chu-ky")[0])])


def said(element):
    """The words of an element; a line of a list begins with its mark."""
    return _SPACE.sub(" ", "".join(_pieces(element, -1))).strip()


def _pieces(element, depth):
    kind = element.get("class") or ""
    if element.tag == "sup":
        yield f"⟦{element.text_content().strip()}⟧"
        return
    if element.tag in ("ul", "ol"):
        depth += 1
    yield (element.text or "").upper() if kind == "ten-phu-luc" else element.text or ""
    for number, child in enumerate(element, int(element.get("start", "1"))):
        if child.tag == "li" and kind != "footnote":
            yield " " + ("-+"[depth % 2] if element.tag == "ul" else f"{number}.") + " "
        elif child.tag not in ("a", "span", "strong", "em", "sup", "time", "code", "wbr") or child.get("class") in ("ghi", "thoi-han", "tinh-trang"):
            yield " "
        yield from _pieces(child, depth)
        yield child.tail or ""


def packed(text):
    """Without white space."""
    return _SPACE.sub("", text)


def numbers(text):
    """Every number token of a text, in order; the numbers of notes are none."""
    return _NUMBER.findall(re.sub(r"⟦\d+⟧", " ", text))
