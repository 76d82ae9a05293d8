"""A Synapse of our own on loopback, in a folder that is thrown away."""

import hashlib
import hmac
import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request

SERVER = "coach.test"
AS_TOKEN = "as-token-of-this-machine-only"
HS_TOKEN = "hs-token-of-this-machine-only"


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def request(method, url, body=None, token=None, timeout=20):
    data = None if body is None else json.dumps(body).encode()
    headers = {"Content-Type": "application/json"}
    if token:
        headers["Authorization"] = "Bearer " + token
    made = urllib.request.Request(url, data=data, method=method, headers=headers)
    with urllib.request.urlopen(made, timeout=timeout) as answer:
        return json.load(answer)


class Homeserver:
    def __init__(self, folder, coach_port):
        self.folder = folder
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.process = None
        generous = "{per_second: 1000, burst_count: 1000}"
        with open(f"{folder}/homeserver.yaml", "w") as file:
            file.write(f"""
server_name: "{SERVER}"
pid_file: {folder}/homeserver.pid
signing_key_path: {folder}/signing.key
log_config: {folder}/log.yaml
media_store_path: {folder}/media
listeners:
  - {{port: {self.port}, bind_addresses: ["127.0.0.1"], type: http, tls: false, x_forwarded: false, resources: [{{names: [client]}}]}}
database: {{name: sqlite3, args: {{database: {folder}/homeserver.db}}}}
registration_shared_secret: "secret-of-this-machine-only"
macaroon_secret_key: "macaroon-of-this-machine-only"
form_secret: "form-of-this-machine-only"
report_stats: false
suppress_key_server_warning: true
trusted_key_servers: []
federation_domain_whitelist: []
enable_registration: false
url_preview_enabled: false
presence: {{enabled: false}}
user_directory: {{enabled: false}}
caches: {{global_factor: 0.1}}
rc_message: {generous}
rc_registration: {generous}
rc_login: {{address: {generous}, account: {generous}, failed_attempts: {generous}}}
rc_joins: {{local: {generous}, remote: {generous}}}
rc_invites: {{per_room: {generous}, per_user: {generous}, per_issuer: {generous}}}
rc_room_creation: {generous}
app_service_config_files: [{folder}/registration.yaml]
""")
        with open(f"{folder}/log.yaml", "w") as file:
            file.write(f"""
version: 1
formatters: {{plain: {{format: '%(asctime)s %(levelname)s %(name)s %(message)s'}}}}
handlers: {{file: {{class: logging.FileHandler, formatter: plain, filename: {folder}/synapse.log}}}}
root: {{level: WARNING, handlers: [file]}}
disable_existing_loggers: false
""")
        with open(f"{folder}/registration.yaml", "w") as file:
            file.write(f"""
id: humble
url: "http://127.0.0.1:{coach_port}"
as_token: "{AS_TOKEN}"
hs_token: "{HS_TOKEN}"
sender_localpart: coach
rate_limited: false
receive_ephemeral: false
namespaces:
  users: [{{exclusive: true, regex: "@coach:coach\\\\.test"}}]
  aliases: [{{exclusive: true, regex: "#coach_.*:coach\\\\.test"}}]
  rooms: []
""")
        subprocess.run(
            [sys.executable, "-m", "synapse._scripts.generate_signing_key", "-o",
             f"{folder}/signing.key"], check=True)

    def start(self):
        self.process = subprocess.Popen(
            [sys.executable, "-m", "synapse.app.homeserver", "-c",
             f"{self.folder}/homeserver.yaml"],
            stdout=subprocess.DEVNULL, stderr=open(f"{self.folder}/synapse.err", "a"))
        deadline = time.time() + 90
        while time.time() < deadline:
            try:
                request("GET", self.url + "/_matrix/client/versions", timeout=2)
                return
            except OSError:
                if self.process.poll() is not None:
                    break
                time.sleep(0.3)
        raise SystemExit("Synapse did not start: " + open(f"{self.folder}/synapse.err").read())

    def stop(self):
        if self.process and self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            try:
                self.process.wait(20)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()

    def restart(self):
        self.stop()
        self.start()

    def register(self, name):
        nonce = request("GET", self.url + "/_synapse/admin/v1/register")["nonce"]
        password = "password-" + name
        code = hmac.new(
            b"secret-of-this-machine-only",
            b"\0".join([nonce.encode(), name.encode(), password.encode(), b"notadmin"]),
            hashlib.sha1).hexdigest()
        request("POST", self.url + "/_synapse/admin/v1/register", {
            "nonce": nonce, "username": name, "password": password, "admin": False, "mac": code})
        return password
