"""From an OpenStreetMap extract to the road tiles of a Valhalla service: one script, run by a Python that has the extra.

It imports nothing of ours, because that Python (3.12 or newer, with the packages `osmium` and `pyvalhalla`) need not be
the one the product runs on: `python roads.py EXTRACT FOLDER PORT`. The last line it prints is JSON.
"""

import json
import subprocess
import sys
import time
from pathlib import Path

LISTENS = "tcp://127.0.0.1:{port}"


def main(arguments: list[str]) -> int:
    """Build the tiles and their configuration in FOLDER."""
    extract, folder, port = Path(arguments[0]), Path(arguments[1]), int(arguments[2])
    folder.mkdir(parents=True, exist_ok=True)
    began = time.monotonic()
    pbf, count = _as_pbf(extract, folder / "extract.osm.pbf")
    converted_s = time.monotonic() - began
    config = _configured(folder, port)
    _tiles(config, pbf)
    size = sum(file.stat().st_size for file in (folder / "tiles").rglob("*.gph"))
    if not size:
        raise SystemExit("no road tile came out: is there a road in the extract?")
    told = {
        "objects": count,
        "converted_s": round(converted_s, 2),
        "built_s": round(time.monotonic() - began - converted_s, 2),
        "tile_bytes": size,
        "run": [str(_binary("valhalla_service")), str(config), "1"],
    }
    print(json.dumps(told))
    return 0


def _as_pbf(extract: Path, pbf: Path) -> tuple[Path, int]:
    """Return the extract in the form the tile builder reads, and how many objects it holds: XML is converted."""
    import osmium

    count, draft = 0, pbf.with_name("draft.osm.pbf")
    with osmium.SimpleWriter(str(draft), overwrite=True) as writer:
        for one in osmium.FileProcessor(str(extract)):
            writer.add(one)
            count += 1
    draft.replace(pbf)
    return pbf, count


def _configured(folder: Path, port: int) -> Path:
    from valhalla import get_config

    tiles = (folder / "tiles").resolve()
    tiles.mkdir(exist_ok=True)
    config = get_config(tile_extract="", tile_dir=str(tiles))
    config["httpd"]["service"]["listen"] = LISTENS.format(port=port)
    config["mjolnir"]["logging"] = {"type": "std_out", "color": False}
    path = folder / "valhalla.json"
    path.write_text(json.dumps(config, indent=1))
    return path.resolve()


def _tiles(config: Path, pbf: Path) -> None:
    built = subprocess.run(
        [str(_binary("valhalla_build_tiles")), "-c", str(config), str(pbf)],
        capture_output=True,
        text=True,
        check=False,
    )
    if built.returncode:
        raise SystemExit(f"the tile builder gave up: {(built.stderr or built.stdout)[-400:]}")


def _binary(name: str) -> Path:
    """Return a program of the package; its console scripts want a PATH that we do not promise."""
    import valhalla

    return Path(valhalla.__file__).parent / "bin" / name


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
