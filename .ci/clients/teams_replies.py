"""Microsoft's connector library as what the coach speaks to: see `.ci/clients/teams`.

What the coach posts is read by the library's own models and has to come out of them unchanged, and
the library's own client then makes the same calls.
"""

import base64
import json
import os
import sys
import urllib.parse

import botbuilder.schema
import botbuilder.schema.teams
from botbuilder.schema import Activity, ChannelAccount, ConversationAccount, Entity
from botframework.connector import ConnectorClient
from botframework.connector.auth import AuthenticationConstants
from msrest import Deserializer, Serializer
from msrest.authentication import BasicTokenAuthentication

from sides import Arrivals, ask, coach, expect, expect_same, listen
from teams_cards import right
from teams_login import APP, METADATA, Login, claims, signed

TOKEN, PASSWORD = "a-token-of-this-machine", "of-this-machine-only&more"
KIM, TENANT = "29:kim_K-1", "7f3e9d52-0f6b-4a17-b1de-2b0c7a4f6d10"
PRIVATE = "a:1kim-and_coach~"
WARD = "19:ward.seven@thread.tacv2"
# Wednesday 2026-11-25 12:00 UTC, and the Friday after it at 9 in Copenhagen.
BEFORE, DUE = 1795608000, 1795766400
MODELS = {name: model for module in (botbuilder.schema, botbuilder.schema.teams)
          for name, model in vars(module).items() if isinstance(model, type)}
WRITE, READ = Serializer(MODELS), Deserializer(MODELS)


class Service(Login):
    """The login and the service of conversations at once; it notes each call for the latter."""

    calls = Arrivals()
    token_forms = []
    count = 0

    def do_POST(self):
        body = self.body()
        if self.path == "/token":
            Service.token_forms.append(dict(urllib.parse.parse_qsl(body.decode())))
            return self.answer(200, {"access_token": TOKEN, "expires_in": 3600,
                                     "token_type": "Bearer"})
        Service.calls.add({
            "call": f"{self.command} {self.path}", "authorization": self.headers["authorization"],
            "body": json.loads(body or "null")})
        if self.command == "DELETE":
            return self.answer(200)
        Service.count += 1
        opens = self.path == "/v3/conversations"
        return self.answer(201, {"id": PRIVATE if opens else f"1:post_{Service.count}"})

    do_DELETE = do_POST


def unchanged(kind, body):
    """The model of a body, if the library writes it as it was."""
    model = READ(kind, body)
    expect(f"what the library reads as a {kind} and does not know", model.additional_properties, {})
    expect(f"what the library makes of a {kind}", WRITE.body(model, kind), body)
    return model


class People:
    """What kim does in Teams, and the calls that the coach makes for it."""

    def __init__(self, address, service, clock):
        self.address, self.service, self.clock = address, service, clock
        self.count, self.calls = 0, []

    def send(self, conversation, thread=None, **fields):
        """An activity of kim's, written by the library, and what is said to it at once."""
        self.count += 1
        where = f"{WARD};messageid={thread}" if thread else conversation
        activity = Activity(
            id=str(1795000000000 + self.count), channel_id="msteams", service_url=self.service,
            from_property=ChannelAccount(id=KIM, name="Kim", aad_object_id="aad-kim"),
            conversation=ConversationAccount(
                id=where, tenant_id=TENANT,
                conversation_type="channel" if thread else "personal"),
            recipient=ChannelAccount(id="28:" + APP, name="Coach"),
            channel_data={"tenant": {"id": TENANT}}, **fields)
        body = WRITE.body(activity, "Activity")
        body["entities"] = [{"type": "clientInfo", "timezone": "Europe/Copenhagen"}]
        return self.bring(body)

    def bring(self, body):
        """Brings an activity as the service does, and returns what is said to it at once."""
        with open(self.clock) as file:
            token = signed(claims(self.service, float(file.read())))
        status, said = ask(self.address + "/teams/messages", json.dumps(body),
                           {"authorization": f"Bearer {token}"})
        expect(f"status of {body}", status, 200, 202)
        return said

    def say(self, text, conversation=PRIVATE, thread=None):
        mention = "<at>Coach</at> " if thread else ""
        self.send(conversation, thread, type="message", text=mention + text, text_format="plain")

    def leave(self):
        """Kim is put out of the team, by somebody else."""
        self.count += 1
        self.bring(WRITE.body(Activity(
            type="conversationUpdate", id=f"f:{self.count}", channel_id="msteams",
            service_url=self.service, from_property=ChannelAccount(id="29:boss"),
            conversation=ConversationAccount(
                id=WARD, tenant_id=TENANT, conversation_type="channel", is_group=True),
            recipient=ChannelAccount(id="28:" + APP, name="Coach"),
            members_removed=[ChannelAccount(id=KIM)],
            channel_data={"team": {"id": WARD}, "eventType": "teamMemberRemoved",
                          "tenant": {"id": TENANT}}), "Activity"))

    def until(self, what, of=lambda call: True):
        self.calls += Service.calls.until(what, of)
        return self.calls[-1]

    def posted(self, conversation, words="", reply=""):
        """The text of the next activity in a conversation, or of a reply to one there, and it."""
        path = f"/v3/conversations/{quote(conversation)}/activities" + (reply and "/" + quote(reply))
        body = self.until(f"activity with {words!r} at {path}", lambda call: (
            call["call"] == "POST " + path and words in json.dumps(call["body"])))["body"]
        card = right(body["attachments"][0]["content"])
        return " ".join(run["text"] for block in card["body"] for run in block["inlines"]), card


def quote(part):
    return urllib.parse.quote(part, safe="")


def talk(people):
    """A room is started in a thread, asked in a thread of its own, and kim answers privately."""
    people.say("start", thread=1700)
    started, _ = people.posted(f"{WARD};messageid=1700", reply="1700")
    people.say("start", thread=1800)
    expect("what is said in another thread", people.posted(
        f"{WARD};messageid=1800", reply="1800")[0], started)
    with open(people.clock, "w") as file:
        file.write(str(DUE))
    _, card = people.posted(WARD)
    answer, neighbour, *_ = (action["data"] for action in card["actions"])
    people.send(WARD, 1900, type="message", value=answer)
    opened = people.until("a conversation", lambda call: call["call"] == "POST /v3/conversations")
    expect("with whom", [member["id"] for member in opened["body"]["members"]], [KIM])
    expect("in whose tenant", opened["body"].get("tenantId"), TENANT)
    people.posted(PRIVATE)
    people.send(WARD, 1900, type="message", value=neighbour)
    good, _ = people.posted(PRIVATE)
    value = neighbour["humble"]
    changed = value[:-4] + ("A" if value[-4] != "A" else "B") + value[-3:]
    people.send(WARD, 1900, type="message", value={"humble": changed})
    if people.posted(PRIVATE)[0] == good:
        sys.exit("a changed button does the same as a good one")


def alone(people):
    """What kim says in private: words that are shared and taken back, and a draft."""
    people.say("check: Don't you think we should just close the side door?")
    people.posted(PRIVATE, "side door")
    people.say("share: What I took from Monday")
    people.posted(PRIVATE, "from Monday")
    people.say("yes")
    people.posted(WARD, "from Monday")
    people.say("unshare")
    people.until("removal", lambda call: call["call"].startswith("DELETE "))
    for words in "talk self-assessment", "1", "3", "4", "On Tuesday.", "radar":
        people.say(words)
    drawn = people.until("a picture", lambda call: len(call["body"]["attachments"]) == 2)
    card, image = drawn["body"]["attachments"]
    right(card["content"])
    if "Reflection" not in json.dumps(card):
        sys.exit(f"the card beside the picture does not say what it shows: {card}")
    kind, _, data = image["contentUrl"].partition(",")
    expect("the kind of the picture", (image["contentType"], kind),
           ("image/png", "data:image/png;base64"))
    expect("how the picture begins", base64.b64decode(data, validate=True)[:8], b"\x89PNG\r\n\x1a\n")
    people.leave()
    people.say("share: What I took from Tuesday")
    left, _ = people.posted(PRIVATE)
    if "Tuesday" in left:
        sys.exit("words are offered to a room that kim has left: " + left)
    said = people.send(
        PRIVATE, type="invoke", name="composeExtension/fetchTask", value={
            "commandId": "check", "commandContext": "message", "messagePayload": {
                "id": "17", "body": {"content": "<p>Why didn't you ask?</p>", "contentType": "html"},
                "from": {"user": {"id": "aad-kim"}}}})
    expect("the task", (list(said), list(said["task"]), said["task"]["type"]),
           (["task"], ["type", "value"], "continue"))
    unchanged("TaskModuleTaskInfo", said["task"]["value"])
    right(said["task"]["value"]["card"]["content"])


def same_call(client, ours):
    """Has the library's client make a call of ours from what its models read of it."""
    method, path = ours["call"].split(" ")
    parts = [urllib.parse.unquote(part) for part in path.split("/")]
    match method, parts[3:]:
        case "POST", []:
            # The service's own name for it is `tenantId`; this library alone writes `tenantID`.
            ours["body"]["tenantID"] = ours["body"].pop("tenantId")
            client.create_conversation(unchanged("ConversationParameters", ours["body"]))
        case "POST", [conversation, "activities"]:
            client.send_to_conversation(conversation, unchanged("Activity", ours["body"]))
        case "POST", [conversation, "activities", activity]:
            client.reply_to_activity(conversation, activity, unchanged("Activity", ours["body"]))
        case "DELETE", [conversation, "activities", activity]:
            client.delete_activity(conversation, activity)
        case _:
            sys.exit(f"the library has no call for {ours['call']}")
    return expect_same(ours, Service.calls.until("the library's call")[-1])


def main():
    program, folder = sys.argv[1:]
    port, clock = listen(Service), os.path.join(folder, "clock")
    service = f"http://127.0.0.1:{port}/"
    section = (f"outbound: {{allow-http-hosts: [\"127.0.0.1:{port}\"]}}\n"
               f"teams: {{app-id: \"{APP}\", app-password-file: password, "
               f"openid-url: \"{service}{METADATA[1:]}\", token-url: \"{service}token\"}}")
    files = {"password": PASSWORD, "clock": str(BEFORE)}
    with coach(program, folder, section, files, "--clock", clock) as address:
        people = People(address, service, clock)
        talk(people)
        alone(people)
    scope = AuthenticationConstants.TO_CHANNEL_FROM_BOT_OAUTH_SCOPE + "/.default"
    for form in Service.token_forms:
        expect("how a token is asked for", form, {
            "grant_type": "client_credentials", "client_id": APP, "client_secret": PASSWORD,
            "scope": scope})
    client = ConnectorClient(BasicTokenAuthentication({"access_token": TOKEN}), base_url=service)
    calls = [same_call(client.conversations, call)
             for call in people.calls + Service.calls.rest()]
    for call in sorted(set(calls)):
        print(f"{call}: {calls.count(call)} as the library sends it")


main()
