import gzip

import pytest

from publishing.images.library import store_image
from tests.blog.factories import published_post
from tests.pictures import png

pytestmark = pytest.mark.django_db
ASKING = {"HTTP_ACCEPT_ENCODING": "gzip, br"}


def test_a_page_travels_compressed_to_whoever_can_read_it(client):
    address = published_post("Wind").get_absolute_url()
    plain, packed = client.get(address), client.get(address, **ASKING)
    assert packed.headers["Content-Encoding"] == "gzip"
    assert "Accept-Encoding" in packed.headers["Vary"]
    assert len(packed.content) < len(plain.content) / 2
    assert b"Wind" in gzip.decompress(packed.content)
    assert "Content-Encoding" not in plain.headers


def test_a_compressed_feed_is_not_sent_again_while_it_is_the_same(client):
    published_post("Wind")
    first = client.get("/feed.xml", **ASKING)
    again = client.get("/feed.xml", HTTP_IF_NONE_MATCH=first.headers["ETag"], **ASKING)
    assert first.headers["Content-Encoding"] == "gzip"
    assert again.status_code == 304


def test_a_picture_is_sent_as_it_is(client):
    address = store_image(png()).file.url
    answer = client.get(address, **ASKING)
    assert answer.status_code == 200
    assert b"".join(answer).startswith(b"\x89PNG")
    assert "Content-Encoding" not in answer.headers
