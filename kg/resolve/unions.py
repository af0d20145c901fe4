"""Sets that merge, and pairs that must not."""

from collections.abc import Hashable, Iterable
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)


class Unions(Generic[K]):
    """Disjoint sets that refuse to join what must stay apart."""

    def __init__(self, apart: Iterable[tuple[K, K]] = ()) -> None:
        self._parent: dict[K, K] = {}
        self._members: dict[K, list[K]] = {}
        self._apart: dict[K, set[K]] = {}
        for one, other in apart:
            self._apart.setdefault(one, set()).add(other)
            self._apart.setdefault(other, set()).add(one)

    def root(self, key: K) -> K:
        """The representative of the set that holds ``key``."""
        parent = self._parent.setdefault(key, key)
        while parent != self._parent[parent]:
            self._parent[parent] = self._parent[self._parent[parent]]
            parent = self._parent[parent]
        self._parent[key] = parent
        return parent

    def members(self, key: K) -> list[K]:
        """All that stand in one set with ``key``."""
        return self._members.get(self.root(key), [key])

    def together(self, one: K, other: K) -> bool:
        """Whether both stand in one set."""
        return self.root(one) == self.root(other)

    def may_join(self, one: K, other: K) -> bool:
        """Whether no two members of the two sets must stay apart."""
        small, large = sorted((self.members(one), self.members(other)), key=len)
        if not self._apart:
            return True
        ours = set(large)
        return not any(self._apart.get(key, set()) & ours for key in small)

    def join(self, one: K, other: K) -> bool:
        """Merge two sets unless something forbids it; tell whether they are one now."""
        first, second = self.root(one), self.root(other)
        if first == second:
            return True
        if not self.may_join(first, second):
            return False
        small, large = sorted((first, second), key=lambda key: len(self.members(key)))
        self._members[large] = [*self.members(large), *self.members(small)]
        self._members.pop(small, None)
        self._parent[small] = large
        return True

    def sets(self, keys: Iterable[K]) -> list[list[K]]:
        """The sets that ``keys`` fall into, each in the order of ``keys``."""
        found: dict[K, list[K]] = {}
        for key in keys:
            found.setdefault(self.root(key), []).append(key)
        return list(found.values())
