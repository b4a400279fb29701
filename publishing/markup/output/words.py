"""The few words that rendering adds, in the language of the text."""

_TITLES = {
    "en": {
        "note": "Note", "tip": "Tip", "warning": "Warning", "error": "Error",
        "success": "Success", "important": "Important", "caution": "Caution",
    },
    "vi": {
        "note": "Ghi chú", "tip": "Mẹo", "warning": "Cảnh báo", "error": "Lỗi",
        "success": "Thành công", "important": "Quan trọng", "caution": "Thận trọng",
    },
}  # fmt: skip
_PHRASES = {
    "en": {
        "formula": "Formula", "table": "Table", "contents": "Contents",
        "back": "Back to the text", "video": "Video", "done": "Done", "to do": "To do",
    },
    "vi": {
        "formula": "Công thức", "table": "Bảng", "contents": "Mục lục",
        "back": "Trở lại bài viết", "video": "Video", "done": "Xong", "to do": "Chưa xong",
    },
}  # fmt: skip


def callout_title(kind: str, language: str) -> str:
    return _in(_TITLES, language)[kind]


def phrase(name: str, language: str) -> str:
    return _in(_PHRASES, language)[name]


def _in(words: dict[str, dict[str, str]], language: str) -> dict[str, str]:
    return words.get(language.partition("-")[0].lower(), words["en"])
