"""People of the homeserver, each with a real client."""

import asyncio
import time

from nio import AsyncClient, AsyncClientConfig, RoomMessage, RoomMessageImage, RoomMessageNotice

COACH = "@coach:coach.test"


class Person:
    """One person: what is said where they are is kept in the homeserver's order."""

    def __init__(self, homeserver, name):
        self.homeserver = homeserver
        self.name = name
        self.id = f"@{name}:coach.test"
        self.timeline = []
        self.client = None
        self.task = None

    async def enter(self):
        password = self.homeserver.register(self.name)
        self.client = AsyncClient(
            self.homeserver.url, self.id,
            config=AsyncClientConfig(max_timeouts=0, request_timeout=40))
        await self.client.login(password)
        self.client.add_event_callback(self.hear, RoomMessage)
        self.task = asyncio.create_task(self.listen())

    async def listen(self):
        while True:
            try:
                await self.client.sync_forever(timeout=5000, full_state=True)
            except asyncio.CancelledError:
                raise
            except Exception:
                # The homeserver is being restarted.
                await asyncio.sleep(0.5)

    def hear(self, room, event):
        if event.event_id not in [e.event_id for _, e in self.timeline]:
            self.timeline.append((room.room_id, event))

    @property
    def heard(self):
        return [(r, e) for r, e in self.timeline if e.sender == COACH]

    async def leave(self):
        self.task.cancel()
        await self.client.close()

    async def talk_with_coach(self):
        answer = await self.client.room_create(is_direct=True, invite=[COACH])
        return answer.room_id

    async def say(self, room, text):
        for _ in range(60):
            answer = await self.client.room_send(
                room, "m.room.message", {"msgtype": "m.text", "body": text})
            if hasattr(answer, "event_id"):
                return answer.event_id
            await asyncio.sleep(0.5)
        raise AssertionError(f"{self.name} could not say: {text}")

    def lines(self, room):
        return [getattr(e, "body", "") for r, e in self.heard if r == room]

    async def wait(self, room, count, seconds=30):
        """Waits until the coach has said so many things in a room; answers them all."""
        deadline = time.time() + seconds
        while len(self.lines(room)) < count and time.time() < deadline:
            await asyncio.sleep(0.05)
        lines = self.lines(room)
        assert len(lines) >= count, f"{self.name} heard {len(lines)} of {count}: {lines[-3:]}"
        return lines

    def answers(self, room, event_id):
        """What the coach said in a room after that message.

        Not what was new when it was sent: a homeserver may still have to hand over
        what the coach told others before.
        """
        events = [e for r, e in self.timeline if r == room]
        told = [e.event_id for e in events]
        if event_id not in told:
            return []
        after = events[told.index(event_id) + 1:]
        return [getattr(e, "body", "") for e in after if e.sender == COACH]

    async def ask(self, room, text, seconds=30, part=""):
        """Says something and returns the coach's next line that has `part` in it."""
        event_id = await self.say(room, text)
        deadline = time.time() + seconds
        while time.time() < deadline:
            for line in self.answers(room, event_id):
                if part in line:
                    return line
            await asyncio.sleep(0.05)
        raise AssertionError(
            f"{self.name} said {text!r} and waited for {part!r}: {self.answers(room, event_id)}")

    async def quiet(self, room, seconds=1.5):
        """Whether nothing more comes for a while."""
        before = len(self.lines(room))
        await asyncio.sleep(seconds)
        return len(self.lines(room)) == before
