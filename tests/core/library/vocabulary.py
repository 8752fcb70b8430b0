"""Which words belong to one country only, and which to none."""

import re

from core.text.translate import LANGUAGES
from tests.core.library.words import texts

ONLY_NETHERLANDS = (
    r"RI&E|[Ww]orks council|[Oo]ndernemingsraad|[Cc]onseil d'entreprise|\bOR\b|\bPVT\b"
    r"|\b[Aa]rbo|[Vv]erzuim|[Kk]erndeskundige|[Pp]lan van aanpak|[Pp]reventiemedewerker"
)
ONLY_BELGIUM = (
    r"Comité|CPBW|CPPT|[Jj]aaractieplan|[Bb]evraging|[Oo]pvolging|[Pp]reventieadviseur"
    r"|Welzijnswet|Codex|[Gg]lobaal preventieplan|hiërarchische lijn|[Pp]lan annuel d'action"
)
NOWHERE = r"\b[Bb]ewijs|\b[Pp]reuve|\b[Vv]erdict"


def words_found(record: object, pattern: str) -> set[str]:
    """The texts in a record, in any language, that hold one of these words."""
    spoken = {text.in_language(each) for text in texts(record) for each in LANGUAGES}
    return {text for text in spoken if re.search(pattern, text)}
