"""Starts servers, loads them with wrk, and reads what they cost from /proc. Used by `compare` and `soak`."""

import os
import re
import socket
import string
import subprocess
import tempfile
import time
import urllib.error
import urllib.parse
import urllib.request

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
BLOG = os.path.join(ROOT, "examples", "blog")
TICKS = os.sysconf("SC_CLK_TCK")
MOST_LOG_BYTES = 1_000_000


CSRF_SECRET = "abcdefghijklmnopqrstuvwxyzABCDEF"
CSRF_LETTERS = string.ascii_lowercase + string.ascii_uppercase + string.digits


class NoRedirect(urllib.request.HTTPRedirectHandler):
    """Answers are compared as they come."""

    def redirect_request(self, *arguments):
        return None


OPENER = urllib.request.build_opener(NoRedirect)


def masked_token():
    """The token of a form: a mask, and the cookie's secret moved by it."""
    mask = CSRF_SECRET[::-1]
    moved = (CSRF_LETTERS[(CSRF_LETTERS.index(s) + CSRF_LETTERS.index(m)) % len(CSRF_LETTERS)]
             for s, m in zip(CSRF_SECRET, mask))
    return mask + "".join(moved)


def comment_body(token=None):
    text = "A comment of about one hundred and twenty characters & some more, as people write it <3 under a post that they like."
    return urllib.parse.urlencode(
        {"csrfmiddlewaretoken": token or masked_token(), "author": "Jane Q. Visitor", "text": text})


def build():
    """Builds the blog and the hand-written server; returns the class path of the latter."""
    subprocess.run(["mvn", "-q", "-DskipTests", "-pl", "benchmarks,examples/blog", "-am", "package"], cwd=ROOT, check=True)
    with open(os.path.join(ROOT, "benchmarks", "target", "classpath")) as file:
        return os.path.join(ROOT, "benchmarks", "target", "classes") + ":" + file.read().strip()


def java():
    """The java of a JDK 25."""
    return subprocess.run([os.path.join(ROOT, ".ci", "find-java")], check=True, capture_output=True, text=True).stdout.strip()


def free_port():
    """A port that nobody listens at, so that no run ever loads the servers of another."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


class Server:
    """A process that answers on a port of this machine until it is stopped."""

    def __init__(self, name, port, command, environment, cwd=BLOG):
        self.name, self.port = name, port
        self.log = tempfile.NamedTemporaryFile("w+", prefix=name, suffix=".log", delete=False)
        self.process = subprocess.Popen(
            command, cwd=cwd, env={**os.environ, **environment}, stdout=self.log, stderr=self.log)
        started = time.monotonic()
        deadline = started + 60
        while True:
            try:
                self.get("/")
                self.start_seconds = time.monotonic() - started
                return
            except OSError:
                if self.process.poll() is not None or time.monotonic() > deadline:
                    raise SystemExit(f"{name} did not start; see {self.log.name}")
                time.sleep(0.01)

    def get(self, path):
        return self.send(urllib.request.Request(f"http://127.0.0.1:{self.port}{path}"))

    def comment(self, path, token=None):
        """Posts a comment; returns the status and where the answer leads to."""
        request = urllib.request.Request(f"http://127.0.0.1:{self.port}{path}", data=comment_body(token).encode(),
                                         headers={"Cookie": f"csrftoken={CSRF_SECRET}"})
        return self.send(request)

    @staticmethod
    def send(request):
        try:
            with OPENER.open(request, timeout=10) as response:
                return response.status, response.read()
        except urllib.error.HTTPError as error:
            return error.code, error.headers.get("Location") or error.read()

    def cpu(self):
        """User and system time so far, in seconds."""
        with open(f"/proc/{self.process.pid}/stat") as file:
            fields = file.read().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / TICKS

    def rss(self):
        """Resident memory, in MB."""
        with open(f"/proc/{self.process.pid}/status") as file:
            return int(re.search(r"VmRSS:\s+(\d+)", file.read()).group(1)) / 1024

    def heap_after_collection(self):
        """What lives in the heap, in MB."""
        jcmd = os.path.join(os.path.dirname(java()), "jcmd")
        pid = str(self.process.pid)
        subprocess.run([jcmd, pid, "GC.run"], check=True, capture_output=True)
        info = subprocess.run([jcmd, pid, "GC.heap_info"], check=True, capture_output=True, text=True).stdout
        return sum(int(k) for k in re.findall(r"used (\d+)K", info.split("Metaspace")[0])) / 1024

    def stop(self):
        self.process.terminate()
        self.process.wait(timeout=30)


class Load:
    """One run of wrk: what was answered and what it cost the server."""

    def __init__(self, server, path, seconds, connections=64, post=False):
        before = server.cpu()
        command = ["wrk", "--latency", "-t1", f"-c{connections}", f"-d{seconds}s"]
        environment = dict(os.environ)
        if post:
            command += ["-s", os.path.join(ROOT, "benchmarks", "post.lua")]
            environment |= {"POST_BODY": comment_body(), "POST_COOKIE": f"csrftoken={CSRF_SECRET}"}
        out = subprocess.run(command + [f"http://127.0.0.1:{server.port}{path}"], env=environment,
                             check=True, capture_output=True, text=True).stdout
        self.requests = int(re.search(r"(\d+) requests in", out).group(1))
        self.cpu_us = (server.cpu() - before) * 1e6 / max(1, self.requests)
        self.rate = float(re.search(r"Requests/sec:\s+([\d.]+)", out).group(1))
        self.p99 = re.search(r"99%\s+(\S+)", out).group(1)
        self.errors = re.findall(r"(?:Socket errors|Non-2xx).*", out)
        if os.path.getsize(server.log.name) > MOST_LOG_BYTES:
            self.errors.append(f"the server writes a log for each request: {server.log.name}")


def sample_database(directory):
    """Makes a migrated SQLite database with the sample posts; returns the environment of a server that uses it."""
    environment = {
        "DATABASE_URL": f"sqlite:{directory}/db.sqlite3",
        "SECRET_KEY": "benchmarks-0123456789-abcdefghijklmnopqrstuvwxyz-ABCDEFGHIJ",
        "DEBUG": "false",
        "ALLOWED_HOSTS": "127.0.0.1",
    }
    for command in ["migrate", "loadsample"]:
        subprocess.run([os.path.join(BLOG, "manage"), command], env={**os.environ, **environment}, check=True,
                       stdout=subprocess.DEVNULL)
    return environment


def blog(environment):
    port = free_port()
    return Server("blog", port, [os.path.join(BLOG, "manage"), "serve", "--bind", f"127.0.0.1:{port}"], environment)


def hand_written(class_path, environment):
    port = free_port()
    command = [java(), "--enable-native-access=ALL-UNNAMED", "-XX:+UseCompactObjectHeaders", "-Xmx512m", "-cp", class_path,
               "dev.musette.benchmarks.HandWritten", str(port), environment["DATABASE_URL"].removeprefix("sqlite:")]
    return Server("hand-written", port, command, environment)
