import unicodedata

import pytest

from publishing.importing.languages import is_vietnamese, language_code

VIETNAMESE = (
    "Hôm nay trời mưa, tôi ở nhà đọc lại những trang đầu của quyển sổ cũ và nhận ra "
    "rằng mình đã quên gần hết những điều từng viết trong đó."
)
ENGLISH = "It rained, so I read the first pages of an old notebook. " * 6


def test_running_vietnamese_is_known():
    assert is_vietnamese(VIETNAMESE)


def test_decomposed_letters_are_the_same_letters():
    assert is_vietnamese(unicodedata.normalize("NFD", VIETNAMESE))


@pytest.mark.parametrize(
    "text",
    [
        "",
        ENGLISH,
        ENGLISH + "She calls it một buổi tối mưa.",
        "Les élèves français étaient là, à côté de l'hôtel, où ça sent bon. " * 5,
        "São Paulo é a maior cidade, e não há outra tão grande no país. " * 5,
        "Đorđe je došao kući i našao ključ u čaši na stolu. " * 5,
        "Tiếng Việt",
    ],
)
def test_other_languages_quotations_and_single_words_are_not_vietnamese(text):
    assert not is_vietnamese(text)


def test_code_in_a_vietnamese_text_does_not_hide_the_language():
    assert is_vietnamese(VIETNAMESE + "\n```python\n" + "x = compute(y)\n" * 6 + "```")


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ("vi", "vi"),
        (" en_US ", "en-US"),
        ("zh-Hant-TW", "zh-Hant-TW"),
        ("Tiếng Việt", ""),
        ("", ""),
        ("x" * 40, ""),
        ("en; drop table", ""),
    ],
)
def test_a_language_code_is_a_code_or_nothing(told, code):
    assert language_code(told) == code
