"""Microsoft's published schema of Adaptive Cards, for what the coach shows in Teams."""

import importlib.resources
import json
import sys

import jsonschema

VERSION = "1.2"
SCHEMA = json.loads(importlib.resources.files("adaptive_cards").joinpath(
    f"schemas/schema-{VERSION}.json").read_text())
VALIDATOR = jsonschema.validators.validator_for(SCHEMA)(SCHEMA)


def right(card):
    """Ends the script where the schema of its own version does not allow a card."""
    if card.get("version") != VERSION:
        sys.exit(f"a card of version {card.get('version')}: mobile Teams shows {VERSION}")
    error = jsonschema.exceptions.best_match(VALIDATOR.iter_errors(card))
    if error:
        sys.exit(f"the schema does not allow {json.dumps(card)[:600]}: {error.message[:300]}")
    return card


def texts(card):
    """What a card says, a line each."""
    return ["".join(run["text"] for run in block["inlines"]) for block in card["body"]]


def proven():
    """Ends the script where the schema lets pass what is no card: then it would prove nothing."""
    good = {"type": "AdaptiveCard", "version": VERSION, "body": [
        {"type": "RichTextBlock", "inlines": [{"type": "TextRun", "text": "a"}]}]}
    right(good)
    for change in ({"bodies": []}, {"body": [{"type": "RichTextBlock"}]},
                   {"body": [{"type": "Table"}]}, {"actions": [{"type": "Action.Execute"}]},
                   {"body": [{"type": "RichTextBlock", "inlines": [{"type": "TextRun"}]}]}):
        if VALIDATOR.is_valid({**good, **change}):
            sys.exit(f"the schema lets {change} pass")
