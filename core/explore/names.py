"""A small, honest look for names and numbers in what the advisor types; it misses some of both."""

import re
from collections.abc import Iterable, Iterator

from core.dossier.dossier import Dossier
from core.dossier.records.organisation import Contact, Organisation, Unit

_MAIL = re.compile(r"[\w.+-]+@[\w-]+\.\w+")
_NUMBER = re.compile(r"\+?\d(?:[ ./()-]{0,2}\d){7,}")
"""Eight digits or more: a phone, a register or an employee number, but no year or amount."""
_TITLED = re.compile(
    r"\b(?:mevrouw|mevr|mw|meneer|mijnheer|dhr|madame|mme|monsieur|mr|mrs|ms|miss|dr|dokter)\b"
    r"\.?\s+([^\W\d_][\w’'-]+)",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_ENDS_A_SENTENCE = re.compile(r"(?:^|[.!?:;\n\r«»“”\"‘(–—-])\s*[“\"‘«(]*$")
_NEVER_NAMES = frozenset(
    {
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january",
        "february", "march", "april", "may", "june", "july", "august", "september", "october",
        "november", "december", "i", "i’m", "i'm", "i’ve", "i've", "i’ll", "i'll", "i’d", "i'd",
        "teams", "outlook", "excel", "word", "sharepoint", "whatsapp", "covid", "corona",
        "nederland", "nederlands", "nederlandse", "belgië", "belgische", "vlaanderen",
        "vlaamse", "frans", "franse", "engels", "engelse", "france", "français", "belgique",
        "belgium", "dutch", "french", "english", "europa", "europe",
    }
)  # fmt: skip


def known_words(dossier: Dossier, cycle_id: str) -> frozenset[str]:
    """Words with a capital that are no names of people: units and the organisation itself."""
    named = [each.name for each in dossier.all(Unit, cycle=cycle_id)]
    named += [each.name for each in dossier.all(Organisation, cycle=cycle_id)]
    return frozenset(word.casefold() for name in named for word in _WORD.findall(name))


def known_people(dossier: Dossier, cycle_id: str) -> frozenset[str]:
    """Words out of the names of the people who take part; these certainly are names."""
    named = (each.name for each in dossier.all(Contact, cycle=cycle_id))
    words = (word.casefold() for name in named for word in _WORD.findall(name))
    return frozenset(word for word in words if len(word) > 2)


def suspects(text: str, allowed: Iterable[str] = (), people: Iterable[str] = ()) -> tuple[str, ...]:
    """Pieces of the text that look like a name, an address or a number, each once, in order.

    It looks at capitals inside a sentence, forms of address, mail addresses and long numbers.
    """
    found = sorted(_found(text, frozenset(allowed) | _NEVER_NAMES, frozenset(people)))
    return tuple(dict.fromkeys(piece for _place, piece in found))


def _found(text: str, allowed: frozenset[str], people: frozenset[str]) -> Iterator[tuple[int, str]]:
    for pattern in (_MAIL, _NUMBER):
        for match in pattern.finditer(text):
            yield match.start(), match.group()
    for match in _TITLED.finditer(text):
        yield match.start(1), match.group(1)
    bare = _MAIL.sub(lambda match: " " * len(match.group()), text)
    for match in _WORD.finditer(bare):
        if _is_name(bare, match, allowed, people):
            yield match.start(), match.group()


def _is_name(
    text: str, match: re.Match[str], allowed: frozenset[str], people: frozenset[str]
) -> bool:
    word = match.group()
    stem = re.sub(r"[’']s$", "", word)
    if stem.casefold() in people and word[0].isupper():
        return True
    if not word[0].isupper() or len(word) < 3 or stem.casefold() in allowed:
        return False
    if word.split("-")[0].isupper():  # HR-dienst
        return False
    return not _ENDS_A_SENTENCE.search(text[: match.start()])
