"""python -m benchmarks [NAME...]: exit status 1 when a target is missed."""

import importlib
import pkgutil
import sys

import benchmarks

from .figures import Figure


def modules() -> list[str]:
    found = (module.name for module in pkgutil.iter_modules(benchmarks.__path__))
    return [name for name in found if name != "figures" and not name.startswith("_")]


def line(figure: Figure) -> str:
    target = "" if figure.target is None else f"<= {figure.target:g}"
    verdict = "" if figure.is_good else "MISSED"
    measured = f"{figure.value:10.2f} {figure.unit:8}"
    return f"{figure.name:40} {measured} {target:8} {verdict}".rstrip()


def main(names: list[str]) -> int:
    good = True
    for name in names or modules():
        for figure in importlib.import_module(f"benchmarks.{name}").measure():
            print(line(figure))
            good = good and figure.is_good
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
