"""Files that are left with the bank: photographs that go with a dispute."""

from __future__ import annotations

import base64
import re

from marketplace.demo.stripe.desk import Desk
from marketplace.demo.stripe.endpoints import Call, endpoint
from marketplace.demo.stripe.errors import Json, invalid
from marketplace.demo.stripe.ids import new_id

KINDS = {b"\xff\xd8\xff": "jpg", b"\x89PNG": "png", b"%PDF": "pdf"}


@endpoint("POST", "/v1/files", "purpose:dispute_evidence! file:any!")
def create(call: Call) -> Json:
    data = call.params["file"]
    kind = next(
        (kind for start, kind in KINDS.items() if isinstance(data, bytes) and data.startswith(start)), ""
    )
    if not kind:
        raise invalid("The file must be a JPEG, PNG or PDF.", param="file")
    file = {
        "id": new_id("file"),
        "object": "file",
        "created": int(call.desk.now()),
        "filename": f"evidence.{kind}",
        "purpose": call.params["purpose"],
        "size": len(data),
        "type": kind,
        "_data": base64.b64encode(data).decode(),
    }
    return call.desk.memory.put(file)


@endpoint("GET", "/v1/files/{id}")
def retrieve(call: Call) -> Json:
    return call.desk.memory.need("file", call.id)


def check_evidence(desk: Desk, evidence: Json) -> None:
    """Refuse a file's name in the evidence that is not one left here."""
    for name in ("shipping_documentation", "service_documentation", "receipt", "uncategorized_file"):
        if name in evidence and (desk.memory.get(evidence[name]) or {}).get("object") != "file":
            raise invalid(f"No such file upload: '{evidence[name]}'", param=f"evidence[{name}]")


def in_form(body: bytes, content_type: str) -> Json:
    """Return the fields of a `multipart/form-data` body; a file's is its bytes."""
    boundary = re.search(r'boundary="?([^";]+)"?', content_type)
    found: Json = {}
    for piece in body.split(b"--" + boundary.group(1).encode())[1:-1] if boundary else []:
        head, _, value = piece.partition(b"\r\n\r\n")
        name = re.search(rb'name="([^"]+)"', head)
        if name:
            value = value.removesuffix(b"\r\n")
            found[name.group(1).decode()] = (
                value if b"filename=" in head else value.decode("utf-8", "replace")
            )
    return found
