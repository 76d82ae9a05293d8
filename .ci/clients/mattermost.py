"""Mattermost's driver beside the coach, both before the same server: see `.ci/clients/mattermost`."""

import json
import os
import queue
import sys
import urllib.parse
import urllib.request

from mattermostdriver import Driver

from sides import Platform, coach, listen

TOKEN = "bottok5w8zn2rq6"
COMMAND = "comtok7q3fx9zk1"
KIM, BOT = "useruseruseruseruseruser01", "botsbotsbotsbotsbotsbots01"
DIRECT = "chanchanchanchanchanchan01"
# Wednesday 2026-11-25 12:00 UTC, and the Friday after it at 9 in Copenhagen.
BEFORE, DUE = 1795608000, 1795766400


class Server(Platform):
    """So much of Mattermost as a prompt needs; it notes each call."""

    calls = queue.Queue()

    def do_POST(self):
        call = {"method": self.command, "path": self.path,
                "authorization": self.headers["authorization"],
                # The driver writes an empty object where there is nothing to say.
                "body": json.loads(self.body() or "{}")}
        Server.calls.put(call)
        answers = {"/api/v4/users/me": {"id": BOT, "username": "coach"},
                   f"/api/v4/users/{KIM}": {
                       "id": KIM, "username": "kim", "timezone": {
                           "useAutomaticTimezone": "true",
                           "automaticTimezone": "Europe/Copenhagen", "manualTimezone": ""}},
                   "/api/v4/channels/direct": {"id": DIRECT, "type": "D"},
                   "/api/v4/posts": {"id": "postpostpostpostpostpost01", "channel_id": DIRECT}}
        self.answer(201 if self.command == "POST" else 200, answers.get(self.path, {}))

    do_GET = do_POST


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
    program, folder = sys.argv[1:]
    port = listen(Server)
    section = (f"mattermost: {{url: \"http://127.0.0.1:{port}\", command-token-file: command, "
               "bot-token-file: bot}")
    clock = os.path.join(folder, "clock")
    files = {"command": COMMAND, "bot": TOKEN, "clock": str(BEFORE)}
    with coach(program, folder, section, files, "--clock", clock) as address:
        for text in ["start", "when Fridays at 9 in Copenhagen"]:
            print("kim:", text, "/ coach:", command(address, text).replace("\n", " ")[:120])
        with open(clock, "w") as file:
            file.write(str(DUE))
        calls = []
        while not any(call["path"] == "/api/v4/posts" for call in calls):
            calls.append(Server.calls.get(timeout=30))
    for call in calls:
        same_call(call, port)
    post = next(call["body"] for call in calls if call["path"] == "/api/v4/posts")
    if post["channel_id"] != DIRECT or "?" not in post["message"]:
        sys.exit(f"that is no prompt for kim: {post!r}")


main()
