"""slack-bolt answering a slash command with an echo: bolt.py PORT KIND, for the bench of the service.

Default bolt looks for ack() every ten milliseconds; `process_before_response` does not, and is what
a fair best rate is measured with.
"""
import os
import sys

port, kind = int(sys.argv[1]), sys.argv[2]
os.environ["SLACK_SDK_LOG_LEVEL"] = "error"
options = {
    "signing_secret": "secret-of-this-machine-only", "token": "xoxb-none",
    "process_before_response": True,
}


def authorized(**_):
    from slack_bolt.authorization import AuthorizeResult
    return AuthorizeResult(enterprise_id=None, team_id="T1", bot_token="xoxb-none", bot_id="B1",
                           bot_user_id="U0")


options.pop("token")
if kind == "aiohttp":
    from slack_bolt.async_app import AsyncApp

    async def authorize(**_):
        return authorized()

    app = AsyncApp(authorize=authorize, **options)

    @app.command("/humble")
    async def humble(ack, body):
        await ack(body["text"])

    app.server(port=port, path="/slack/command").start()
else:
    from flask import Flask, request
    from slack_bolt import App
    from slack_bolt.adapter.flask import SlackRequestHandler
    from waitress import serve

    app = App(authorize=authorized, **options)

    @app.command("/humble")
    def humble(ack, body):
        ack(body["text"])

    flask = Flask(__name__)
    handler = SlackRequestHandler(app)

    @flask.post("/slack/command")
    def command():
        return handler.handle(request)

    serve(flask, host="127.0.0.1", port=port, threads=8)
