"""A courier's own map, ears and letterbox; no database, no house."""

import socket
import threading
import time
from email.message import EmailMessage
from pathlib import Path

import pytest

from marketplace.demo.bots import memory
from marketplace.demo.bots.door import photo
from marketplace.demo.bots.ear import Ear
from marketplace.demo.bots.letters import tracking_token
from marketplace.demo.bots.streets import Streets, Way
from marketplace.kernel.geo import Point, great_circle_m

A, B = Point(lat=47.0, lon=3.0), Point(lat=47.0, lon=3.002)
CORNER = Point(lat=47.001, lon=3.001)
PLAN = {  # one street with a corner, written as the plan writes it: from the origin, then from each other
    "origin": [47.0, 3.0],
    "lines": {"street": [["Rue Haute", [0, 0, 1000, 1000, -1000, 1000]]], "rail": [["", [0, 0, 0, 2000]]]},
}


def test_a_way_follows_the_street_and_not_the_railway() -> None:
    way = Streets(PLAN).way(A, B)
    assert way.length_m == pytest.approx(great_circle_m(A, CORNER) + great_circle_m(CORNER, B), rel=1e-3)


def test_halfway_along_a_bent_way_is_its_corner() -> None:
    way = Way.along((A, CORNER, B))
    middle = way.at(way.marks[1])
    assert (middle.lat, middle.lon) == pytest.approx((CORNER.lat, CORNER.lon))
    assert (way.at(-5), way.at(way.length_m + 5)) == (A, B)


def test_without_a_plan_a_straight_line_is_longer_to_ride_than_it_is() -> None:
    assert Streets().way(A, B).length_m == pytest.approx(great_circle_m(A, B) * 1.35)


def test_who_stands_there_already_has_no_way() -> None:
    assert Streets(PLAN).way(A, A).length_m == 0.0


def test_an_ear_hears_news_and_not_heartbeats() -> None:
    with socket.create_server(("127.0.0.1", 0)) as house:
        threading.Thread(target=_speak, args=(house,), daemon=True).start()
        ear = Ear()
        ear.listen(f"http://127.0.0.1:{house.getsockname()[1]}/events/pass")
        assert ear.hears
        assert ear.wait(5.0)  # a heartbeat came first and is no news
        assert not ear.wait(5.0)  # the stream is over
        assert not ear.hears


def _speak(house: socket.socket) -> None:
    line, _ = house.accept()
    with line:
        line.recv(4096)
        line.sendall(b"HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\n\r\n")
        for words in (
            b": still here\n\n",
            b"id: 1\nevent: lo",
            b"ok\ndata: {}\n\n",
            b"event: over\ndata: {}\n\n",
        ):
            time.sleep(0.05)
            line.sendall(words)


def test_a_house_that_does_not_answer_leaves_the_ear_deaf() -> None:
    ear = Ear()
    ear.listen("http://127.0.0.1:1/events/pass")
    assert not ear.hears


def test_the_link_of_an_order_is_read_in_its_newest_letter(tmp_path: Path) -> None:
    letter = EmailMessage()
    letter.set_content("Commande K7QH4D\nhttp://127.0.0.1:8000/suivi/abcdefghijklmnopqrstuv/\n")
    (tmp_path / "1.log").write_bytes(bytes(letter))

    assert tracking_token(tmp_path, "K7QH4D") == "abcdefghijklmnopqrstuv"
    assert tracking_token(tmp_path, "AAAAAA") == ""
    assert tracking_token(tmp_path / "none", "K7QH4D") == ""


def test_what_bots_know_survives_them_and_a_broken_file_is_nothing(tmp_path: Path) -> None:
    file = tmp_path / "bots.json"
    assert memory.recall(file) == {}
    memory.keep(file, {"places": {"amina": [47.0, 3.0]}})
    assert memory.recall(file) == {"places": {"amina": [47.0, 3.0]}}
    assert file.stat().st_mode & 0o077 == 0
    file.write_text("{")
    assert memory.recall(file) == {}


def test_a_photo_of_a_door_is_a_small_jpeg() -> None:
    assert photo(1)[:2] == b"\xff\xd8"
    assert len(photo(1)) < 20_000
