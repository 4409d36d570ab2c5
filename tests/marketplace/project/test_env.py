"""The environment is read by type, and refuses what it does not understand."""

from pathlib import Path

import pytest

from marketplace.project.env import Env, SettingRefused


def test_a_setting_that_is_not_set_has_its_default():
    env = Env({})

    assert env.whole("PORT", 8000) == 8000
    assert env.flag("DEBUG", default=True) is True
    assert env.listed("ALLOWED_HOSTS", ["localhost"]) == ["localhost"]


def test_an_empty_setting_counts_as_not_set():
    assert Env({"PORT": " "}).whole("PORT", 8000) == 8000


@pytest.mark.parametrize("raw", ["abc", "0", "70000", "8000.5"])
def test_a_port_that_is_no_port_names_itself(raw):
    with pytest.raises(SettingRefused) as refused:
        Env({"PORT": raw}).whole("PORT", 8000, least=1, most=65_535)

    assert "PORT" in refused.value.sentence
    assert raw in refused.value.sentence


@pytest.mark.parametrize("raw", ["redis//x", "ftp://host", "http://", "http://host:notaport", "a b"])
def test_an_address_that_is_no_address_names_itself(raw):
    with pytest.raises(SettingRefused, match="ROUTER_URL"):
        Env({"ROUTER_URL": raw}).url("ROUTER_URL")


def test_a_flag_is_one_of_eight_words():
    assert [Env({"DEBUG": raw}).flag("DEBUG", default=False) for raw in ("1", "Yes", "ON", "true")] == [
        True
    ] * 4
    assert [Env({"DEBUG": raw}).flag("DEBUG", default=True) for raw in ("0", "No", "OFF", "false")] == [
        False
    ] * 4
    with pytest.raises(SettingRefused, match="DEBUG"):
        Env({"DEBUG": "maybe"}).flag("DEBUG", default=True)


def test_a_folder_that_does_not_exist_names_itself(tmp_path: Path):
    with pytest.raises(SettingRefused, match="QUARTIER_DATA_DIR"):
        Env({"QUARTIER_DATA_DIR": str(tmp_path / "none")}).folder("QUARTIER_DATA_DIR", exists=True)


def test_an_unknown_name_of_ours_stops_the_start_and_is_told_its_neighbour():
    env = Env({"QUARTIER_VRA": "/tmp", "HOME": "/root"})
    env.folder("QUARTIER_VAR")

    with pytest.raises(SettingRefused) as refused:
        env.refuse_unknown(["QUARTIER_"])

    assert refused.value.sentence == "The setting QUARTIER_VRA is unknown. Did you mean QUARTIER_VAR?"


def test_foreign_names_are_none_of_our_business():
    Env({"QUARTZ": "1", "PATH": "/bin"}).refuse_unknown(["QUARTIER_"])
