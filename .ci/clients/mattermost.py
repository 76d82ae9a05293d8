"""Mattermost's driver beside the coach, both before the same server: see `.ci/clients/mattermost`."""

import json
import logging
import os
import sys
import urllib.parse

from mattermostdriver import Driver
from mattermostdriver.exceptions import NotEnoughPermissions

from mattermost_fields import ACTION_ANSWER, COMMAND_ANSWER, HOOK_ANSWER, fits, request
from mattermost_server import BOT, DIRECT, KIM, PICTURE, WARD, Server
from sides import PUBLIC, ask, coach, expect, expect_same, listen

TOKEN, COMMAND, HOOK = "bottok5w8zn2rq6", "comtok7q3fx9zk1", "hooktok8r2mv4ty"
# Wednesday 2026-11-25 12:00 UTC, and the Friday after it at 9 in Copenhagen.
BEFORE, DUE = 1795608000, 1795766400
FORM = {"content-type": "application/x-www-form-urlencoded"}
RATING = ["talk self-assessment", "2", "2", "3", "The handover on Monday."]


class People:
    """What kim does, and the calls that the coach makes for it."""

    def __init__(self, address):
        self.address, self.count, self.calls = address, 0, []

    def until(self, call, of=lambda body: True):
        """The body of the next such call."""
        self.calls += Server.calls.until(
            call, lambda came: came["call"] == call and of(came["body"]))
        return self.calls[-1]["body"]

    def command(self, text, channel=WARD, answer_url=""):
        self.count += 1
        name = f"{KIM}__{BOT}" if channel == DIRECT else "ward"
        status, answer = ask(self.address + "/mattermost/command", urllib.parse.urlencode({
            "token": COMMAND, "team_id": "teamteamteamteamteamteam01", "team_domain": "ward",
            "channel_id": channel, "channel_name": name, "user_id": KIM, "user_name": "kim",
            "command": "/humble", "text": text, "trigger_id": f"command{self.count}",
            "root_id": "", "response_url": answer_url}), FORM)
        expect(f"status of /humble {text}", status, 200)
        fits(answer, COMMAND_ANSWER, f"the answer to /humble {text}")
        expect("who sees it", answer["response_type"], "ephemeral")
        return answer["text"]

    def hook(self, text, token=HOOK):
        return ask(self.address + "/mattermost/hook", json.dumps({
            "token": token, "team_id": "teamteamteamteamteamteam01", "team_domain": "ward",
            "channel_id": WARD, "channel_name": "ward", "timestamp": BEFORE * 1000,
            "user_id": KIM, "user_name": "kim", "post_id": "postpostpostpostpostpost99",
            "text": "@coach " + text, "trigger_word": "@coach", "file_ids": ""}))

    def press(self, context, channel=WARD):
        self.count += 1
        return ask(self.address + "/mattermost/action", json.dumps({
            "user_id": KIM, "user_name": "kim", "channel_id": channel, "channel_name": "ward",
            "team_id": "teamteamteamteamteamteam01", "team_domain": "ward",
            "post_id": "postpostpostpostpostpost98", "trigger_id": f"press{self.count}",
            "type": "button", "data_source": "", "context": context}))


def opt_in(people):
    """Kim begins in a channel, so that the conversation has to be opened."""
    people.command("start")
    expect("whose conversation", people.until("POST /api/v4/channels/direct"), [BOT, KIM])
    expect("where it is confirmed", people.until("POST /api/v4/posts")["channel_id"], DIRECT)
    expect("a hook under another token", people.hook("start", token=COMMAND)[0], 401, 403)
    status, answer = people.hook("start")
    expect("status of a hook", status, 200)
    fits(answer, HOOK_ANSWER, "the answer to a hook")
    expect("where a hook is answered", answer["response_type"], "comment")


def draw(people):
    """A radar asked for in the channel is drawn in the conversation."""
    for text in RATING:
        people.command(text, DIRECT)
    people.command("radar")
    name, picture = people.until("POST /api/v4/files")["files"]
    expect("the picture's name", name, "radar.png")
    expect("the picture's beginning", picture[:8], b"\x89PNG\r\n\x1a\n")
    post = people.until("POST /api/v4/posts", lambda body: "file_ids" in body)
    expect("the picture's post", (post["channel_id"], post["file_ids"]), (DIRECT, [PICTURE]))
    people.until("POST /api/v4/posts", lambda body: "?" in body["message"])


def press(people, clock):
    """The week's question comes to kim and into the channel, there with buttons."""
    before = len(Server.posts)
    with open(clock, "w") as file:
        file.write(str(DUE))
    posts = []
    while {post["channel_id"] for post in posts} != {DIRECT, WARD}:
        people.until("POST /api/v4/posts")
        posts = list(Server.posts.values())[before:]
    question = next(post for post in posts if post["channel_id"] == WARD)
    buttons = question["props"]["attachments"][0]["actions"]
    print("buttons:", ", ".join(button["name"] for button in buttons))
    for button in buttons:
        expect("where it leads", button["integration"]["url"], PUBLIC + "/mattermost/action")
    value = buttons[1]["integration"]["context"]["value"]
    for place in (0, len(value) // 2, len(value) - 1):
        changed = value[:place] + ("A" if value[place] != "A" else "B") + value[place + 1:]
        expect(f"with another letter at {place}", people.press({"value": changed})[0], 401, 403)
    expect("in another channel", people.press({"value": value}, DIRECT)[0], 401, 403)
    expect("with nothing", people.press({})[0], 401, 403)
    status, answer = people.press({"value": value})
    expect("as it was sent", status, 200)
    expect("whether it answers who pressed",
           bool(fits(answer, ACTION_ANSWER, "the answer to a button")["ephemeral_text"]), True)


def share(people, words):
    """Kim's words stand in the channel after a button; the first answer to that is lost."""
    people.command("share: " + words)
    preview = people.until("POST /api/v4/posts", lambda body: words in body["message"])
    expect("where it is shown first", preview["channel_id"], DIRECT)
    Server.loses = WARD
    yes = preview["props"]["attachments"][0]["actions"][0]["integration"]["context"]
    expect("a button in the conversation", people.press(yes, DIRECT)[0], 200)
    people.until(f"GET /api/v4/channels/{WARD}/posts")


def take_back(people, words, answer_url, *calls):
    """Kim's words are taken away, and kim alone is told, by one call or what comes instead."""
    expect("what is told at once", people.command("unshare", WARD, answer_url), "")
    shared = [key for key, post in Server.posts.items()
              if post["channel_id"] == WARD and words in post["message"]]
    expect("how often it was posted", len(shared), 1)
    people.until(f"DELETE /api/v4/posts/{shared[0]}")
    for call in calls:
        people.until(call)


def same_call(driver, ours):
    """Has the driver make a call of ours from its documented fields, and compares the two."""
    query, body = request(ours["call"])
    query, body = fits(ours["query"], query, "the query"), fits(ours["body"], body, ours["call"])
    method, *path = ours["call"].removeprefix("/api/v4").replace("/api/v4", "").split("/")
    match method.strip(), path:
        case "GET", ["users", user]:
            driver.users.get_user(user)
        case "GET", ["channels", channel, "posts"]:
            driver.posts.get_posts_for_channel(channel, query)
        case "POST", ["channels", "direct"]:
            driver.channels.create_direct_message_channel(body)
        case "POST", ["posts"]:
            driver.posts.create_post(body)
        case "POST", ["posts", "ephemeral"]:
            try:
                driver.posts.create_ephemeral_post(body)
            except NotEnoughPermissions:
                pass
        case "POST", ["files"]:
            driver.files.upload_file(body["channel_id"], {"files": tuple(body["files"])})
        case "DELETE", ["posts", key]:
            driver.posts.delete_post(key)
        case "POST", ["hooks", "commands", key]:
            driver.webhooks.call_webhook("commands/" + key, body)
            # Whoever knows the address may write there; our token is not for it.
            expect("the token there", ours["authorization"], None)
            ours["authorization"] = f"Bearer {TOKEN}"
    return expect_same(ours, Server.calls.until("the driver's call")[-1])


def main():
    program, folder = sys.argv[1:]
    port, clock = listen(Server), os.path.join(folder, "clock")
    section = (f"mattermost: {{url: \"http://127.0.0.1:{port}\", command-token-file: command, "
               "hook-token-file: hook, bot-token-file: bot}")
    files = {"command": COMMAND, "hook": HOOK, "bot": TOKEN, "clock": str(BEFORE)}
    with coach(program, folder, section, files, "--clock", clock) as address:
        people = People(address)
        people.until("GET /api/v4/users/me")
        opt_in(people)
        draw(people)
        press(people, clock)
        hook = "/hooks/commands/hookhookhookhookhookhook01"
        share(people, "What I took from Monday")
        take_back(people, "from Monday", f"http://127.0.0.1:{port}{hook}", f"POST {hook}")
        share(people, "What I took from Tuesday")
        take_back(people, "from Tuesday", "", "POST /api/v4/posts/ephemeral",
                  "POST /api/v4/channels/direct")
        told = people.until("POST /api/v4/posts", lambda body: "taken away" in body["message"])
        expect("where kim is told", told["channel_id"], DIRECT)
    driver = Driver({"url": "127.0.0.1", "scheme": "http", "port": port})
    driver.client.token = TOKEN
    logging.disable()
    calls = [same_call(driver, call) for call in people.calls + Server.calls.rest()]
    for call in sorted(set(calls)):
        print(f"{call}: {calls.count(call)} as the driver sends it")


main()
