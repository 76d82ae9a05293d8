"""The Bot Framework's login, and the tokens that it signs."""

import base64
import time

import jwt
from cryptography.hazmat.primitives.asymmetric import rsa

from sides import Platform

APP, ISSUER = "2c8f41a6-6f1b-4d0e-9a55-0d6f4a9d1b7e", "https://api.botframework.com"
METADATA = "/v1/.well-known/openidconfiguration"
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
        if self.path == METADATA:
            self.answer(200, {
                "issuer": ISSUER, "jwks_uri": f"http://{self.headers['host']}/keys",
                "id_token_signing_alg_values_supported": ["RS256"]})
        else:
            self.answer(200, {"keys": [public("known", ["msteams"]), public("unendorsed", ["webchat"])]})

    def do_POST(self):
        self.body()
        self.answer(400, {"error": "invalid_client"})


def claims(service, now=None):
    now = int(now or time.time())
    return {"iss": ISSUER, "aud": APP, "serviceurl": service, "nbf": now - 10, "exp": now + 600}


def signed(claims, key="known", kid=None, **changes):
    """A token; a claim that is changed to nothing is left out."""
    changed = {name: value for name, value in {**claims, **changes}.items() if value is not None}
    return jwt.encode(changed, KEYS[key], algorithm="RS256", headers={"kid": kid or key})
