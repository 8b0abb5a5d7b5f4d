"""The gate on imports can fail: a made-up house with one fault of each kind."""

import json
import pathlib
import subprocess
import sys
import tempfile
import unittest

SCRIPTS = pathlib.Path(__file__).resolve().parents[2] / "scripts"

LAYERS = """\
(everywhere): Glibc
Paper: CInk
Letter: Paper
Office: Letter Paper Logging
"""


def target(name, dependencies, kind="regular"):
    return {"name": name, "type": kind, "dependencies": [{"byName": [each, None]} for each in dependencies]}


class CheckImports(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.root = pathlib.Path(self.folder.name)
        self.layers = LAYERS
        self.targets = {
            "CInk": target("CInk", [], "system"),
            "Paper": target("Paper", ["CInk"]),
            "Letter": target("Letter", ["Paper"]),
            "Office": target("Office", ["Letter", "Paper", "Logging"]),
            "OfficeTests": target("OfficeTests", ["Office"], "test"),
        }
        self.sources = {
            "Sources/Paper/Sheet.swift": "internal import CInk\nimport Glibc\n",
            "Sources/Letter/Letter.swift": "// import Office\npackage import struct Paper.Sheet\n",
            "Sources/Office/Desk.swift": 'import Letter\nimport Paper\nlet text = """\nimport Nothing\n"""\nimport Logging\n',
            "Tests/OfficeTests/DeskTests.swift": "@testable import Office\nimport Testing\n",
        }

    def run_check(self):
        for name, text in self.sources.items():
            file = self.root / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text)
        (self.root / "layers.txt").write_text(self.layers)
        (self.root / "manifest.json").write_text(json.dumps({"targets": list(self.targets.values())}))
        command = [
            sys.executable, SCRIPTS / "check-imports", "--root", self.root,
            "--manifest", self.root / "manifest.json", "--layers", self.root / "layers.txt",
        ]
        return subprocess.run(command, capture_output=True, text=True)

    def assert_fails(self, words):
        result = self.run_check()
        self.assertEqual(result.returncode, 1, result.stdout)
        self.assertIn(words, result.stderr)
        self.assertIn("1 problem(s)", result.stderr)

    def test_a_tidy_house_passes(self):
        result = self.run_check()
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertIn("3 rooms", result.stdout)

    def test_an_import_that_the_manifest_does_not_declare(self):
        self.targets["Office"] = target("Office", ["Letter", "Paper"])
        self.assert_fails("Office imports Logging, which Package.swift does not declare")

    def test_an_import_that_the_table_does_not_allow(self):
        self.sources["Sources/Letter/Letter.swift"] += "import Logging\n"
        self.targets["Letter"] = target("Letter", ["Paper", "Logging"])
        self.assert_fails("Letter may not import Logging")

    def test_an_import_of_a_room_below(self):
        self.layers = LAYERS.replace("Letter: Paper", "Letter: Paper Office")
        self.assert_fails("Letter may not import Office, which stands below it")

    def test_a_dependency_that_nothing_imports(self):
        self.sources["Sources/Office/Desk.swift"] = "import Letter\nimport Paper\n"
        self.assert_fails("Office declares Logging, which nothing in it imports")

    def test_a_room_that_the_table_does_not_know(self):
        self.targets["Cellar"] = target("Cellar", [])
        self.sources["Sources/Cellar/Shelf.swift"] = "\n"
        self.assert_fails("the target Cellar is missing")

    def test_a_room_that_is_gone(self):
        self.layers += "Attic:\n"
        self.assert_fails("Attic is no target")

    def test_a_library_of_two_rooms(self):
        self.layers = LAYERS.replace("Letter: Paper", "Letter: Paper CInk")
        self.targets["Letter"] = target("Letter", ["Paper", "CInk"])
        self.sources["Sources/Letter/Letter.swift"] += "import CInk\n"
        self.assert_fails("CInk: a C library belongs to exactly one room")

    def test_a_test_that_imports_what_it_does_not_declare(self):
        self.sources["Tests/OfficeTests/DeskTests.swift"] += "import Paper\n"
        self.assert_fails("OfficeTests imports Paper")


class CheckSize(unittest.TestCase):
    def run_check(self, lines):
        with tempfile.TemporaryDirectory() as folder:
            file = pathlib.Path(folder) / "Sources" / "Long.swift"
            file.parent.mkdir()
            file.write_text("\n" * lines)
            return subprocess.run([sys.executable, SCRIPTS / "check-size", folder], capture_output=True, text=True)

    def test_400_lines_pass(self):
        self.assertEqual(self.run_check(400).returncode, 0)

    def test_401_lines_fail(self):
        result = self.run_check(401)
        self.assertEqual(result.returncode, 1)
        self.assertIn("Long.swift: 401 lines", result.stderr)


if __name__ == "__main__":
    unittest.main()
