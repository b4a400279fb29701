"""Which kind a section is, by the words of its heading."""

import re

from portfolio.models import CVKind

WORDS: tuple[tuple[CVKind, str], ...] = (
    (CVKind.VOLUNTEER, r"volunteer|service|tình nguyện"),
    (CVKind.EDUCATION, r"education|học vấn|formação|formation|studies"),
    (CVKind.AWARD, r"awards?|hono[u]?rs?|scholarships?|grants?|giải thưởng|prêmios"),
    (CVKind.CERTIFICATE, r"certificat\w+|licen[cs]es|chứng chỉ"),
    (CVKind.PUBLICATION, r"publications?|papers|công bố|publicações"),
    (CVKind.SKILL, r"skills?|technolog\w+|kỹ năng|habilidades"),
    (CVKind.LANGUAGE, r"languages?|ngôn ngữ|idiomas"),
    (CVKind.INTEREST, r"interests?|hobbies|sở thích|interesses"),
    (CVKind.REFERENCE, r"references?|referees?"),
    (CVKind.PROJECT, r"projects?|dự án|projetos"),
    (CVKind.WORK, r"experience|work|employment|positions?|kinh nghiệm|experiência"),
)
PATTERNS = [
    (kind, re.compile(rf"\b(?:{words})\b", re.IGNORECASE)) for kind, words in WORDS
]


def kind_of_heading(heading: str) -> CVKind:
    spoken = heading.replace("_", " ")
    found = (kind for kind, pattern in PATTERNS if pattern.search(spoken))
    return next(found, CVKind.OTHER)
