"""Pictures from a phone, written anew: nothing the camera, or anybody else, put into the file survives."""

from io import BytesIO

from django.core.files.uploadedfile import UploadedFile
from PIL import Image, ImageOps, UnidentifiedImageError

from delivery.api.problems import Problem

MOST_BYTES = 8_000_000
MOST_PIXELS = 50_000_000
LONGEST_EDGE = 1_600
FORMATS = ("JPEG", "PNG", "WEBP")


def clean(upload: "UploadedFile[bytes]") -> bytes:
    """Return the picture as a JPEG of at most 1600 pixels, upright, without metadata.

    Raises:
        Problem: too large, or no picture.
    """
    if (upload.size or 0) > MOST_BYTES:
        raise Problem("payload_too_large")
    try:
        return _anew(BytesIO(upload.read()))
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError) as wrong:
        raise Problem("not_a_picture") from wrong


def _anew(file: BytesIO) -> bytes:
    with Image.open(file, formats=FORMATS) as picture:
        if picture.width * picture.height > MOST_PIXELS:
            raise Problem("payload_too_large")
        picture.draft("RGB", (LONGEST_EDGE, LONGEST_EDGE))
        upright = ImageOps.exif_transpose(picture).convert("RGB")
    upright.thumbnail((LONGEST_EDGE, LONGEST_EDGE))
    bare = Image.new("RGB", upright.size)
    bare.paste(upright)
    out = BytesIO()
    bare.save(out, "JPEG", quality=82)
    return out.getvalue()
