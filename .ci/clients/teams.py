"""Microsoft's connector library beside the coach, before the same tokens: see `.ci/clients/teams`."""

import asyncio
import base64
import json
import sys
import time

import jwt
from botframework.connector.auth import ChannelValidation, SimpleCredentialProvider
from cryptography.hazmat.primitives.asymmetric import rsa

from sides import Platform, coach, listen, post

APP, ISSUER = "2c8f41a6-6f1b-4d0e-9a55-0d6f4a9d1b7e", "https://api.botframework.com"
SERVICE = "https://smba.trafficmanager.net/emea/"
KEYS = {name: rsa.generate_private_key(public_exponent=65537, key_size=2048)
        for name in ["known", "unendorsed", "foreign"]}


def number(value):
    return base64.urlsafe_b64encode(
        value.to_bytes((value.bit_length() + 7) // 8, "big")).decode().rstrip("=")


def public(name, channels):
    numbers = KEYS[name].public_key().public_numbers()
    return {"kty": "RSA", "use": "sig", "kid": name, "x5t": name, "n": number(numbers.n),
            "e": number(numbers.e), "endorsements": channels}


class Login(Platform):
    """The keys of the Bot Framework, and no token for anybody: nothing goes out from here."""

    def do_GET(self):
        if self.path.endswith("/openidconfiguration"):
            self.answer(200, {
                "issuer": ISSUER, "jwks_uri": f"http://{self.headers['host']}/keys",
                "id_token_signing_alg_values_supported": ["RS256"]})
        else:
            self.answer(200, {"keys": [public("known", ["msteams"]), public("unendorsed", ["webchat"])]})

    def do_POST(self):
        self.body()
        self.answer(400, {"error": "invalid_client"})


def tokens():
    """Each token with what it is; and whether it may be believed."""
    now = int(time.time())
    claims = {"iss": ISSUER, "aud": APP, "serviceurl": SERVICE, "nbf": now - 10, "exp": now + 600}

    def signed(key="known", kid=None, **changes):
        changed = {name: value for name, value in {**claims, **changes}.items() if value is not None}
        return jwt.encode(changed, KEYS[key], algorithm="RS256", headers={"kid": kid or key})

    good = signed()
    head, body, signature = good.split(".")
    flipped = ("A" if signature[20] != "A" else "B")
    yield "as the service signs it", good, True
    yield "a minute over, within the skew", signed(exp=now - 60), True
    yield "from another issuer", signed(iss="https://sts.example"), False
    yield "for another bot", signed(aud="another-bot"), False
    yield "without an audience", signed(aud=None), False
    yield "expired ten minutes ago", signed(nbf=now - 1200, exp=now - 600), False
    yield "valid in ten minutes only", signed(nbf=now + 600, exp=now + 1200), False
    yield "for another service", signed(serviceurl="https://elsewhere.example/"), False
    yield "without a service", signed(serviceurl=None), False
    yield "signed by nobody known", signed("foreign"), False
    yield "signed by a stranger under a known name", signed("foreign", kid="known"), False
    yield "by a key that may not speak for Teams", signed("unendorsed"), False
    yield "with a changed signature", f"{head}.{body}.{signature[:20]}{flipped}{signature[21:]}", False
    yield "with no signature", f"{head}.{body}.", False
    yield "signed by no algorithm", jwt.encode(claims, None, algorithm="none"), False


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
    metadata = f"{login}/v1/.well-known/openidconfiguration"
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
