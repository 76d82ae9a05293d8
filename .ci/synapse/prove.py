"""Two people and a room: what the coach promises on a real homeserver."""

import asyncio
import os
import random
import shutil
import sys
import tempfile
import time

from coach import Coach
from faults import Faults
from homeserver import Homeserver, free_port
from nio import RoomMessageImage

from people import COACH, Person

# Monday, 23 November 2026, 08:00 in UTC.
BEGIN = 1_795_420_800
STEPS = []


def step(function):
    STEPS.append(function)
    return function


class Stage:
    """What the steps share."""

    coach = homeserver = faults = ann = bob = room = None
    private = {}


@step
async def first_words(stage):
    """An invitation is accepted, and the first conversation begins with the first words."""
    for person in (stage.ann, stage.bob):
        room = await person.talk_with_coach()
        stage.private[person.name] = room
        lines = await person.wait(room, 1)
        assert "program" in lines[0], lines
    first = await stage.ann.ask(stage.private["ann"], "hello")
    assert "?" in first, first


@step
async def a_draft(stage):
    """A draft is checked, and the open question comes back."""
    answer = await stage.bob.ask(
        stage.private["bob"], "check: Don't you think we should just start earlier?", part="“")
    assert "Don't you think" in answer or "should just" in answer, answer


@step
async def a_whole_reflection(stage):
    """The first conversation is held to its end."""
    room = stage.private["ann"]
    line, count = "", 0
    while "/talk shows" not in line and count < 12:
        line = await stage.ann.ask(room, [
            "I asked a nurse how the night was and waited", "1", "the ward", "Fridays at nine"][count % 4])
        count += 1
    assert "/talk shows" in line or count < 12, line


@step
async def appointments(stage):
    """A day, a time and a city are understood, for a person and for a room."""
    for person in (stage.ann, stage.bob):
        room = stage.private[person.name]
        await person.ask(room, "/stop")
        await person.ask(
            room, "when Fridays at 9 in Copenhagen", part="Every Friday at 9:00, Copenhagen time")
    answer = await stage.ann.client.room_create(
        name="Ward 7", invite=[COACH, stage.bob.id])
    stage.room = answer.room_id
    await stage.bob.client.join(stage.room)
    hello = await stage.ann.wait(stage.room, 1)
    assert "question here" in hello[0], hello
    await stage.ann.ask(
        stage.room, "coach: when Fridays at 9 in Copenhagen", part="Every Friday at 9:00")
    refused = await stage.bob.ask(
        stage.room, "coach: check: Don't you think it is late?", part="private")
    assert "late" not in refused, refused


@step
async def neighbours(stage):
    """Two who want to talk with each other are told so in private."""
    for person in (stage.ann, stage.bob):
        before = len(person.lines(stage.private[person.name]))
        await person.say(stage.room, "coach: neighbour")
        lines = await person.wait(stage.private[person.name], before + 1)
        assert "You are in" in lines[before], lines[before:]


@step
async def a_prompt_falls_due(stage):
    """On Friday at nine each is asked, and the room is; once, and not before."""
    counts = {p: len(p.lines(stage.private[p.name])) for p in (stage.ann, stage.bob)}
    in_room = len(stage.ann.lines(stage.room))
    # Friday, 27 November 2026, 08:59:59 in Copenhagen.
    stage.coach.set_clock(1_795_766_399)
    assert await stage.ann.quiet(stage.private["ann"], 2), "the prompt came early"
    stage.coach.set_clock(1_795_766_400)
    for person, count in counts.items():
        room = stage.private[person.name]
        lines = await person.wait(room, count + 2)
        assert any("neighbour this week" in line for line in lines[count:]), lines[count:]
        assert any("?" in line for line in lines[count:]), lines[count:]
    lines = await stage.ann.wait(stage.room, in_room + 1)
    assert "A question for the week" in lines[in_room], lines[in_room:]
    assert await stage.ann.quiet(stage.private["ann"], 2), "it came twice"


@step
async def answering_the_room_in_private(stage):
    """The question of the room is answered where nobody else reads."""
    await stage.bob.ask(stage.private["bob"], "/stop")
    while not await stage.bob.quiet(stage.private["bob"]):
        pass
    before = len(stage.bob.lines(stage.private["bob"]))
    await stage.bob.say(stage.room, "coach: answer")
    lines = await stage.bob.wait(stage.private["bob"], before + 1)
    assert len(lines) == before + 1 and "Done for today" not in lines[-1], lines[before:]


@step
async def sharing(stage):
    """Own words are shown before they are posted, and can be taken back."""
    room = stage.private["bob"]
    await stage.bob.ask(
        room, "share: I waited four seconds and heard about the lift.", part="Shall I post it")
    before = len(stage.ann.lines(stage.room))
    await stage.bob.ask(room, "yes", part="posted")
    lines = await stage.ann.wait(stage.room, before + 1)
    assert "four seconds" in lines[before], lines[before:]
    await stage.bob.ask(room, "unshare", part="taken away")


@step
async def the_homeserver_restarts(stage):
    """Transaction numbers begin anew, and no message is taken for an old one."""
    stage.homeserver.restart()
    for person in (stage.ann, stage.bob):
        answer = await person.ask(stage.private[person.name], "help", 60)
        assert "own words" in answer or "Answer in your own" in answer, answer


@step
async def a_picture(stage):
    """The radar comes as a picture, with words for those who do not see it."""
    room = stage.private["ann"]
    await stage.ann.ask(room, "/stop")
    line = await stage.ann.ask(room, "/talk self-assessment")
    for number in range(16):
        pictures = [e for r, e in stage.ann.heard if r == room and isinstance(e, RoomMessageImage)]
        if pictures or "all for now" in line:
            break
        line = await stage.ann.ask(room, ["2", "I waited for an answer", "4", "no"][number % 4])
    await stage.ann.say(room, "/radar")
    deadline = time.time() + 20
    pictures = []
    while not pictures and time.time() < deadline:
        await asyncio.sleep(0.1)
        pictures = [e for r, e in stage.ann.heard if r == room and isinstance(e, RoomMessageImage)]
    assert pictures, stage.ann.lines(room)[-4:]
    answer = await stage.ann.client.download(pictures[0].url)
    assert answer.body.startswith(b"\x89PNG"), answer
    assert len(pictures[0].body) > 40, "the picture has no words"


async def settled(person, room):
    """Ends what is under way, and waits until all of what was still to come has come."""
    await person.ask(room, "/stop")
    while not await person.quiet(room):
        pass


@step
async def a_bad_day(stage):
    """Half of all requests fail or are cut off: nothing lost, nothing twice."""
    room = stage.private["ann"]
    await settled(stage.ann, room)
    before = len(stage.ann.lines(room))
    stage.faults.is_on = True
    for number in range(25):
        await stage.ann.say(room, f"check: Shouldn't we count trolley {number}?")
    lines = await stage.ann.wait(room, before + 25, 420)
    stage.faults.is_on = False
    assert await stage.ann.quiet(room, 3), "something came twice"
    said = lines[before:]
    for number in range(25):
        assert sum(f"trolley {number}?" in line or f"trolley {number}." in line for line in said) <= 1
    assert all(stage.faults.counts.values()), stage.faults.counts


@step
async def twenty_kills(stage):
    """The coach is killed twenty times amid talk: nothing lost, nothing twice."""
    room = stage.private["bob"]
    chance = random.Random(7)
    await settled(stage.bob, room)
    before = len(stage.bob.lines(room))
    for number in range(20):
        await stage.bob.say(room, f"check: Shouldn't we move bed {number}?")
        await asyncio.sleep(chance.random() * 0.25)
        stage.coach.kill()
        stage.coach.start()
    await stage.bob.wait(room, before + 20, 180)
    assert await stage.bob.quiet(room, 3), "something came twice"
    lines = stage.bob.lines(room)[before:]
    heard = [n for n in range(20) for line in lines if f"bed {n}?" in line or f"bed {n}" in line.split("“")[-1]]
    assert len(lines) == 20, len(lines)


async def main():
    binary, only = sys.argv[1], sys.argv[2:]
    prompts = os.path.abspath("Prompts")
    folder = tempfile.mkdtemp(prefix="humble-synapse-")
    stage = Stage()
    stage.coach = Coach(binary, folder, prompts)
    stage.homeserver = Homeserver(folder, stage.coach.port)
    failed = True
    try:
        stage.faults = Faults(stage.homeserver.url, free_port())
        stage.coach.configure(stage.faults.url)
        stage.coach.set_clock(BEGIN)
        stage.coach.start()
        stage.homeserver.start()
        stage.ann, stage.bob = Person(stage.homeserver, "ann"), Person(stage.homeserver, "bob")
        for person in (stage.ann, stage.bob):
            await person.enter()
        for function in STEPS:
            if only and function.__name__ not in only:
                continue
            started = time.time()
            await function(stage)
            print(f"  {time.time() - started:5.1f} s  {function.__doc__}", flush=True)
        for person in (stage.ann, stage.bob):
            await person.leave()
        took = stage.coach.stop()
        print(f"  {took:5.1f} s  SIGTERM drains.")
        failed = False
    finally:
        stage.homeserver.stop()
        if stage.coach.process and stage.coach.process.poll() is None:
            stage.coach.kill()
        if failed:
            print(open(f"{folder}/humble.log").read()[-4000:], file=sys.stderr)
            print(f"left for looking at: {folder}", file=sys.stderr)
        else:
            shutil.rmtree(folder, ignore_errors=True)


asyncio.run(main())
