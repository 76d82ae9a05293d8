"""Holds the figures of `humble bench check` to what was promised; fails where one is missed.

Usage: musts.py MEGABYTES <FIGURES. A figure that isn't printed is missed too. Others share the
machine, so that CPU time is what counts; where wall time was promised, it is enough that the CPU
time spread over the cores keeps to it.
"""
import re
import sys

megabytes = int(sys.argv[1])
text = sys.stdin.read()
missed = []


def figure(name, pattern):
    """The numbers of a line; none where the line isn't there."""
    found = re.search(pattern, text, re.MULTILINE)
    if not found:
        missed.append(f"{name}: no figure")
        return None
    return [float(number) for number in found.groups()]


def least(name, pattern, limit):
    found = figure(name, pattern)
    if found and found[0] < limit:
        missed.append(f"{name}: {found[0]:g}, at least {limit:g} was promised")


def most(name, pattern, limit):
    found = figure(name, pattern)
    if found and found[0] > limit:
        missed.append(f"{name}: {found[0]:g}, at most {limit:g} was promised")


least("prose, MB/s", r"^prose: ([\d.]+) MB/s", 15)
least("a Markdown file, MB/s", r"^one Markdown file of \d+ MiB: ([\d.]+) MB/s", 15)
least("questions only, MB/s", r"^questions only: ([\d.]+) MB/s", 3)
most("one question, ms", r"^one question, start included: ([\d.]+) ms", 25)
most(
    "memory for a document, MiB",
    r"^one Markdown file of .*peak memory ([\d.]+) MiB", 30 + 3 * megabytes)

files = figure(
    "2000 files", r"^2000 files of 5 KB: ([\d.]+) s of wall.* ([\d.]+) s of CPU time on (\d+) cores")
if files and files[0] > 1 and files[1] / files[2] > 1:
    missed.append(f"2000 files: {files[0]:g} s, {files[1]:g} s of CPU time, at most 1 s was promised")

lines = [
    float(peak)
    for peak in re.findall(r"^--lines, \d+ MiB: peak memory ([\d.]+) MiB", text, re.MULTILINE)]
if len(lines) < 2:
    missed.append("memory of --lines: no figures")
elif lines[1] > lines[0] + 4:
    missed.append(f"memory of --lines: grows from {lines[0]:g} to {lines[1]:g} MiB with its input")

growth = re.findall(r"^  (.+): ([\d.]+), ([\d.]+) s for 1 MiB", text, re.MULTILINE)
if not growth:
    missed.append("growth: no figures")
for name, factor, seconds in growth:
    # Linear is 2; what takes a blink is measured too coarsely to be judged.
    if float(factor) > 2.8 and float(seconds) > 0.05:
        missed.append(f"growth on {name}: {factor} times the time for twice the input")

for fault in missed:
    print(f"MISSED {fault}", file=sys.stderr)
sys.exit(1 if missed else 0)
