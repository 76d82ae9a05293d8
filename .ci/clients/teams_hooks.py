"""An outgoing webhook and a workflow, as Teams has them: see `.ci/clients/teams`.

What Teams signs is answered by a card that Microsoft's schema allows, what it has not signed is
refused, and a workflow gets the week's question as such a card, once.
"""

import base64
import hashlib
import hmac
import json
import os
import secrets
import sys
import time

from sides import Arrivals, Platform, ask, coach, expect, listen
from teams_cards import proven, right, texts

KEY = secrets.token_bytes(32)
# Wednesday 2026-11-25 12:00 UTC, and the Friday after it at 9 in Copenhagen.
BEFORE, DUE = 1795608000, 1795766400


class Flow(Platform):
    """The address of a workflow; it takes a message and says nothing, as Power Automate does."""

    posts = Arrivals()
    refusals = 1

    def do_POST(self):
        body = self.body()
        if Flow.refusals:
            Flow.refusals -= 1
            self.send_response(429)
            self.send_header("retry-after", "1")
            self.send_header("content-length", "0")
            return self.end_headers()
        Flow.posts.add((self.path, self.headers["content-type"], body))
        self.answer(202)


def activity(number, text):
    """What Teams sends to an outgoing webhook that was named in a channel."""
    return json.dumps({
        "type": "message", "id": str(number), "timestamp": "2026-11-25T12:00:00.000Z",
        "localTimestamp": "2026-11-25T13:00:00.000+01:00", "serviceUrl": "https://smba.example/",
        "channelId": "msteams", "from": {"id": "29:kim", "name": "Kim", "aadObjectId": "aad-kim"},
        "conversation": {"isGroup": True, "id": "19:ward@thread.tacv2;messageid=17",
                         "conversationType": "channel", "tenantId": "t-1"},
        "recipient": None, "textFormat": "plain", "attachmentLayout": None, "membersAdded": [],
        "text": f"<at>Coach</at> {text}\n", "attachments": [
            {"contentType": "text/html", "content": f"<div>{text}</div>"}],
        "entities": [{"type": "clientInfo", "locale": "en-US", "timezone": "Europe/Copenhagen"}],
        "channelData": {"teamsChannelId": "19:ward@thread.tacv2", "tenant": {"id": "t-1"}}})


def code(body, key=KEY):
    """As `Config/teams` has Teams sign: over the bytes as they are sent."""
    return "HMAC " + base64.b64encode(hmac.new(key, body.encode(), hashlib.sha256).digest()).decode()


def outgoing(address):
    url = address + "/teams/outgoing"
    body = activity(1, "privacy größe 🙂")
    for name, value in {
        "another key": code(body, secrets.token_bytes(32)), "another body": code(body + " "),
        "a bot's scheme": code(body).replace("HMAC", "Bearer"), "the header of old": "hmac x",
        "no base64": "HMAC ....", "nothing": "",
    }.items():
        status, _ = ask(url, body, {"authorization": value})
        expect(f"status with {name}", status, 401, 403)
        print(f"an outgoing webhook with {name}: {status}")
    said = {}
    for number, text in enumerate(["privacy", "help", "start", "check: Why don't you ask?"], 2):
        body = activity(number, text)
        begun = time.monotonic()
        status, answer = ask(url, body, {"authorization": code(body)})
        expect(f"status of {text}", status, 200)
        expect("whether Teams waits for it", time.monotonic() - begun < 5, True)
        expect("its fields", sorted(answer), ["attachments", "type"])
        expect("its type", answer["type"], "message")
        (attachment,) = answer["attachments"]
        expect("its kind", attachment["contentType"], "application/vnd.microsoft.card.adaptive")
        # The only action that Teams allows here opens an address.
        expect("its actions", right(attachment["content"]).get("actions"), None)
        said[text] = texts(attachment["content"])
        again, same = ask(url, body, {"authorization": code(body)})
        expect("the same again", (again, same), (200, answer))
        print(f"an outgoing webhook, signed, with {text!r}: a card of {len(said[text])} lines")
    expect("lines on what is kept", len(said["privacy"]), 6)
    for text in "help", "start":
        expect(f"whether {text!r} promises nothing", "only answer" in said[text][0], True)


def workflow(clock):
    time.sleep(2)
    expect("what the workflow hears before it is time", Flow.posts.rest(), [])
    with open(clock, "w") as file:
        file.write(str(DUE))
    path, kind, body = Flow.posts.until("the question of the week")[-1]
    expect("where it comes", path, "/workflows/7/triggers/manual?sig=a-secret%2Fof-theirs")
    expect("its kind", kind, "application/json")
    if len(body) > 28_000:
        sys.exit(f"{len(body)} bytes are more than a workflow takes")
    message = json.loads(body)
    expect("its fields", sorted(message), ["attachments", "type"])
    (attachment,) = message["attachments"]
    expect("its kind", attachment["contentType"], "application/vnd.microsoft.card.adaptive")
    card = right(attachment["content"])
    expect("its actions", card.get("actions"), None)
    (question,) = texts(card)
    expect("whether it is a question", question.startswith("A question for the week: "), True)
    time.sleep(2)
    expect("what comes besides", Flow.posts.rest(), [])
    print(f"a workflow: {question}")


def main():
    program, folder = sys.argv[1:]
    proven()
    port, clock = listen(Flow), os.path.join(folder, "clock")
    section = (f"outbound: {{allow-http-hosts: [\"127.0.0.1:{port}\"]}}\n"
               "teams: {outgoing-secret-file: outgoing, workflow-url-file: workflow, "
               "workflow-when: Fridays at 9 in Copenhagen}")
    files = {
        "outgoing": base64.b64encode(KEY).decode(), "clock": str(BEFORE),
        "workflow": f"http://127.0.0.1:{port}/workflows/7/triggers/manual?sig=a-secret%2Fof-theirs"}
    with coach(program, folder, section, files, "--clock", clock) as address:
        outgoing(address)
        workflow(clock)


main()
