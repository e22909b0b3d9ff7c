"""A stand-in for Lambda that takes every invocation, answers `ok`, and remembers what was invoked."""

import re
import threading
import urllib.parse
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any

INVOCATION = re.compile(r"/2015-03-31/functions/([^/:]+)(?::([^/]+))?/invocations$")


class _Answer(BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        self.rfile.read(int(self.headers.get("Content-Length") or 0))
        url = urllib.parse.urlsplit(self.path)
        invoked = INVOCATION.match(urllib.parse.unquote(url.path))
        server: Any = self.server
        if invoked:
            given = urllib.parse.parse_qs(url.query).get("Qualifier", [invoked[2] or "$LATEST"])
            server.names.append((invoked[1], given[0]))
        self.send_response(200 if invoked else 404)
        self.send_header("Content-Length", "4")
        self.end_headers()
        self.wfile.write(b'"ok"')

    def log_message(self, *_: object) -> None:
        """Nothing is told."""


class InvokedFunctions:
    """`with InvokedFunctions() as invoked`: `invoked.url` answers until the block's end; `names` are functions and their qualifiers."""

    def __enter__(self) -> "InvokedFunctions":
        self.server: Any = ThreadingHTTPServer(("127.0.0.1", 0), _Answer)
        self.server.names = self.names = list[tuple[str, str]]()
        self.url = f"http://127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, _type: type[BaseException] | None, _value: BaseException | None, _trace: TracebackType | None) -> None:
        self.server.shutdown()
        self.server.server_close()
