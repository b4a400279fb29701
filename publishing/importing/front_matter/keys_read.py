"""Which keys of a mapping an import made use of, so that the others can be named."""

from typing import Any


class KeysRead(dict[str, Any]):
    """Notes each key that somebody asks for; going through all of them asks for none."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.read: set[str] = set()

    def get(self, key: str, default: Any = None) -> Any:
        self.read.add(key)
        return dict.get(self, key, default)  # half the time of super()

    def __getitem__(self, key: str) -> Any:
        self.read.add(key)
        return super().__getitem__(key)

    @property
    def unread(self) -> list[str]:
        """Those that say something: nothing, no and an empty text switch nothing on."""
        return [
            key
            for key, value in self.items()
            if key not in self.read and value not in (None, False, "", [], {})
        ]
