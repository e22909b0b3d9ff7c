"""The HTTP API that a fake AWS holds, for the emulator; and tokens, right and wrong, for its JWT authorizer."""

import base64
import http.client
import json
import re
import socket
import time
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from deployment import version_name
from fake_aws import FakeAws

INTEGRATED = re.compile(r":function:([\w-]+):([\w-]+)/invocations$")


def _base64(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


class Issuer:
    """Who signs tokens, with a key of his own."""

    def __init__(self, folder: Path, name: str) -> None:
        self.key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
        self.name = name
        numbers = self.key.public_key().public_numbers()
        parts = {part: _base64(number.to_bytes((number.bit_length() + 7) // 8, "big")) for part, number in (("n", numbers.n), ("e", numbers.e))}
        self.keys = folder / "keys.json"
        self.keys.write_text(json.dumps({"keys": [{"kty": "RSA", "kid": "one", "alg": "RS256", **parts}]}), encoding="utf-8")

    def token(self, **claims: object) -> str:
        """Of one hour, but for what the claims say otherwise."""
        given = {"iss": self.name, "sub": "rehearsal", "exp": int(time.time()) + 3600, **claims}
        signed = ".".join(_base64(json.dumps(part).encode()) for part in ({"alg": "RS256", "kid": "one"}, given))
        return signed + "." + _base64(self.key.sign(signed.encode(), padding.PKCS1v15(), hashes.SHA256()))


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
        return port


def front(aws: FakeAws, issuer: Issuer) -> dict[str, Any]:
    """The deployed routes, whom they lead to, and who guards them. A route that may not invoke what it leads to is an error."""
    client, functions = aws.client("apigatewayv2"), aws.client("lambda")
    (api,) = client.get_apis()["Items"]
    integrations = {one["IntegrationId"]: one for one in client.get_integrations(ApiId=api["ApiId"])["Items"]}
    made: dict[str, Any] = {"type": "http-api", "port": free_port(), "routes": []}
    for route in client.get_routes(ApiId=api["ApiId"])["Items"]:
        leads_to = INTEGRATED.search(integrations[route["Target"].split("/")[1]]["IntegrationUri"])
        assert leads_to, route
        name, alias = leads_to[1], leads_to[2]
        policy = json.loads(functions.get_policy(FunctionName=name, Qualifier=alias)["Policy"])
        source = f"{api['ApiId']}/*/{route['RouteKey'].replace(' ', '')}"
        if not any(one["Principal"] == {"Service": "apigateway.amazonaws.com"} and source in json.dumps(one["Condition"]) for one in policy["Statement"]):
            raise ValueError(f"{route['RouteKey']} may not invoke {name}:{alias}")
        if route["AuthorizationType"] == "JWT":
            settings = client.get_authorizer(ApiId=api["ApiId"], AuthorizerId=route["AuthorizerId"])["JwtConfiguration"]
            made["jwt"] = {"issuer": settings["Issuer"], "audience": settings["Audience"], "jwks": str(issuer.keys)}
        made["routes"].append({"route": route["RouteKey"], "function": version_name(name, aws.live(name)), "auth": route["AuthorizationType"]})
    return made


def status(port: int, path: str, token: str | None) -> int:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    try:
        connection.request("GET", path, headers={"Authorization": f"Bearer {token}"} if token else {})
        answer = connection.getresponse()
        answer.read()
        return answer.status
    finally:
        connection.close()
