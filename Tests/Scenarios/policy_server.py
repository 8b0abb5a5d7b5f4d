"""Certificates of a test's own authority, and a web server for MTA-STS policies on loopback."""

import http.server
import pathlib
import ssl
import subprocess
import threading


class Authority:
    """A certificate authority in a directory; `pem` is what clients trust."""

    def __init__(self, directory: pathlib.Path, name="Test authority"):
        self.directory = directory
        directory.mkdir(parents=True, exist_ok=True)
        self.key, self.pem = directory / "ca.key", directory / "ca.pem"
        self._openssl(
            "req", "-x509", *self.NEW_KEY, "-keyout", self.key, "-out", self.pem, "-days", "30", "-subj", f"/CN={name}",
            "-addext", "basicConstraints=critical,CA:TRUE", "-addext", "keyUsage=critical,keyCertSign",
        )

    NEW_KEY = ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes")

    def _openssl(self, *words):
        subprocess.run(["openssl", *map(str, words)], check=True, capture_output=True)

    def issue(self, *names, days=30):
        """A file of key, certificate and the authority's certificate, for these host names."""
        base = self.directory / names[0].replace("*", "any")
        key, request, certificate, chain = (base.with_name(f"{base.name}.{end}") for end in ("key", "csr", "crt", "pem"))
        extensions = base.with_name(f"{base.name}.ext")
        extensions.write_text("subjectAltName=" + ",".join(f"DNS:{name}" for name in names) + "\n")
        self._openssl("req", "-new", *self.NEW_KEY, "-keyout", key, "-out", request, "-subj", f"/CN={names[0]}")
        self._openssl(
            "x509", "-req", "-in", request, "-CA", self.pem, "-CAkey", self.key, "-CAcreateserial", "-days", days,
            "-extfile", extensions, "-out", certificate,
        )
        chain.write_text(key.read_text() + certificate.read_text() + self.pem.read_text())
        return chain


def public_key_digest(pem: pathlib.Path, index=0) -> str:
    """SHA-256 of the public key of the file's certificate: a TLSA record with selector 1 and matching type 1."""
    certificates = pem.read_text().split("-----BEGIN CERTIFICATE-----")[1:]
    certificate = ("-----BEGIN CERTIFICATE-----" + certificates[index]).encode()
    key = subprocess.run(
        ["openssl", "x509", "-pubkey", "-noout"], input=certificate, check=True, capture_output=True
    ).stdout
    der = subprocess.run(["openssl", "pkey", "-pubin", "-outform", "DER"], input=key, check=True, capture_output=True)
    digest = subprocess.run(
        ["openssl", "dgst", "-sha256", "-r"], input=der.stdout, check=True, capture_output=True
    ).stdout
    return digest.split()[0].decode()


class PolicyServer:
    """HTTPS on a free port; `policies[host]` is (status, content type, text), and hosts that aren't there get a 404."""

    def __init__(self, chains):
        """- chains: host -> file of key and certificates, chosen by SNI."""
        self.policies = {}
        self.requests = []
        contexts = {}
        for host, chain in chains.items():
            contexts[host] = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            contexts[host].load_cert_chain(chain)
        default = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        default.load_cert_chain(next(iter(chains.values())))

        def choose(connection, name, _):
            if name in contexts:
                connection.context = contexts[name]

        default.sni_callback = choose
        server = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self):
                host = self.headers.get("Host", "").split(":")[0]
                server.requests.append((host, self.path))
                found = server.policies.get(host) if self.path == "/.well-known/mta-sts.txt" else None
                status, kind, text = found or (404, "text/plain", "nothing here\n")
                self.send_response(status)
                self.send_header("Content-Type", kind)
                if status // 100 == 3:
                    self.send_header("Location", text)
                    text = ""
                body = text.encode()
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_):
                pass

        class Server(http.server.ThreadingHTTPServer):
            daemon_threads = True

            def handle_error(self, *_):
                pass  # a client that doesn't like our certificate

        self.server = Server(("127.0.0.1", 0), Handler)
        self.server.socket = default.wrap_socket(self.server.socket, server_side=True)
        self.port = self.server.server_address[1]
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def close(self):
        self.server.shutdown()
        self.server.server_close()
