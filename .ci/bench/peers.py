"""CPU time of a reply of RiveScript and python-aiml, on the rules of `humble bench dialogue`.

Usage: peers.py COUNT ...; prints a line for each peer and count: name, rules, replies, ms.
"""
import contextlib
import io
import os
import sys
import tempfile
import time

import aiml
import rivescript

SYLLABLES = ["ba", "de", "ki", "lo", "mu", "na", "pe", "ri", "so", "tu", "ve", "wa"]
SAID = "So that was it."
ELSE = "What happened then?"


def word(number):
    """The same made-up word for the same number as in Sources/humble/Bench/BenchDialogue.swift."""
    text, rest = "", number + 1
    while True:
        text += SYLLABLES[rest % 12]
        rest //= 12
        if rest == 0:
            return text + "n"


def phrase(rule):
    return word(rule), word(rule * 7 + 3)


def answers(rules, count=200):
    """Answers of twenty words, one in two of which fires a rule."""
    result = []
    for number in range(count):
        words = [word(number * 31 + index * 17 + 5000) for index in range(20)]
        if number % 2 == 0:
            words[9], words[10] = phrase(number * 37 % rules)
        result.append(" ".join(words))
    return result


def rivescript_reply(rules):
    bot = rivescript.RiveScript()
    lines = ["! version = 2.0"]
    for rule in range(rules):
        lines += [f"+ [*] {' '.join(phrase(rule))} [*]", f"- {SAID}"]
    bot.stream(lines + ["+ *", f"- {ELSE}"])
    bot.sort_replies()
    return lambda text: bot.reply("me", text)


def aiml_reply(rules):
    def category(pattern, template):
        return f"<category><pattern>{pattern}</pattern><template>{template}</template></category>"

    kernel = aiml.Kernel()
    kernel.verbose(False)
    body = "".join(
        category(f"* {' '.join(phrase(rule)).upper()} *", SAID) for rule in range(rules))
    with tempfile.NamedTemporaryFile("w", suffix=".aiml", delete=False) as file:
        file.write(f'<aiml version="1.0.1">{body}{category("*", ELSE)}</aiml>')
    with contextlib.redirect_stdout(io.StringIO()):
        kernel.learn(file.name)
    os.remove(file.name)
    return kernel.respond


def main():
    for name, make in [("RiveScript", rivescript_reply), ("python-aiml", aiml_reply)]:
        for rules in map(int, sys.argv[1:]):
            reply, texts = make(rules), answers(rules)
            # Both must find what is there, or the time means nothing.
            assert reply(texts[0]) == SAID and reply(texts[1]) == ELSE, (name, reply(texts[0]))
            begin, replies = time.process_time(), 0
            while replies < 20 or time.process_time() - begin < 2:
                reply(texts[replies % len(texts)])
                replies += 1
            spent = time.process_time() - begin
            print(name, rules, replies, f"{spent * 1000 / replies:.4f}", flush=True)


main()
