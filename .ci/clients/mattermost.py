"""Mattermost's driver beside the coach, both before the same server: see `.ci/clients/mattermost`."""

import http.server
import json
import os
import queue
import subprocess
import sys
import threading
import urllib.parse
import urllib.request

from mattermostdriver import Driver

TOKEN = "bottok5w8zn2rq6"
COMMAND = "comtok7q3fx9zk1"
KIM, BOT = "useruseruseruseruseruser01", "botsbotsbotsbotsbotsbots01"
DIRECT = "chanchanchanchanchanchan01"
# Wednesday 2026-11-25 12:00 UTC, and the Friday after it at 9 in Copenhagen.
BEFORE, DUE = 1795608000, 1795766400


class Server(http.server.BaseHTTPRequestHandler):
    """So much of Mattermost as a prompt needs; it notes each call."""

    calls = queue.Queue()

    def do_POST(self):
        body = self.rfile.read(int(self.headers["content-length"] or 0))
        call = {"method": self.command, "path": self.path,
                "authorization": self.headers["authorization"],
                # The driver writes an empty object where there is nothing to say.
                "body": json.loads(body or "{}")}
        Server.calls.put(call)
        answers = {"/api/v4/users/me": {"id": BOT, "username": "coach"},
                   f"/api/v4/users/{KIM}": {
                       "id": KIM, "username": "kim", "timezone": {
                           "useAutomaticTimezone": "true",
                           "automaticTimezone": "Europe/Copenhagen", "manualTimezone": ""}},
                   "/api/v4/channels/direct": {"id": DIRECT, "type": "D"},
                   "/api/v4/posts": {"id": "postpostpostpostpostpost01", "channel_id": DIRECT}}
        answer = json.dumps(answers.get(self.path, {})).encode()
        self.send_response(201 if self.command == "POST" else 200)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

    do_GET = do_POST

    def log_message(self, *_):
        pass


def serve(program, folder, port):
    for name, text in [("command", COMMAND), ("bot", TOKEN), ("clock", str(BEFORE))]:
        path = os.path.join(folder, name)
        with open(path, "w") as file:
            file.write(text)
        os.chmod(path, 0o600)
    with open(os.path.join(folder, "humble.yaml"), "w") as file:
        file.write("http: {port: 0}\nlog: {level: error}\n"
                   f"mattermost: {{url: \"http://127.0.0.1:{port}\", "
                   "command-token-file: command, bot-token-file: bot}\n")
    process = subprocess.Popen(
        [program, "serve", "--config", os.path.join(folder, "humble.yaml"), "--clock",
         os.path.join(folder, "clock"), "--prompts", "Prompts"],
        stdout=subprocess.PIPE, text=True)
    return process, process.stdout.readline().strip().removeprefix("listening on ")


def command(address, text):
    """What kim reads after a slash command in the conversation with the coach."""
    form = urllib.parse.urlencode({
        "token": COMMAND, "team_id": "teamteamteamteamteamteam01", "team_domain": "ward",
        "channel_id": DIRECT, "channel_name": f"{KIM}__{BOT}", "user_id": KIM, "user_name": "kim",
        "command": "/humble", "text": text, "trigger_id": text, "root_id": "",
        "response_url": ""})
    with urllib.request.urlopen(address + "/mattermost/command", form.encode(), 10) as answer:
        return json.load(answer).get("text", "")


def same_call(ours, port):
    """Has the driver make a call of ours, and says how the two differ."""
    driver = Driver({"url": "127.0.0.1", "scheme": "http", "port": port, "token": TOKEN})
    driver.client.token = TOKEN
    path, body = ours["path"].removeprefix("/api/v4"), ours["body"]
    if path == "/users/me":
        driver.users.get_user("me")
    elif path.startswith("/users/"):
        driver.users.get_user(path.split("/")[-1])
    elif path == "/channels/direct":
        driver.channels.create_direct_message_channel(body)
    elif path == "/posts":
        driver.posts.create_post(options=body)
    else:
        sys.exit(f"the driver has no call for {ours['method']} {path}")
    theirs = Server.calls.get(timeout=10)
    differing = [part for part in ours if ours[part] != theirs[part]]
    if differing:
        sys.exit(f"{path}: {differing} differ: {ours!r} and {theirs!r}")
    print(f"{ours['method']} {path}: as the driver sends it")


def main():
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Server)
    port = server.server_address[1]
    threading.Thread(target=server.serve_forever, daemon=True).start()
    folder = sys.argv[2]
    process, address = serve(sys.argv[1], folder, port)
    try:
        for text in ["start", "when Fridays at 9 in Copenhagen"]:
            print("kim:", text, "/ coach:", command(address, text).replace("\n", " ")[:120])
        with open(os.path.join(folder, "clock"), "w") as file:
            file.write(str(DUE))
        calls = []
        while not any(call["path"] == "/api/v4/posts" for call in calls):
            calls.append(Server.calls.get(timeout=30))
    finally:
        process.terminate()
        process.wait(20)
    for call in calls:
        same_call(call, port)
    post = next(call["body"] for call in calls if call["path"] == "/api/v4/posts")
    if post["channel_id"] != DIRECT or "?" not in post["message"]:
        sys.exit(f"that is no prompt for kim: {post!r}")


main()
