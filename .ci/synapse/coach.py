"""The coach as a process, with a clock that a file sets."""

import os
import signal
import subprocess
import time

from homeserver import AS_TOKEN, HS_TOKEN, free_port


class Coach:
    def __init__(self, binary, folder, prompts):
        self.binary = binary
        self.folder = folder
        self.prompts = prompts
        self.port = free_port()
        self.process = None
        self.log = open(f"{folder}/humble.log", "ab")

    def configure(self, homeserver_url):
        for name, token in [("as", AS_TOKEN), ("hs", HS_TOKEN)]:
            with open(f"{self.folder}/{name}.token", "w") as file:
                file.write(token)
            os.chmod(f"{self.folder}/{name}.token", 0o600)
        host = homeserver_url.removeprefix("http://")
        with open(f"{self.folder}/humble.yaml", "w") as file:
            file.write(f"""
http: {{host: 127.0.0.1, port: {self.port}}}
store: {{path: humble.db}}
log: {{level: debug}}
prompts: {{path: "{self.prompts}"}}
matrix: {{homeserver: "{homeserver_url}", server-name: coach.test, localpart: coach, as-token-file: as.token, hs-token-file: hs.token}}
outbound: {{allow-http-hosts: ["{host}"]}}
""")

    def set_clock(self, seconds):
        path = f"{self.folder}/clock"
        with open(path + ".new", "w") as file:
            file.write(str(seconds))
        os.replace(path + ".new", path)
        self.time = seconds

    def start(self):
        self.process = subprocess.Popen(
            [self.binary, "serve", "--config", f"{self.folder}/humble.yaml", "--clock",
             f"{self.folder}/clock"],
            stdout=subprocess.PIPE, stderr=self.log, text=True)
        line = self.process.stdout.readline()
        assert line.startswith("listening on http://"), f"the coach did not start: {line}"

    def kill(self):
        self.process.kill()
        self.process.wait()
        self.process.stdout.close()

    def stop(self):
        started = time.time()
        self.process.send_signal(signal.SIGTERM)
        code = self.process.wait(15)
        self.process.stdout.close()
        assert code == 0, f"the coach ended with {code}"
        return time.time() - started
