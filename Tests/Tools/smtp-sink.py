#!/usr/bin/env python3
"""An SMTP server for tests that does as it is told, and tells what it saw.

Standard input's first line is its part, as JSON (all keys optional):
  keywords    EHLO keywords; default SIZE, 8BITMIME, SMTPUTF8, PIPELINING, ENHANCEDSTATUSCODES
  tls         "starttls", "implicit" or null; makes a self-signed certificate for localhost in --directory
  login       [user, password]: AUTH PLAIN LOGIN is offered, and needed for MAIL
  greeting, ehlo, starttls, mail, data, content
              the reply to give at that place in place of the usual one; "drop" closes the connection, "hold" says nothing more
  recipients  {address: reply} for RCPT; other addresses are taken
  messages_per_connection
              after so many messages the connection is closed without a word
  stall_after after so many octets of data nothing is read until the next line on standard input

Standard output, one JSON object a line, flushed: {"event": "listening", "port": …, "certificate": …}, then "connection",
"command" (the line; of AUTH the mechanism only), "holding" (the place), "message" (from, to, the bytes in base64, whether
under TLS), "closed" (and whether inside data).
It ends when standard input does.
"""
import argparse
import asyncio
import base64
import json
import os
import ssl
import subprocess
import sys


def tell(event, **more):
    print(json.dumps({"event": event, **more}), flush=True)


def certificate(directory):
    cert, key = os.path.join(directory, "cert.pem"), os.path.join(directory, "key.pem")
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
         "-keyout", key, "-out", cert, "-days", "30", "-subj", "/CN=localhost",
         "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1"],
        check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(cert, key)
    return cert, context


class Gone(Exception):
    pass


class Conversation:
    def __init__(self, part, context, go_on, reader, writer):
        self.part, self.context, self.go_on = part, context, go_on
        self.reader, self.writer = reader, writer
        self.encrypted = part.get("tls") == "implicit"
        self.authenticated = "login" not in part
        self.messages = 0
        self.in_data = False
        self.forget()

    def forget(self):
        self.sender, self.recipients, self.parameters = None, [], ""

    async def say(self, text):
        self.writer.write(text.replace("\n", "\r\n").encode() + b"\r\n")
        await self.writer.drain()

    async def at(self, place, usual):
        """Gives the reply for a place, and whether it is a good one."""
        reply = self.part.get(place, usual)
        if reply == "drop":
            raise Gone()
        if reply == "hold":
            tell("holding", place=place)
            await self.reader.read()
            raise Gone()
        await self.say(reply)
        return reply[0] in "23"

    async def run(self):
        tell("connection")
        try:
            await self.at("greeting", "220 sink.example ESMTP")
            while True:
                line = await self.reader.readline()
                if not line.endswith(b"\r\n"):
                    raise Gone()
                await self.command(line[:-2].decode("utf-8", "surrogateescape"))
        except (Gone, ConnectionError, ssl.SSLError, asyncio.IncompleteReadError):
            pass
        tell("closed", inData=self.in_data)
        self.writer.close()

    async def command(self, line):
        verb = line.split(" ")[0].upper()
        tell("command", line=" ".join(line.split(" ")[:2]) if verb == "AUTH" else line)
        if verb in ("EHLO", "HELO"):
            await self.hello()
        elif verb == "STARTTLS":
            if await self.at("starttls", "220 2.0.0 go on"):
                await self.writer.start_tls(self.context)
                self.encrypted = True
        elif verb == "AUTH":
            await self.authenticate(line)
        elif verb == "MAIL":
            if not self.authenticated:
                await self.say("530 5.7.0 log in first")
            elif await self.at("mail", "250 2.1.0 ok"):
                self.sender, _, self.parameters = line[11:].partition(">")
        elif verb == "RCPT":
            address = line[9:].split(">")[0]
            reply = self.part.get("recipients", {}).get(address, "250 2.1.5 ok")
            if reply == "drop":
                raise Gone()
            await self.say(reply)
            if reply[0] == "2":
                self.recipients.append(address)
        elif verb == "DATA":
            if await self.at("data", "354 go on"):
                await self.data()
        elif verb == "QUIT":
            await self.say("221 2.0.0 bye")
            raise Gone()
        elif verb in ("RSET", "NOOP"):
            self.forget()
            await self.say("250 2.0.0 ok")
        else:
            await self.say("500 5.5.1 what?")

    async def hello(self):
        words = list(self.part.get(
            "keywords", ["SIZE 100000000", "8BITMIME", "SMTPUTF8", "PIPELINING", "ENHANCEDSTATUSCODES"]))
        if self.part.get("tls") == "starttls" and not self.encrypted:
            words.append("STARTTLS")
        if "login" in self.part:
            words.append("AUTH PLAIN LOGIN")
        lines = ["sink.example"] + words
        text = "\n".join("250-" + line for line in lines[:-1]) + "\n250 " + lines[-1]
        await self.at("ehlo", text.lstrip("\n"))

    async def authenticate(self, line):
        words = line.split(" ")
        if words[1].upper() == "PLAIN":
            if len(words) > 2:
                answer = words[2]
            else:
                await self.say("334 ")
                answer = (await self.reader.readline()).decode().strip()
            given = base64.b64decode(answer).decode().split("\0")[1:]
        else:
            given = []
            for question in (b"Username:", b"Password:"):
                await self.say("334 " + base64.b64encode(question).decode())
                given.append(base64.b64decode(await self.reader.readline()).decode())
        self.authenticated = given == self.part["login"]
        await self.say("235 2.7.0 welcome" if self.authenticated else "535 5.7.8 no")

    async def data(self):
        self.in_data = True
        octets = bytearray()
        line_start = True
        stall_after = self.part.get("stall_after")
        while True:
            if stall_after is not None and len(octets) >= stall_after:
                stall_after = None
                tell("holding", place="body")
                await self.go_on.wait()
            line = await self.reader.readuntil(b"\n")
            if line_start and line == b".\r\n":
                break
            if line_start and line.startswith(b"."):
                line = line[1:]
            octets += line
            line_start = octets.endswith(b"\r\n")
        self.in_data = False
        tell("message", sender=self.sender, recipients=self.recipients, parameters=self.parameters.strip(),
             tls=self.encrypted, octets=base64.b64encode(octets).decode())
        self.forget()
        await self.at("content", "250 2.0.0 taken as 4711")
        self.messages += 1
        if self.messages == self.part.get("messages_per_connection"):
            raise Gone()


async def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--directory", default=".")
    arguments = parser.parse_args()
    loop = asyncio.get_running_loop()
    part = json.loads(await loop.run_in_executor(None, sys.stdin.readline))
    path, context = certificate(arguments.directory) if part.get("tls") else (None, None)

    go_on = asyncio.Event()

    async def serve(reader, writer):
        await Conversation(part, context, go_on, reader, writer).run()

    server = await asyncio.start_server(
        serve, "127.0.0.1", 0, limit=1 << 20, ssl=context if part.get("tls") == "implicit" else None)
    tell("listening", port=server.sockets[0].getsockname()[1], certificate=path)
    while await loop.run_in_executor(None, sys.stdin.readline):
        go_on.set()
    os._exit(0)


asyncio.run(main())
