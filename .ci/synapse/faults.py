"""A homeserver's bad days: a proxy between the coach and it that fails at random."""

import http.server
import random
import threading
import urllib.error
import urllib.request


class Faults:
    """While it is on, a part of the requests is answered 500 or 429, before or after it was done."""

    def __init__(self, target, port, seed=11):
        self.is_on = False
        self.counts = {"500 before": 0, "500 after": 0, "429": 0, "cut": 0}
        chance = random.Random(seed)
        faults = self

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def log_message(self, *_):
                pass

            def answer(self, status, body, headers=()):
                self.send_response(status)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(body)))
                for name, value in headers:
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(body)

            def handle_any(self):
                length = int(self.headers.get("Content-Length") or 0)
                body = self.rfile.read(length)
                kind = chance.random() if faults.is_on else 1
                if kind < 0.15:
                    faults.counts["500 before"] += 1
                    return self.answer(500, b"{}")
                if kind < 0.3:
                    faults.counts["429"] += 1
                    return self.answer(
                        429, b'{"errcode":"M_LIMIT_EXCEEDED","retry_after_ms":900}',
                        [("Retry-After", "1")])
                made = urllib.request.Request(
                    target + self.path, data=body or None, method=self.command,
                    headers={k: v for k, v in self.headers.items()
                             if k.lower() in ("authorization", "content-type")})
                try:
                    with urllib.request.urlopen(made, timeout=30) as answer:
                        status, said = answer.status, answer.read()
                except urllib.error.HTTPError as error:
                    status, said = error.code, error.read()
                except OSError:
                    status, said = 502, b"{}"
                if kind < 0.45:
                    faults.counts["500 after"] += 1
                    return self.answer(500, b"{}")
                if kind < 0.55:
                    faults.counts["cut"] += 1
                    self.close_connection = True
                    return None
                return self.answer(status, said)

            do_GET = do_PUT = do_POST = handle_any

        class Server(http.server.ThreadingHTTPServer):
            def handle_error(self, request, address):
                """The coach is killed amid requests; there is nothing to say of it."""

        self.server = Server(("127.0.0.1", port), Handler)
        self.url = f"http://127.0.0.1:{port}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
