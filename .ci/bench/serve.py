"""Measures the service, and slack-bolt beside it: see `.ci/bench/serve`.

The best rate at eight connections, the latency at two fixed rates, CPU time a request and memory.
CPU time and memory are the server's alone. Figures are of this machine and its load.
"""
import hashlib
import hmac
import http.server
import json
import multiprocessing
import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.parse

from load import run

SECRET = b"secret-of-this-machine-only"
PEOPLE = 500
# Each is a turn of the talk: begun, answered, asked on.
WORDS = [
    "talk weekly", "I waited until she had finished", "The porter knew where the key was",
    "When the huddle starts, then I ask the newest person first", "What did you see on the round?",
    "That one good question is enough", "talk humility-here-and-now",
    "The pharmacist, she saw two drugs that clash",
]


class Slack(http.server.BaseHTTPRequestHandler):
    """A workspace that takes everything: what goes out belongs to the cost of what comes in."""

    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def do_POST(self):
        self.rfile.read(int(self.headers.get("Content-Length") or 0))
        body = (b'{"ok":true,"channel":{"id":"D1"},"ts":"1.1",'
                b'"user":{"id":"U1","tz":"Europe/Copenhagen"}}')
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


def slack(pipe):
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Slack)
    pipe.send(server.server_address[1])
    server.serve_forever()


def serve(program, folder, api):
    for name, text in [("signing", SECRET), ("bot", b"xoxb-none")]:
        path = f"{folder}/{name}"
        with open(path, "wb") as file:
            file.write(text)
        os.chmod(path, 0o600)
    with open(f"{folder}/humble.yaml", "w") as file:
        file.write("http: {port: 0}\nlog: {level: error}\n"
                   "slack: {signing-secret-file: signing, bot-token-file: bot, "
                   f"api-url: \"http://127.0.0.1:{api}/api\"}}\n")
    process = subprocess.Popen(
        [program, "serve", "--config", f"{folder}/humble.yaml", "--prompts", "Prompts"],
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    return process, int(process.stdout.readline().strip().rsplit(":", 1)[1])


def bolt(python, kind):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    process = subprocess.Popen([python, ".ci/bench/bolt.py", str(port), kind],
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    for _ in range(200):
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return process, port
        except OSError:
            time.sleep(0.1)
    raise SystemExit(f"slack-bolt with {kind} does not listen")


def command(number):
    """A command in the conversation with the bot."""
    person = number % PEOPLE
    body = urllib.parse.urlencode({
        "team_id": "T1", "channel_id": f"D{person}", "channel_name": "directmessage",
        "user_id": f"U{person}", "user_name": "kim", "command": "/humble",
        "text": WORDS[number // PEOPLE % len(WORDS)], "trigger_id": f"{os.getpid()}.{number}",
        "response_url": "https://hooks.slack.com/commands/T1/1/x", "api_app_id": "A1"}).encode()
    return request("/slack/command", "application/x-www-form-urlencoded", body)


def greeting(person):
    """The first words in the conversation with the bot: from then on it is known to be that."""
    body = json.dumps({
        "type": "event_callback", "team_id": "T1", "api_app_id": "A1", "event_id": f"Ev{person}",
        "event": {"type": "message", "channel_type": "im", "channel": f"D{person}",
                  "user": f"U{person}", "text": "hello", "ts": f"1.{person}"}}).encode()
    return request("/slack/events", "application/json", body)


def request(path, kind, body):
    """Signed as Slack signs."""
    stamp = str(int(time.time())).encode()
    code = hmac.new(SECRET, b"v0:" + stamp + b":" + body, hashlib.sha256).hexdigest().encode()
    return (b"POST " + path.encode() + b" HTTP/1.1\r\nHost: 127.0.0.1\r\n"
            b"Content-Type: " + kind.encode() + b"\r\n"
            b"X-Slack-Request-Timestamp: " + stamp + b"\r\nX-Slack-Signature: v0=" + code +
            b"\r\nContent-Length: " + str(len(body)).encode() + b"\r\n\r\n" + body)


def cpu(pid):
    with open(f"/proc/{pid}/stat") as file:
        fields = file.read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


class Sender:
    def __init__(self, process, port):
        self.process, self.port, self.number = process, port, 0

    def send(self, connections, count, rate=None):
        requests = [command(self.number + index) for index in range(count)]
        self.number += count
        return run(self.port, connections, requests, rate)

    def best(self, name):
        """The best of three rates at eight connections, and CPU time a request over them."""
        self.send(8, 2 * PEOPLE)
        before, rates, failed = cpu(self.process.pid), [], 0
        for _ in range(3):
            took, _, lost = self.send(8, 3000)
            rates.append(3000 / took)
            failed += lost
        spent = (cpu(self.process.pid) - before) * 1000 / 9000
        print(f"{name} at 8 connections: {max(rates):.0f}/s, {failed} failed, "
              f"{spent:.3f} ms CPU a request, load {os.getloadavg()[0]:.1f}", flush=True)
        return max(rates), spent, failed


def main():
    program, python, slow, fast = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
    missed = []
    with tempfile.TemporaryDirectory() as folder:
        ours, theirs = multiprocessing.Pipe()
        multiprocessing.Process(target=slack, args=(theirs,), daemon=True).start()
        process, port = serve(program, folder, ours.recv())
        try:
            sender = Sender(process, port)
            run(port, 8, [greeting(person) for person in range(PEOPLE)])
            # What these first words have set going is not what is measured.
            time.sleep(5)
            best, spent, failed = sender.best("humble")
            if failed:
                missed.append(f"{failed} failed at 8 connections")
            if spent > 0.4:
                missed.append(f"{spent:.3f} ms CPU a request, at most 0.4 was promised")
            for rate, seconds, limit in ((200, slow, 50), (1000, fast, 250)):
                count = rate * seconds
                took, latencies, failed = sender.send(64, count, rate)
                p99 = latencies[len(latencies) * 99 // 100] if latencies else float("inf")
                p50 = latencies[len(latencies) // 2] if latencies else float("inf")
                print(f"humble at {rate}/s for {seconds} s: p50 {p50:.1f} ms, p99 {p99:.1f} ms, "
                      f"{failed} failed, took {took:.1f} s, load {os.getloadavg()[0]:.1f}",
                      flush=True)
                if failed:
                    missed.append(f"{failed} failed at {rate}/s")
                if p99 > limit:
                    missed.append(f"p99 {p99:.0f} ms at {rate}/s, at most {limit} was promised")
            with open(f"/proc/{process.pid}/status") as file:
                peak = [line for line in file if line.startswith("VmHWM")][0].split()[1]
            print(f"peak memory {int(peak) / 1024:.0f} MiB")
        finally:
            process.terminate()
            process.wait(15)
        if python != "none":
            for kind in ("aiohttp", "waitress"):
                process, port = bolt(python, kind)
                try:
                    theirs, _, _ = Sender(process, port).best(f"slack-bolt with {kind}")
                finally:
                    process.terminate()
                    process.wait(15)
                if best < theirs:
                    missed.append(f"{best:.0f}/s, where slack-bolt with {kind} has {theirs:.0f}/s")
    for line in missed:
        print("missed: " + line, file=sys.stderr)
    sys.exit(1 if missed else 0)


if __name__ == "__main__":
    main()
