"""Microsoft's connector library beside the coach, before the same tokens: see `.ci/clients/teams`."""

import asyncio
import json
import sys
import time

import jwt
from botframework.connector.auth import ChannelValidation, SimpleCredentialProvider

from sides import coach, listen, post
from teams_login import APP, METADATA, Login, claims, signed

SERVICE = "https://smba.trafficmanager.net/emea/"


def tokens():
    """Each token with what it is; and whether it may be believed."""
    now, right = int(time.time()), claims(SERVICE)
    good = signed(right)
    head, body, signature = good.split(".")
    flipped = ("A" if signature[20] != "A" else "B")
    yield "as the service signs it", good, True
    yield "a minute over, within the skew", signed(right, exp=now - 60), True
    yield "from another issuer", signed(right, iss="https://sts.example"), False
    yield "for another bot", signed(right, aud="another-bot"), False
    yield "without an audience", signed(right, aud=None), False
    yield "expired ten minutes ago", signed(right, nbf=now - 1200, exp=now - 600), False
    yield "valid in ten minutes only", signed(right, nbf=now + 600, exp=now + 1200), False
    yield "for another service", signed(right, serviceurl="https://elsewhere.example/"), False
    yield "without a service", signed(right, serviceurl=None), False
    yield "signed by nobody known", signed(right, "foreign"), False
    yield "signed by a stranger under a known name", signed(right, "foreign", kid="known"), False
    yield "by a key that may not speak for Teams", signed(right, "unendorsed"), False
    yield "with a changed signature", f"{head}.{body}.{signature[:20]}{flipped}{signature[21:]}", False
    yield "with no signature", f"{head}.{body}.", False
    yield "signed by no algorithm", jwt.encode(right, None, algorithm="none"), False


def theirs(token):
    try:
        identity = asyncio.run(ChannelValidation.authenticate_channel_token_with_service_url(
            f"Bearer {token}", SimpleCredentialProvider(APP, "none"), SERVICE, "msteams"))
        return identity.is_authenticated
    except Exception:  # It refuses by a dozen kinds of error.
        return False


def ours(address, number, token):
    activity = {
        "type": "message", "id": str(number), "channelId": "msteams", "serviceUrl": SERVICE,
        "from": {"id": "29:kim", "name": "Kim", "aadObjectId": "aad-kim"},
        "conversation": {"id": "a:1xyz", "conversationType": "personal", "tenantId": "t-1"},
        "recipient": {"id": f"28:{APP}", "name": "Coach"}, "textFormat": "plain", "text": "help",
        "channelData": {"tenant": {"id": "t-1"}}}
    return post(address + "/teams/messages", json.dumps(activity),
                {"authorization": f"Bearer {token}"})


def main():
    program, folder = sys.argv[1:]
    login = f"http://127.0.0.1:{listen(Login)}"
    metadata = login + METADATA
    ChannelValidation.open_id_metadata_endpoint = metadata
    section = (f"teams: {{app-id: \"{APP}\", app-password-file: password, "
               f"openid-url: \"{metadata}\", token-url: \"{login}/token\"}}")
    failed = False
    with coach(program, folder, section, {"password": "of-this-machine-only"}) as address:
        for index, (name, token, believed) in enumerate(tokens()):
            status, verdict = ours(address, index, token), theirs(token)
            agrees = verdict == believed and status in ((200, 202) if believed else (401, 403))
            failed = failed or not agrees
            print(f"{name}: {status}, and the connector {'believes' if verdict else 'refuses'} it"
                  + ("" if agrees else "  WRONG"))
    sys.exit(1 if failed else 0)


main()
