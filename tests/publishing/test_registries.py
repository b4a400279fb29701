"""A registry answers the same whether its values were there or waited."""

from concurrent.futures import ThreadPoolExecutor
from threading import Event

import pytest

from publishing.registries import Registry


def waiting_registry(*keys):
    registry, called = Registry("thing"), []

    def register():
        called.append(True)
        for key in keys:
            registry.register(key, key.upper())

    registry.when_asked(register)
    return registry, called


def test_what_waits_is_registered_when_somebody_asks_and_once():
    registry, called = waiting_registry("a", "b")
    assert not called
    assert list(registry) == ["A", "B"]
    assert dict(registry.items()) == {"a": "A", "b": "B"}
    assert registry["a"] == "A"
    assert "b" in registry
    assert called == [True]


def test_those_that_wait_keep_their_order():
    registry, _ = waiting_registry("a")
    registry.when_asked(lambda: registry.register("b", "B"))
    assert list(registry) == ["A", "B"]


def test_a_key_that_waited_is_not_registered_twice():
    registry, _ = waiting_registry("a", "a")
    with pytest.raises(ValueError, match="thing 'a' is registered twice"):
        list(registry)


def test_an_unknown_key_is_told_the_keys_that_waited():
    registry, _ = waiting_registry("a")
    with pytest.raises(KeyError, match="no thing 'b'; known: a"):
        registry["b"]


def test_a_second_thread_waits_until_everything_is_registered():
    registry, has_begun, may_end = Registry("thing"), Event(), Event()

    def register():
        has_begun.set()
        may_end.wait(10)
        registry.register("a", "A")

    registry.when_asked(register)
    with ThreadPoolExecutor(2) as pool:
        first = pool.submit(list, registry)
        has_begun.wait(10)
        second = pool.submit(list, registry)
        may_end.set()
        assert first.result() == second.result() == ["A"]


def test_what_fails_half_way_tells_its_reason_each_time():
    registry = Registry("thing")

    def register():
        registry.register("a", "A")
        raise ImportError("no module")

    registry.when_asked(register)
    for _ in range(2):
        with pytest.raises(ImportError, match="no module"):
            list(registry)
