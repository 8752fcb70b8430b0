"""The two commands of the README, and the exact versions that they install."""

import re
import tomllib

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

from tests import house

LINE = re.compile(r"([a-z0-9-]+)==([\w.]+)")


@pytest.fixture(scope="module")
def locked() -> dict[str, Version]:
    """Every part and its exact version."""
    lines = (house.ROOT / "requirements.lock").read_text(encoding="utf-8").splitlines()
    parts = [LINE.fullmatch(line) for line in lines if not line.startswith("#")]
    assert all(parts), "a line is a name and a version: no addresses"
    return {part[1]: Version(part[2]) for part in parts if part}


@pytest.fixture(scope="module")
def required() -> list[Requirement]:
    """What the project says it needs, to run, to test and to freeze."""
    with (house.ROOT / "pyproject.toml").open("rb") as file:
        project = tomllib.load(file)["project"]
    extras = project["optional-dependencies"].values()
    return [Requirement(line) for lines in (project["dependencies"], *extras) for line in lines]


def test_every_part_is_locked_at_a_version_that_fits(
    locked: dict[str, Version], required: list[Requirement]
) -> None:
    unfit = [r for r in required if locked[canonicalize_name(r.name)] not in r.specifier]
    assert unfit == []


def test_the_window_stays_at_the_version_that_keeps_its_references(
    required: list[Requirement],
) -> None:
    assert "PySide6-Essentials==6.11.3" in [str(r) for r in required]


def test_readme_and_ci_name_the_same_libraries_and_command() -> None:
    readme = (house.ROOT / "README.md").read_text(encoding="utf-8")
    ci = (house.ROOT / ".ci" / "run").read_text(encoding="utf-8")
    libraries = re.search(r"libraries=\(([^)]*)\)", ci)
    assert libraries
    assert [name for name in libraries[1].split() if name not in readme] == []
    assert re.search(r"<!-- test command -->\n+```\w*\n.*-m pytest\n```", readme)
