"""A stand-in for a Mattermost server, with one person, one channel and the coach's bot."""

import email.parser
import email.policy
import json
import urllib.parse

from sides import Arrivals, Platform

KIM, BOT = "useruseruseruseruseruser01", "botsbotsbotsbotsbotsbots01"
DIRECT, WARD = "chanchanchanchanchanchan01", "chanchanchanchanchanchan02"
PICTURE = "filefilefilefilefilefile01"


class Server(Platform):
    """So much of Mattermost as the coach needs; it notes each call."""

    calls = Arrivals()
    posts = {}
    # Where the next post is made, but the answer gets lost on the way.
    loses = None

    def do_POST(self):
        body, (path, _, query) = self.body(), self.path.partition("?")
        kind = self.headers["content-type"] or ""
        call = {"call": f"{self.command} {path}", "query": dict(urllib.parse.parse_qsl(query)),
                "authorization": self.headers["authorization"],
                # The driver writes an empty object where there is nothing to say.
                "body": parts(kind, body) if "multipart" in kind
                else json.loads(body or "null") or None}
        Server.calls.add(call)
        self.answer(*self.reply(call["call"], call["body"]))

    do_GET = do_DELETE = do_POST

    def reply(self, call, body):
        zone = {"useAutomaticTimezone": "true", "automaticTimezone": "Europe/Copenhagen",
                "manualTimezone": ""}
        if call == "POST /api/v4/posts":
            key = f"post{len(Server.posts):022}"
            Server.posts[key] = {**body, "id": key}
            if Server.loses == body["channel_id"]:
                Server.loses = None
                return 500, None
            return 201, Server.posts[key]
        if call == "POST /api/v4/posts/ephemeral":  # The coach is no system administrator.
            return 403, {"id": "api.context.permissions.app_error", "status_code": 403}
        if call.startswith("GET /api/v4/channels/"):
            here = {key: post for key, post in Server.posts.items()
                    if post["channel_id"] == call.split("/")[4]}
            return 200, {"order": list(here)[::-1], "posts": here}
        return {
            "GET /api/v4/users/me": (200, {"id": BOT, "username": "coach"}),
            f"GET /api/v4/users/{KIM}": (200, {"id": KIM, "username": "kim", "timezone": zone}),
            "POST /api/v4/channels/direct": (201, {"id": DIRECT, "type": "D"}),
            "POST /api/v4/files": (201, {"file_infos": [{"id": PICTURE}], "client_ids": []}),
        }.get(call, (200, {"status": "OK"}))


def parts(kind, body):
    """The fields of a form with files, each a text or a name with bytes."""
    form = email.parser.BytesParser(policy=email.policy.HTTP).parsebytes(
        f"content-type: {kind}\r\n\r\n".encode() + body)
    return {part.get_param("name", header="content-disposition"):
            [part.get_filename(), part.get_payload(decode=True)] if part.get_filename()
            else part.get_payload(decode=True).decode() for part in form.iter_parts()}
