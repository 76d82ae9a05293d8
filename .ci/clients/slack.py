"""Slack's libraries, as the other side of our code."""

import json
import logging
import pathlib
import sys
import time
import urllib.parse

from slack_bolt import App, BoltRequest
from slack_bolt.authorization import AuthorizeResult
from slack_sdk import WebClient
from slack_sdk.models.blocks import ActionsBlock, ButtonElement, PlainTextObject
from slack_sdk.models.metadata import Metadata
from slack_sdk.signature import SignatureVerifier

from sides import Platform, listen

SECRET = "8f742231b10e8888abcd99yyyzzz85a5"
FIXTURES = pathlib.Path("Tests/ChatPlatformsTests/Fixtures/slack")


def sign(folder):
    verifier = SignatureVerifier(SECRET)
    now = str(int(time.time()))

    def signed(path, body):
        return {"path": path, "timestamp": now, "body": body,
                "signature": verifier.generate_signature(timestamp=now, body=body)}

    def form(file):
        return urllib.parse.urlencode({"payload": (FIXTURES / file).read_text()})

    requests = [
        signed("/slack/events", (FIXTURES / "message-im.json").read_text()),
        signed("/slack/events", (FIXTURES / "member-left.json").read_text()),
        signed("/slack/command", (FIXTURES / "documented-command.form").read_text()),
        signed("/slack/command", urllib.parse.urlencode(
            {"team_id": "T1", "user_id": "U1", "channel_id": "C1", "trigger_id": "1",
             "text": "check größe & <mehr> 🙂?"})),
        signed("/slack/interactivity", form("shortcut-own.json")),
        signed("/slack/interactivity", form("button.json")),
        signed("/slack/interactivity", form("form-submitted.json")),
    ]
    (folder / "theirs.json").write_text(json.dumps(requests))


class Recorder(Platform):
    seen = []

    def do_POST(self):
        body = self.body().decode()
        Recorder.seen.append((self.path.split("/")[-1], self.headers["content-type"] or "", body))
        self.answer(200, {"ok": True})

    do_GET = do_POST


def fields(kind, body):
    if "json" in kind:
        return json.loads(body)
    flat = dict(urllib.parse.parse_qsl(body, keep_blank_values=True))
    for name in ("files", "view", "blocks"):
        if name in flat:
            flat[name] = json.loads(flat[name])
    return {name: loose(value) for name, value in flat.items()}


def loose(value):
    """A form knows neither truth nor numbers: libraries write them in different ways."""
    return {"true": "1", "True": "1"}.get(value, value) if isinstance(value, str) else value


def rich(*texts):
    elements = []
    for index, text in enumerate(texts):
        elements += [{"type": "text", "text": "\n\n"}] if index else []
        elements.append({"type": "text", "text": text})
    return {"type": "rich_text",
            "elements": [{"type": "rich_text_section", "elements": elements}]}


def calls(client):
    words = rich("A & <b>", "größe 🙂")
    text = "A &amp; &lt;b&gt;\n\ngröße 🙂"
    row = ActionsBlock(elements=[ButtonElement(
        action_id="press_0", value="talk", text=PlainTextObject(text="Talk", emoji=False))])
    client.chat_postMessage(
        channel="D1", text=text, blocks=[words, row.to_dict()], mrkdwn=False, unfurl_links=False,
        unfurl_media=False, parse="none", link_names=False,
        metadata=Metadata(event_type="humble_delivery", event_payload={"key": "k1"}))
    client.conversations_open(users="U1")
    client.chat_postEphemeral(channel="C1", user="U1", text=text, blocks=[words], mrkdwn=False)
    client.views_publish(user_id="U1", view={"type": "home", "blocks": [words]})
    client.files_getUploadURLExternal(filename="radar.png", length=3, alt_txt="Six spokes")
    client.files_completeUploadExternal(
        files=[{"id": "F1", "title": "radar.png"}], channel_id="D1")
    client.chat_delete(channel="D1", ts="1.2")
    client.users_info(user="U1")
    client.conversations_history(channel="D1", limit=200, include_all_metadata=True)


def compare(folder):
    checks = 0
    verifier = SignatureVerifier(SECRET)
    app = App(signing_secret=SECRET, client=WebClient("xoxb-x"), logger=logging.getLogger("quiet"),
              authorize=lambda **_: AuthorizeResult(
                  enterprise_id=None, team_id="T1", bot_token="xoxb-x", bot_user_id="UBOT",
                  bot_id="B1"), process_before_response=True)
    logging.getLogger("quiet").setLevel(logging.CRITICAL)
    heard = []
    app.event("message")(lambda event: heard.append("message"))
    app.event("app_mention")(lambda event: heard.append("mention"))
    app.event("member_left_channel")(lambda event: heard.append("left"))
    app.command("/humble")(lambda ack: (ack(), heard.append("command")))
    app.shortcut("check_wording")(lambda ack: (ack(), heard.append("picked")))
    app.shortcut("check_draft")(lambda ack: (ack(), heard.append("shortcut")))
    app.action("press_0")(lambda ack: (ack(), heard.append("pressed")))
    app.view("check_draft")(lambda ack: (ack(), heard.append("form")))
    for request in json.loads((folder / "ours.json").read_text()):
        stamp, code, body = request["timestamp"], request["signature"], request["body"]
        assert verifier.is_valid(body, stamp, code), request["path"]
        kind = "application/json" if body.startswith("{") else "application/x-www-form-urlencoded"
        headers = {"content-type": [kind], "x-slack-request-timestamp": [stamp],
                   "x-slack-signature": [code]}
        assert app.dispatch(BoltRequest(body=body, headers=headers)).status == 200, request["path"]
        changed = app.dispatch(BoltRequest(body=body + " ", headers=headers))
        assert changed.status == 401, request["path"]
        checks += 3
    wanted = ["message", "mention", "command", "picked", "pressed", "form", "shortcut", "left"]
    assert sorted(heard) == sorted(wanted), heard

    calls(WebClient("xoxb-x", base_url=f"http://127.0.0.1:{listen(Recorder)}/api/"))
    sent = {item["step"]: fields(item["type"], item["body"])
            for item in json.loads((folder / "sent.json").read_text())}
    for step, kind, body in Recorder.seen:
        theirs = fields(kind, body)
        assert sent[step] == theirs, f"{step}\nours   {sent[step]}\ntheirs {theirs}"
        checks += len(theirs)
    # Slack's library takes a view as it is; its shape is read by its own class.
    from slack_sdk.models.views import View
    view = sent["views.open"]["view"]
    View(**view).validate_json()
    checks += 1
    print(f"slack clients: {checks} checks hold, {len(Recorder.seen)} calls field by field")


if __name__ == "__main__":
    {"sign": sign, "compare": compare}[sys.argv[1]](pathlib.Path(sys.argv[2]))
