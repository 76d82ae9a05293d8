"""Standard Webhooks' library, as the other side of the generic door: see `.ci/clients/webhook`."""

import base64
import datetime
import json
import secrets
import sys

from standardwebhooks.webhooks import Webhook, WebhookVerificationError

from sides import Arrivals, Platform, coach, expect, listen, post

SECRET = "whsec_" + base64.b64encode(secrets.token_bytes(32)).decode()
FOREIGN = "whsec_" + base64.b64encode(secrets.token_bytes(32)).decode()


class Target(Platform):
    """The system that shows people what the coach says; it takes nothing that is not signed."""

    arrivals = Arrivals()

    def do_POST(self):
        body = self.body()
        headers = {name.lower(): value for name, value in self.headers.items()}
        try:
            verdict = {"said": Webhook(SECRET).verify(body, headers)}
            self.answer(204)
        except WebhookVerificationError as error:
            verdict = {"refused": str(error)}
            self.answer(401)
        Target.arrivals.add({**verdict, "body": body, "headers": headers})


def message(text):
    return json.dumps({
        "type": "message.received", "timestamp": "2026-11-23T09:00:00Z",
        "data": {"user": "kim", "conversation": "kim-and-coach", "private": True, "text": text,
                 "zone": "Europe/Copenhagen"}})


def deliver(address, key, body, secret=SECRET, age=datetime.timedelta(), sent=None):
    """The status of a delivery that the library has signed; `sent` takes the body's place."""
    when = datetime.datetime.now(tz=datetime.timezone.utc) - age
    return post(address + "/webhook", sent or body, {
        "webhook-id": key, "webhook-timestamp": str(int(when.timestamp())),
        "webhook-signature": Webhook(secret).sign(key, when, body)})


def said(what):
    """The next message, which is to be `what` and which the library has to believe."""
    *refused, arrival = Target.arrivals.until(
        f"{what} that the library believes", lambda arrival: "said" in arrival)
    show(f"messages before {what} that the library refused", len(refused), (0,))
    return arrival


def show(what, found, wanted):
    expect(what, found, *wanted)
    print(f"{what}: {found!r}")


def prove(address):
    taken = (200, 202, 204)
    minutes = datetime.timedelta(minutes=6)
    body = message("check: Don't you think we should just close the side door?")
    show("under another secret", deliver(address, "m1", body, secret=FOREIGN), (401, 403))
    show("signed six minutes ago", deliver(address, "m2", body, age=minutes), (401, 403))
    show("signed for six minutes from now", deliver(address, "m3", body, age=-minutes), (401, 403))
    show("another body than was signed",
           deliver(address, "m4", body, sent=body.replace("just", "now")), (401, 403))
    show("signed by the library", deliver(address, "m5", body), taken)
    answer = said("the answer to the draft")
    show("the type of what the coach sends", answer["said"]["type"], ("message.posted",))
    show("who it is for", answer["said"]["data"]["user"], ("kim",))
    show("whether the draft was checked", b"side door" in answer["body"], (True,))
    try:
        Webhook(FOREIGN).verify(answer["body"], answer["headers"])
        sys.exit("the library believes another secret too, so it proves nothing")
    except WebhookVerificationError:
        pass
    show("the same delivery again", deliver(address, "m5", body), taken)
    show("one more, to come after it", deliver(address, "m6", message("help")), taken)
    later = said("the answer to the one after it")
    show("whether the repeated one was answered again", b"side door" in later["body"], (False,))


def main():
    program, folder = sys.argv[1:]
    section = f"webhook: {{secret-file: secret, target-url: \"http://127.0.0.1:{listen(Target)}/\"}}"
    with coach(program, folder, section, {"secret": SECRET}) as address:
        prove(address)


main()
