"""The count at the end of `make test` is right, and cannot hide a failure."""

import importlib.machinery
import importlib.util
import pathlib
import unittest

FILE = pathlib.Path(__file__).resolve().parents[2] / "scripts" / "test"
loader = importlib.machinery.SourceFileLoader("test_runner", str(FILE))
runner = importlib.util.module_from_spec(importlib.util.spec_from_loader("test_runner", loader))
loader.exec_module(runner)


def counted(count, text, status=0):
    for line in text.splitlines():
        count.read(line)
    count.close(status, isinstance(count, runner.Gate))
    return count.passed, count.failed


class SwiftTesting(unittest.TestCase):
    def test_all_passed(self):
        text = '✔ Test "a mail" passed after 0.001 seconds.\n✔ Test run with 12 tests in 3 suites passed after 0.5 seconds.\n'
        self.assertEqual(counted(runner.SwiftCount(), text), (12, 0))

    def test_failures_are_counted_by_test_not_by_case(self):
        text = (
            '✘ Test "a" recorded an issue at A.swift:1:1: no\n'
            '✘ Test case passing 1 argument x → 2 to "a" failed after 0.1 seconds with 1 issue.\n'
            '✘ Test "a" with 3 test cases failed after 0.1 seconds with 2 issues.\n'
            "✘ Suite S failed after 0.1 seconds with 2 issues.\n"
            "✘ Test b() failed after 0.1 seconds with 1 issue.\n"
            "✘ Test run with 5 tests in 1 suite failed after 0.2 seconds with 3 issues.\n"
        )
        self.assertEqual(counted(runner.SwiftCount(), text, 1), (3, 2))

    def test_a_crash_before_the_closing_line_is_a_failure(self):
        self.assertEqual(counted(runner.SwiftCount(), "error: Exited with unexpected signal code 4\n", 1), (0, 1))

    def test_a_run_without_tests_is_a_failure(self):
        self.assertEqual(counted(runner.SwiftCount(), "✔ Test run with 0 tests in 0 suites passed after 0 seconds.\n"), (0, 1))

    def test_a_bad_status_after_a_good_closing_line_is_a_failure(self):
        _, failed = counted(runner.SwiftCount(), "✔ Test run with 2 tests in 1 suite passed after 0 seconds.\n", 1)
        self.assertEqual(failed, 1)


class PythonUnittest(unittest.TestCase):
    def test_all_passed(self):
        self.assertEqual(counted(runner.PythonCount(), "Ran 7 tests in 1.0s\n\nOK\n"), (7, 0))

    def test_failures_and_errors(self):
        self.assertEqual(counted(runner.PythonCount(), "Ran 7 tests in 1.0s\n\nFAILED (failures=2, errors=1)\n", 1), (4, 3))

    def test_skipped_tests_have_not_passed(self):
        self.assertEqual(counted(runner.PythonCount(), "Ran 7 tests in 1.0s\n\nOK (skipped=2)\n"), (5, 0))

    def test_no_closing_line_is_a_failure(self):
        self.assertEqual(counted(runner.PythonCount(), "ImportError\n", 1), (0, 1))


class Gates(unittest.TestCase):
    def test_a_gate_counts_as_one(self):
        self.assertEqual(counted(runner.Gate(), "fine\n"), (1, 0))
        self.assertEqual(counted(runner.Gate(), "not fine\n", 2), (0, 1))


if __name__ == "__main__":
    unittest.main()
