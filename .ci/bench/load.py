"""Sends HTTP/1.1 requests over kept connections and times their answers; one process, no threads.

A request with a due time is timed from that moment, sent or not: waiting for a free connection counts.
Whatever is not answered with 200, for whichever reason, is a failure.
"""
import selectors
import socket
import time


class Connection:
    def __init__(self, port):
        self.port = port
        self.open()

    def open(self):
        self.socket = socket.create_connection(("127.0.0.1", self.port), timeout=10)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.buffer = b""
        self.began = None

    def send(self, request, began):
        self.began = began
        self.socket.sendall(request)

    def receive(self):
        """The status of an answer that is whole; None as long as it is not."""
        data = self.socket.recv(65536)
        if not data:
            raise ConnectionError("closed")
        self.buffer += data
        end = self.buffer.find(b"\r\n\r\n")
        if end < 0:
            return None
        head = self.buffer[:end].lower()
        at = head.find(b"content-length:")
        length = int(head[at + 15:].split(b"\r\n", 1)[0]) if at >= 0 else 0
        if len(self.buffer) < end + 4 + length:
            return None
        status = int(self.buffer[9:12])
        self.buffer = self.buffer[end + 4 + length:]
        return status


def run(port, connections, requests, rate=None):
    """Returns seconds taken, sorted latencies in ms, and how many failed."""
    selector = selectors.DefaultSelector()
    idle = []
    for _ in range(connections):
        connection = Connection(port)
        selector.register(connection.socket, selectors.EVENT_READ, connection)
        idle.append(connection)
    latencies, failed = [], 0
    start = time.perf_counter() + 0.05
    time.sleep(0.05)
    sent = done = 0
    last = start
    while done < len(requests):
        now = time.perf_counter()
        if now - last > 30:
            failed += len(requests) - done
            break
        while idle and sent < len(requests):
            due = start + sent / rate if rate else now
            if due > now:
                break
            connection = idle.pop()
            try:
                connection.send(requests[sent], due)
            except OSError:
                failed, done, last = failed + 1, done + 1, now
                renew(selector, connection)
                idle.append(connection)
            sent += 1
        wait = 1.0
        if rate and idle and sent < len(requests):
            wait = max(0, min(wait, start + sent / rate - time.perf_counter()))
        for key, _ in selector.select(wait):
            connection = key.data
            try:
                status = connection.receive()
            except OSError:
                if connection.began is not None:
                    failed, done = failed + 1, done + 1
                    idle.append(connection)
                renew(selector, connection)
                continue
            if status is None:
                continue
            last = time.perf_counter()
            latencies.append((last - connection.began) * 1000)
            connection.began = None
            failed += status != 200
            done += 1
            idle.append(connection)
    took = time.perf_counter() - start
    for key in list(selector.get_map().values()):
        key.fileobj.close()
    return took, sorted(latencies), failed


def renew(selector, connection):
    selector.unregister(connection.socket)
    connection.socket.close()
    connection.open()
    selector.register(connection.socket, selectors.EVENT_READ, connection)
