"""Says what is installed and where, and what is missing."""

import platform
import sys
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path

from kg.cli.output import console, print_json, print_table
from kg.cli.talk import talk
from kg.errors import GraphError
from kg.manifest import find_product, read_manifest
from kg.vocabulary import ontology_file

_NEEDED = (
    "pydantic",
    "pyoxigraph",
    "rdflib",
    "networkx",
    "pyvis",
    "jinja2",
    "ahocorasick-rs",
    "pyshacl",
    "tzdata",
)
_MODULES = {"ahocorasick-rs": "ahocorasick_rs"}
_EXTRAS = {
    "pandas": "DataFrames: pip install 'communique[notebook]'",
    "matplotlib": "charts of the notebooks: pip install 'communique[notebook]'",
    "IPython": "notebooks: pip install 'communique[notebook]'",
    "pyarrow": "Parquet files: pip install 'communique[tables]'",
}


def print_info(graph: Path, as_json: bool) -> None:
    """Versions and paths, and what the graph says of itself."""
    facts: dict[str, str] = {
        "communique": _version("communique"),
        "python": platform.python_version(),
        "pyoxigraph": _version("pyoxigraph"),
        "package": str(Path(__file__).parent.parent),
        "ontology": str(ontology_file("communique.ttl")),
        **_about_graph(graph),
    }
    if as_json:
        print_json([facts])
    else:
        print_table(("what", "value"), [{"what": name, "value": value} for name, value in facts.items()])


def _about_graph(graph: Path) -> dict[str, str]:
    try:
        home = find_product(graph)
        manifest = read_manifest(home)
    except GraphError as error:
        return {"graph": str(error)}
    counts = ", ".join(f"{count:,} {name.replace('_', ' ')}" for name, count in manifest["counts"].items())
    return {"graph": str(home.absolute()), "digest": manifest["sha256"]["graph.nq"], "holds": counts}


def examine(graph: Path) -> None:
    """Look for what is needed, and for what is useful; exit with 1 if something needed is missing."""
    out = console()
    missing = [name for name in _NEEDED if find_spec(_MODULES.get(name, name)) is None]
    for name in missing:
        out.print(f"missing  {name}: pip install communique", markup=False)
    for module, use in _EXTRAS.items():
        if find_spec(module) is None:
            out.print(f"optional {module}, for {use}", markup=False)
    out.print(f"graph    {_state(graph)}", markup=False)
    if missing:
        sys.exit(1)
    talk("all that is needed is here")


def _state(graph: Path) -> str:
    try:
        manifest = read_manifest(find_product(graph))
    except GraphError as error:
        return f"{error}; kg demo builds one from the shipped documents"
    return f"{graph} is ready, {manifest['counts']['documents']} documents"


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "not installed"
