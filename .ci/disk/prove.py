"""People write while the disk is full or read-only: see `.ci/disk/run`."""

import base64
import concurrent.futures
import hashlib
import hmac
import json
import os
import signal
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "../clients"))
from sides import Arrivals, Platform, expect, listen  # noqa: E402

SECRET = os.urandom(32)


def signature(key, when, body):
    code = hmac.new(SECRET, f"{key}.{when}.".encode() + body, hashlib.sha256).digest()
    return "v1," + base64.b64encode(code).decode()


class Target(Platform):
    """Where the coach's words go; while it is closed, it asks to try again."""

    is_open = threading.Event()
    arrivals = Arrivals()

    def do_POST(self):
        body = json.loads(self.body())
        if not Target.is_open.is_set():
            return self.answer(503)
        Target.arrivals.add((self.headers["webhook-id"], body["data"]["user"]))
        self.answer(204)


class Coach:
    """The coach on a disk, its log on another."""

    def __init__(self, program, folder, target):
        self.program, self.folder = program, folder
        self.log = open("/dev/shm/humble-disk.log", "w+b")
        os.unlink(self.log.name)
        path = os.path.join(folder, "secret")
        with open(path, "w") as file:
            file.write("whsec_" + base64.b64encode(SECRET).decode())
        os.chmod(path, 0o600)
        with open(os.path.join(folder, "humble.yaml"), "w") as file:
            file.write(f"http: {{port: 0}}\nlog: {{level: info}}\n"
                       f"webhook: {{secret-file: secret, target-url: \"http://127.0.0.1:{target}/\"}}\n")
        os.sync()
        self.start()

    def start(self):
        self.process = subprocess.Popen(
            [self.program, "serve", "--config", os.path.join(self.folder, "humble.yaml"),
             "--prompts", "Prompts"], stdout=subprocess.PIPE, stderr=self.log, text=True)
        self.address = self.process.stdout.readline().strip().removeprefix("listening on ")

    def end(self):
        """Asks it to end, and how it did."""
        self.process.terminate()
        return self.process.wait(20)

    def ask(self, path, body=None, headers={}):
        request = urllib.request.Request(self.address + path, body, headers)
        try:
            with urllib.request.urlopen(request, timeout=20) as answer:
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as error:
            return error.code, error.read().decode()

    def deliver(self, key, user, text):
        """The status of what somebody writes."""
        when = int(time.time())
        body = json.dumps({
            "type": "message.received", "timestamp": "2026-11-23T09:00:00Z",
            "data": {"user": user, "conversation": f"{user}-and-coach", "private": True,
                     "text": text, "zone": "Europe/Copenhagen"}}).encode()
        return self.ask("/webhook", body, {
            "content-type": "application/json", "webhook-id": key, "webhook-timestamp": str(when),
            "webhook-signature": signature(key, when, body)})[0]

    def said(self):
        """What stands in the log."""
        self.log.flush()
        self.log.seek(0)
        return self.log.read().decode().splitlines()


def deliver_all(coach, names, text):
    """The statuses of what many write at once."""
    with concurrent.futures.ThreadPoolExecutor(8) as pool:
        return set(pool.map(lambda name: coach.deliver(f"{name}/{text}", name, text), names))


def expect_answers(what, names):
    """Each has been answered, by one message and no more."""
    seen, end = set(), time.monotonic() + 90
    while len(seen) < len(names) and time.monotonic() < end:
        seen |= set(Target.arrivals.rest())
        time.sleep(0.1)
    time.sleep(1)
    expect(f"who is answered {what}", sorted(user for _, user in seen | set(Target.arrivals.rest())),
           sorted(names))


def expect_refusals(coach, names, reason):
    """What comes in is refused, whoever brings it, and the log says so once."""
    expect("what is said to deliveries", deliver_all(coach, names, "privacy"), {503})
    expect("whether the service lives", coach.ask("/health")[0], 200)
    expect("whether it is ready", coach.ask("/ready")[0], 503)
    told = [line for line in coach.said() if "nothing can be kept" in line]
    expect("how often the log tells of it", len(told), 1)
    expect("whether it names the reason", reason in told[0], True)
    print(f"refused: {told[0][25:]}")


def expect_recovery(coach, names, waiting):
    """What was refused is brought again and taken in, and what waited goes out."""
    Target.is_open.set()
    expect("what is taken in afterwards", deliver_all(coach, names, "privacy"), {200})
    expect_answers("afterwards", names + waiting)
    end = time.monotonic() + 15
    while not any("is kept again" in line for line in coach.said()):
        expect("whether the log tells of the end in time", time.monotonic() < end, True)
        time.sleep(0.2)


def fill(folder):
    """Fills the disk to its last page."""
    path = os.path.join(folder, "ballast")
    with open(path, "wb", 0) as file:
        for size in 65536, 512:
            try:
                while file.write(bytes(size)) == size:
                    pass
            except OSError:
                continue
    return path


def full(coach, folder, names, waiting):
    ballast = fill(folder)
    expect_refusals(coach, names, "the disk is full")
    os.unlink(ballast)
    expect_recovery(coach, names, waiting)
    expect("how it ends", coach.end(), 0)
    # One that is started on a full disk says so and ends, or waits for room; it never half starts.
    ballast = fill(folder)
    lines = len(coach.said())
    coach.start()
    if coach.address:
        expect("what a new one says", coach.deliver("x", "eve", "help"), 503)
        coach.end()
    else:
        print(f"started on it: {coach.process.wait(20)}, {coach.said()[lines:]}")
    os.unlink(ballast)


def while_read_only(coach, folder, names, waiting):
    """Every write to the files of the store fails as on a read-only file system, for a while."""
    path = os.path.join(folder, "humble.db")
    trace = subprocess.Popen(
        ["strace", "-f", "-qq", "-o", "/dev/null", "-p", str(coach.process.pid),
         "-P", path, "-P", path + "-wal", "-P", path + ".people", "-P", path + ".people.new",
         "-e", "inject=openat,pwrite64,pwritev,write,ftruncate,fallocate,fsync,fdatasync"
         ":error=EROFS"], stderr=subprocess.PIPE, text=True)
    time.sleep(1)
    if trace.poll() is not None:
        print(f"SKIPPED a while: {trace.stderr.read().strip()}")
        sys.exit(77)
    expect_refusals(coach, names, "read-only")
    trace.send_signal(signal.SIGINT)
    trace.wait(10)
    expect_recovery(coach, names, waiting)
    expect("how it ends", coach.end(), 0)


def read_only(coach, folder, names, waiting, image):
    """An error of its own makes the file system read-only; it is mended, and the coach started."""
    device = os.path.basename(subprocess.check_output(
        ["findmnt", "-no", "SOURCE", folder], text=True).strip())
    with open(f"/sys/fs/ext4/{device}/trigger_fs_error", "w") as file:
        file.write("1")
    expect_refusals(coach, names, "read-only")
    expect("how it ends", coach.end(), 0)
    subprocess.run(["umount", folder], check=True)
    subprocess.run(["e2fsck", "-fy", image], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    subprocess.run(["mount", "-o", "loop", image, folder], check=True)
    coach.start()
    if not coach.address:
        sys.exit(f"it does not start again: {coach.said()[-3:]}")
    Target.is_open.set()
    expect("what is taken in afterwards", deliver_all(coach, names, "privacy"), {200})
    expect_answers("afterwards", names + waiting)
    expect("how it ends then", coach.end(), 0)


def main():
    kind, program, folder, *rest = sys.argv[1:]
    coach = Coach(program, folder, listen(Target))
    try:
        first = [f"ann{number}" for number in range(10)]
        later = [f"ben{number}" for number in range(10)]
        Target.is_open.set()
        expect("what is taken in before", deliver_all(coach, first, "help"), {200})
        expect_answers("before", first)
        # Taken in, and not out yet.
        Target.is_open.clear()
        waiting = [f"cem{number}" for number in range(5)]
        expect("what is taken in last", deliver_all(coach, waiting, "help"), {200})
        prove = {"full": full, "while-read-only": while_read_only, "read-only": read_only}[kind]
        prove(coach, folder, first + later, waiting, *rest)
    finally:
        coach.process.kill()


main()
