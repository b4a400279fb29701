"""Words of headings and lists that say what a section is, in English and Vietnamese."""

import re

from portfolio.models import Stance


def _any(*wordings: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(wordings)})(?!\w)")


CONTACT = _any(
    r"contacts?(?: me| info| information| details)?",
    r"(?:how|where|ways?) to (?:reach|contact|find|meet|follow)",
    r"(?:reach|contact|find|follow|email|e-mail|message|write|write to|talk to) me",
    r"(?:reach|reaching) out",
    r"(?:get|keep|stay|be) in touch",
    r"(?:let'?s|let us) (?:connect|talk|chat)",
    r"connect(?: with me)?",
    r"say (?:hi|hello)",
    r"feel free to",
    r"(?:find|see|follow) me (?:on|at|online)|elsewhere|socials?|social (?:media|links)",
    r"liên hệ|liên lạc|kết nối|nhắn tin|mạng xã hội|trò chuyện với",
    r"(?:tìm|gặp|theo dõi|viết cho|gửi thư cho) (?:tôi|mình|tớ|em)",
)
PROJECTS = _any(
    r"projects?|portfolio|side[- ]projects?|(?:my|selected|recent) works?",
    r"(?:been|am|i'm) (?:up to|building|working on|doing|making)",
    r"(?:things|what|stuff) (?:i|i've|i have) (?:made|built|build|make|do|done)",
    r"dự án|đồ án|sản phẩm|công trình|đã làm|đang làm",
)
NOT_PROJECTS = _any(
    r"education|studies|degrees?|school|university|courses?|coursework|certificat\w+",
    r"experience|employment|career|work history|jobs?|internships?|volunteering",
    r"publications?|papers|talks|teaching|awards?|honou?rs?|skills?|service",
    r"about|bio|biography|background|history|faq|questions|news|updates|testimonials?",
    r"học vấn|quá trình học|bằng cấp|kinh nghiệm|làm việc tại|công bố|bài báo",
    r"giải thưởng|kỹ năng|kĩ năng|chứng chỉ|giới thiệu|tiểu sử|tin tức",
)
DISLIKE = _any(
    r"(?:do not|don'?t|did not|didn'?t|not|never|can'?t|cannot|less)"
    r"(?: really| much| so)? (?:like|love|enjoy|into|stand|fond|keen|a fan)",
    r"dislikes?|hates?|avoid|loathe|detest|not for me",
    r"không (?:thích|ưa|yêu|mê|hợp)|chẳng thích|chưa thích|ghét|dị ứng",
)
LIKE = _any(
    r"(?:like|love|enjoy|prefer|adore)s?|into|fond of|fan of|favou?rites?",
    r"thích|yêu|yêu thích|ưa thích|ưa|mê",
)


def normal(words: str) -> str:
    return " ".join(words.replace("\u2019", "'").casefold().split())


def tells_contacts(title: str) -> bool:
    return bool(CONTACT.search(normal(title)))


def tells_projects(title: str) -> bool:
    return bool(PROJECTS.search(normal(title)))


def rules_out_projects(title: str) -> bool:
    return bool(NOT_PROJECTS.search(normal(title))) and not tells_projects(title)


def stance_of(label: str) -> Stance | None:
    words = normal(label)
    if DISLIKE.search(words):
        return Stance.DISLIKE
    return Stance.LIKE if LIKE.search(words) else None
