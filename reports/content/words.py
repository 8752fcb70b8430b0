"""The words of the closed lists as a report says them; to be translated when they are printed."""

from core.country.profile import Profile
from core.dossier.records.words import (
    Audience,
    Body,
    ContactRole,
    Country,
    Impact,
    Note,
)
from core.text.translate import N_
from core.text.translate import gettext as _

IMPACTS: dict[Impact, str] = {
    "yes": N_("Yes"),
    "partly": N_("Partly"),
    "no": N_("No"),
}
NOTES: dict[Note, str] = {
    "progress": N_("Progress"),
    "success": N_("Success"),
    "pitfall": N_("Pitfall"),
    "small_win": N_("Small win"),
}


def role_word(country: Profile, role: ContactRole) -> str:
    """What somebody with this role is called in the country, with a capital."""
    return capital(country.term(role))


def body_word(country: Profile, body: Body) -> str:
    """The name of the body that speaks for the workers."""
    return str(country.body(body).title)


def number_word(country: Country) -> str:
    """What the register of employers calls its numbers."""
    return _("Enterprise number") if country == "be" else _("Chamber of Commerce number")


def audience_word(country: Profile, audience: Audience, body: Body) -> str:
    """Who is told something, in the country's words."""
    words: dict[Audience, str] = {
        "workers": country.term("workers"),
        "line": country.term("line"),
        "management": country.term("owner_management"),
        "consultation_body": body_word(country, body),
        "third_parties": _("Third parties"),
    }
    return capital(words[audience])


def capital(words: str) -> str:
    """The words with a capital at the beginning."""
    return words[:1].upper() + words[1:]
