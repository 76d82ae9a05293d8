"""Standard Webhooks' library, as the other side of the generic door: see `.ci/clients/webhook`."""

import base64
import datetime
import http.server
import json
import os
import queue
import secrets
import subprocess
import sys
import threading
import urllib.error
import urllib.request

from standardwebhooks.webhooks import Webhook, WebhookVerificationError

SECRET = "whsec_" + base64.b64encode(secrets.token_bytes(32)).decode()
FOREIGN = "whsec_" + base64.b64encode(secrets.token_bytes(32)).decode()


class Target(http.server.BaseHTTPRequestHandler):
    """The system that shows people what the coach says; it takes nothing that is not signed."""

    believed = queue.Queue()
    refused = queue.Queue()

    def do_POST(self):
        body = self.rfile.read(int(self.headers["content-length"] or 0))
        headers = {name.lower(): value for name, value in self.headers.items()}
        try:
            Target.believed.put((headers, body, Webhook(SECRET).verify(body, headers)))
            status = 204
        except WebhookVerificationError as error:
            Target.refused.put(str(error))
            status = 401
        self.send_response(status)
        self.send_header("content-length", "0")
        self.end_headers()

    def log_message(self, *_):
        pass


def serve(program, folder, port):
    path = os.path.join(folder, "secret")
    with open(path, "w") as file:
        file.write(SECRET)
    os.chmod(path, 0o600)
    with open(os.path.join(folder, "humble.yaml"), "w") as file:
        file.write("http: {port: 0}\nlog: {level: error}\n"
                   f"webhook: {{secret-file: secret, target-url: \"http://127.0.0.1:{port}/\"}}\n")
    process = subprocess.Popen(
        [program, "serve", "--config", os.path.join(folder, "humble.yaml"),
         "--prompts", "Prompts"], stdout=subprocess.PIPE, text=True)
    return process, process.stdout.readline().strip().removeprefix("listening on ")


def message(text):
    return json.dumps({
        "type": "message.received", "timestamp": "2026-11-23T09:00:00Z",
        "data": {"user": "kim", "conversation": "kim-and-coach", "private": True, "text": text,
                 "zone": "Europe/Copenhagen"}})


def post(address, key, body, secret=SECRET, age=datetime.timedelta(), sent=None):
    """The status of a delivery that the library has signed; `sent` takes the body's place."""
    when = datetime.datetime.now(tz=datetime.timezone.utc) - age
    request = urllib.request.Request(
        address + "/webhook", data=(sent or body).encode(), method="POST", headers={
            "content-type": "application/json", "webhook-id": key,
            "webhook-timestamp": str(int(when.timestamp())),
            "webhook-signature": Webhook(secret).sign(key, when, body)})
    try:
        with urllib.request.urlopen(request, timeout=10) as answer:
            return answer.status
    except urllib.error.HTTPError as error:
        return error.code


def expect(what, found, wanted):
    if found not in wanted:
        sys.exit(f"{what}: {found!r}, and {' or '.join(map(repr, wanted))} was expected")
    print(f"{what}: {found!r}")


def prove(address):
    taken = (200, 202, 204)
    minutes = datetime.timedelta(minutes=6)
    body = message("check: Don't you think we should just close the side door?")
    expect("under another secret", post(address, "m1", body, secret=FOREIGN), (401, 403))
    expect("signed six minutes ago", post(address, "m2", body, age=minutes), (401, 403))
    expect("signed for six minutes from now", post(address, "m3", body, age=-minutes), (401, 403))
    expect("another body than was signed",
           post(address, "m4", body, sent=body.replace("just", "now")), (401, 403))
    expect("signed by the library", post(address, "m5", body), taken)
    headers, raw, said = Target.believed.get(timeout=20)
    expect("the type of what the coach sends", said["type"], ("message.posted",))
    expect("who it is for", said["data"]["user"], ("kim",))
    expect("whether the draft was checked", "side door" in json.dumps(said), (True,))
    try:
        Webhook(FOREIGN).verify(raw, headers)
        sys.exit("the library believes another secret too, so it proves nothing")
    except WebhookVerificationError:
        pass
    expect("the same delivery again", post(address, "m5", body), taken)
    expect("one more, to come after it", post(address, "m6", message("help")), taken)
    _, _, later = Target.believed.get(timeout=20)
    expect("whether the repeated one was answered again",
           "side door" in json.dumps(later), (False,))
    expect("messages the library did not believe", Target.refused.qsize(), (0,))


def main():
    target = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Target)
    threading.Thread(target=target.serve_forever, daemon=True).start()
    process, address = serve(sys.argv[1], sys.argv[2], target.server_address[1])
    try:
        prove(address)
    finally:
        process.terminate()
        process.wait(20)


main()
