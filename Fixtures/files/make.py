#!/usr/bin/env python3
"""Makes the files of this directory: archives and documents that carry what the rules speak of. All contents are made up;
programs are headers without code. Needs libarchive's shared library."""

import ctypes
import gzip
import io
import pathlib
import struct
import tarfile
import zipfile
import zlib

HERE = pathlib.Path(__file__).parent
PE = b"MZ" + b"\0" * 58 + struct.pack("<I", 0x40) + b"PE\0\0" + b"\x4c\x01" + b"\0" * 200
TEXT = b"Nichts als Text.\n" * 20


def zipped(files, **options):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, **options) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def tarred(files):
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for name, content in files.items():
            info = tarfile.TarInfo(name)
            info.size = len(content)
            archive.addfile(info, io.BytesIO(content))
    return out.getvalue()


class Writer:
    """libarchive's writer: formats that Python lacks."""

    library = ctypes.CDLL("libarchive.so.13")
    for name in ("archive_write_new", "archive_entry_new"):
        getattr(library, name).restype = ctypes.c_void_p

    def __new__(cls, format, files, password=None):
        a = cls.library
        handle = ctypes.c_void_p(a.archive_write_new())
        getattr(a, "archive_write_set_format_" + format)(handle)
        if password:
            assert a.archive_write_set_options(handle, b"zip:encryption=aes256") == 0
            assert a.archive_write_set_passphrase(handle, password.encode()) == 0
        buffer = ctypes.create_string_buffer(8 << 20)
        used = ctypes.c_size_t()
        assert a.archive_write_open_memory(handle, buffer, ctypes.c_size_t(len(buffer)), ctypes.byref(used)) == 0
        for name, content in files.items():
            entry = ctypes.c_void_p(a.archive_entry_new())
            a.archive_entry_set_pathname(entry, name.encode())
            a.archive_entry_set_size(entry, ctypes.c_int64(len(content)))
            a.archive_entry_set_filetype(entry, 0o100000)
            a.archive_entry_set_perm(entry, 0o644)
            assert a.archive_write_header(handle, entry) == 0
            a.archive_write_data(handle, content, ctypes.c_size_t(len(content)))
            a.archive_entry_free(entry)
        assert a.archive_write_close(handle) == 0
        a.archive_write_free(handle)
        return buffer.raw[: used.value]


def rar(name, content, encrypted=False):
    """RAR 2.9 with one stored file."""
    name = name.encode()
    def block(kind, flags, body, data=b""):
        head = struct.pack("<BHH", kind, flags, 7 + len(body)) + body
        return struct.pack("<H", zlib.crc32(head) & 0xFFFF) + head + data
    body = struct.pack("<IIBIIBBHI", len(content), len(content), 3, zlib.crc32(content), 0x5A21_0000, 20, 0x30, len(name), 0x20)
    return (
        b"Rar!\x1a\x07\0" + block(0x73, 0, b"\0" * 6)
        + block(0x74, 0x8000 | (4 if encrypted else 0), body + name, content) + block(0x7B, 0x4000, b"")
    )


def compound(streams, class_id=b"\0" * 16):
    """A compound file (MS-CFB) of version 3: streams of at least 4,096 octets, storages where the content is None."""
    sectors, chains = [], []
    def put(content):
        start = len(sectors)
        content += b"\0" * (-len(content) % 512)
        for place in range(0, len(content), 512):
            sectors.append(content[place:place + 512])
            chains.append(len(sectors))
        chains[-1] = 0xFFFFFFFE
        return start
    entries = [("Root Entry", 5, 0xFFFFFFFE, 0)]
    for name, content in streams.items():
        if content is None:
            entries.append((name, 1, 0, 0))
        else:
            content = content.ljust(4096, b"\0")
            entries.append((name, 2, put(content), len(content)))
    directory = b""
    for index, (name, kind, start, size) in enumerate(entries):
        text = name.encode("utf-16-le") + b"\0\0"
        right = index + 1 if 0 < index < len(entries) - 1 else 0xFFFFFFFF
        child = 1 if index == 0 and len(entries) > 1 else 0xFFFFFFFF
        directory += (
            text.ljust(64, b"\0") + struct.pack("<HBBIII", len(text), kind, 1, 0xFFFFFFFF, right, child)
            + (class_id if index == 0 else b"\0" * 16) + b"\0" * 20 + struct.pack("<IQ", start, size)
        )
    first = put(directory)
    table_sector = len(sectors)
    chains.append(0xFFFFFFFD)
    sectors.append(b"".join(struct.pack("<I", next) for next in chains).ljust(512, b"\xff"))
    header = (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 16 + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + b"\0" * 6
        + struct.pack("<IIIIIIIII", 0, 1, first, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0) + struct.pack("<I", table_sector)
    )
    return header.ljust(512, b"\xff") + b"".join(sectors)


def biff(*records):
    return b"".join(struct.pack("<HH", kind, len(body)) + body for kind, body in records)


OFFICE = {"[Content_Types].xml": b"<Types/>", "_rels/.rels": b"<Relationships/>", "word/document.xml": b"<w:document/>"}
nested = zipped({"innen.txt": TEXT})
for depth in range(8):
    nested = zipped({f"{depth}.zip": nested})
MSI = bytes([0x84, 0x10, 0x0C, 0, 0, 0, 0, 0, 0xC0, 0, 0, 0, 0, 0, 0, 0x46])

FILES = {
    "program.exe": PE,
    "text.zip": zipped({"brief.txt": TEXT, "ordner/notiz.txt": TEXT}),
    "program.zip": zipped({"brief.txt": TEXT, "ordner/spiel.dat": PE}),
    "program-within.zip": zipped({"innen.zip": zipped({"noch.tar": tarred({"spiel.dat": PE})})}),
    "program.tar.gz": gzip.compress(tarred({"spiel.dat": PE}), mtime=0),
    "program.gz": gzip.compress(PE, mtime=0),
    "program.7z": Writer("7zip", {"spiel.dat": PE}),
    "program.iso": Writer("iso9660", {"spiel.dat": PE}),
    "program.rar": rar("spiel.dat", PE),
    "encrypted.zip": Writer("zip", {"noten.txt": TEXT}, password="geheim"),
    "encrypted-script.zip": Writer("zip", {"rechnung.pdf.js": TEXT}, password="geheim"),
    "encrypted.rar": rar("noten.txt", TEXT, encrypted=True),
    "deep.zip": nested,
    "many.tar.gz": gzip.compress(tarred({f"{number}": b"" for number in range(10_001)}), mtime=0),
    "zeros.zip": zipped({"null.bin": b"\0" * (80 << 20)}),
    "zeros.gz": gzip.compress(b"\0" * (80 << 20), mtime=0),
    "liar.zip": None,
    "cut.zip": zipped({"brief.txt": bytes(range(256)) * 40})[:150],
    "cut.7z": Writer("7zip", {"brief.txt": TEXT})[:60],
    "clean.docx": zipped(OFFICE),
    "macros.docm": zipped({**OFFICE, "word/vbaProject.bin": compound({"VBA": None})}),
    "macros.docx": zipped({**OFFICE, "word/vbaProject.bin": compound({"VBA": None})}),
    "macro-sheet.xlsx": zipped({**OFFICE, "xl/macrosheets/sheet1.xml": b"<xm:macrosheet/>"}),
    "macros.odt": zipped({"mimetype": b"application/vnd.oasis.opendocument.text", "Basic/Standard/Module1.xml": b"<x/>"}),
    "clean.doc": compound({"WordDocument": b"\xec\xa5\xc1\0" + b"\0" * 100, "1Table": b""}),
    "macros.doc": compound({"WordDocument": b"\xec\xa5\xc1\0" + b"\0" * 100, "Macros": None, "VBA": None}),
    "encrypted.doc": compound({"WordDocument": b"\xec\xa5\xc1\0" + b"\0" * 6 + b"\0\x01" + b"\0" * 100}),
    "clean.xls": compound({"Workbook": biff((0x809, b"\0" * 16), (0x85, b"\0" * 4 + b"\0\0\1\0A"), (0x0A, b""))}),
    "macro-sheet.xls": compound({"Workbook": biff((0x809, b"\0" * 16), (0x85, b"\0" * 4 + b"\0\1\1\0A"), (0x0A, b""))}),
    "encrypted.xls": compound({"Workbook": biff((0x809, b"\0" * 16), (0x2F, b"\0" * 54), (0x0A, b""))}),
    "encrypted.docx": compound({"EncryptedPackage": b"x" * 5000, "EncryptionInfo": b""}),
    "installer.msi": compound({"Property": b""}, MSI),
    "library.jar": zipped({"META-INF/MANIFEST.MF": b"Manifest-Version: 1.0\n", "A.class": b"\xca\xfe\xba\xbe\0\0\0\x34"}),
}
# Says that it holds 10 octets and holds 80 MB.
liar = bytearray(FILES["zeros.zip"])
for signature, place in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
    at = liar.index(signature) + place
    liar[at:at + 4] = struct.pack("<I", 10)
FILES["liar.zip"] = bytes(liar)

for name, content in FILES.items():
    (HERE / name).write_bytes(content)
