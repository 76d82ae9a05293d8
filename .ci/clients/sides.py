"""The two sides of a proof: the coach as a process, and a platform's server for it to speak with."""

import contextlib
import http.server
import json
import os
import queue
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request


# Where the coach says that it is reached: buttons lead there.
PUBLIC = "https://coach.example"


class Platform(http.server.BaseHTTPRequestHandler):
    """A server that reads a body and answers with JSON, and writes nothing to the terminal."""

    def body(self):
        return self.rfile.read(int(self.headers["content-length"] or 0))

    def answer(self, status, value=None):
        body = b"" if value is None else json.dumps(value).encode()
        self.send_response(status)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


class Arrivals:
    """What comes in at a platform, in the order in which it does."""

    def __init__(self):
        self.waiting = queue.Queue()

    def add(self, arrival):
        self.waiting.put(arrival)

    def rest(self):
        """What came and nobody waited for."""
        came = []
        while not self.waiting.empty():
            came.append(self.waiting.get())
        return came

    def until(self, what, fits=lambda _: True, seconds=20):
        """All that comes up to the first that fits; if none does, the script ends with what came."""
        came, end = [], time.monotonic() + seconds
        while not came or not fits(came[-1]):
            try:
                came.append(self.waiting.get(timeout=max(0, end - time.monotonic())))
            except queue.Empty:
                listed = "".join(f"\n  {str(arrival)[:300]}" for arrival in came)
                sys.exit(f"In {seconds} s {what} did not come; what came: {listed or 'nothing'}")
        return came


def expect(what, found, *wanted):
    """Ends the script with a sentence where something else was found than what was wanted."""
    if found not in wanted:
        sys.exit(f"{what}: {found!r}, and {' or '.join(map(repr, wanted))} was expected")


def expect_same(ours, theirs):
    """The call that the coach made, if the library makes it with the same parts."""
    differing = [part for part in ours if ours[part] != theirs[part]]
    if differing:
        sys.exit(f"{ours['call']}: {differing} differ: {ours!r} and {theirs!r}")
    return ours["call"]


def listen(platform):
    """The port at which a platform answers, as long as this process lives."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), platform)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server.server_address[1]


@contextlib.contextmanager
def coach(program, folder, section, files, *arguments):
    """The coach's address; `section` is its platform's, `files` are the secrets beside it."""
    for name, text in files.items():
        path = os.path.join(folder, name)
        with open(path, "w") as file:
            file.write(text)
        os.chmod(path, 0o600)
    configuration = os.path.join(folder, "humble.yaml")
    with open(configuration, "w") as file:
        file.write(f"http: {{port: 0, public-url: \"{PUBLIC}\"}}\nlog: {{level: error}}\n{section}\n")
    process = subprocess.Popen(
        [program, "serve", "--config", configuration, "--prompts", "Prompts", *arguments],
        stdout=subprocess.PIPE, text=True)
    try:
        yield process.stdout.readline().strip().removeprefix("listening on ")
    finally:
        process.terminate()
        process.wait(20)


def ask(address, body, headers={}):
    """The status of the answer, whatever it is, and what it says in JSON."""
    request = urllib.request.Request(
        address, body.encode(), {"content-type": "application/json", **headers}, method="POST")
    try:
        with urllib.request.urlopen(request, timeout=10) as answer:
            said = answer.read()
            return answer.status, json.loads(said) if said.startswith(b"{") else None
    except urllib.error.HTTPError as error:
        return error.code, None


def post(address, body, headers):
    """The status of the answer, whatever it is."""
    return ask(address, body, headers)[0]
