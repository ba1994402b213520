"""README is true: its `console` blocks are run, one after the other, and print what they say."""

import os
import re
import shlex
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import sleep
from urllib.request import urlopen

README = Path(__file__).resolve().parent.parent / "README.md"
BLOCK = re.compile(r"```console\n(.*?)```", re.S)
SECONDS_TO_START = 60


def commands() -> list[tuple[str, str]]:
    """Each command after `$ ` with the lines that it prints."""
    found = []
    for block in BLOCK.findall(README.read_text("utf-8")):
        for part in re.split(r"^\$ ", block, flags=re.M)[1:]:
            command, _, output = part.partition("\n")
            found.append((command, output.strip()))
    return found


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


@contextmanager
def served(folder: Path) -> Iterator[tuple[dict[str, str], int]]:
    """An environment with a database of its own, and the port of a server that holds the demo in it."""
    port = free_port()
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    env = {**os.environ, "TIMELINE_DATABASE": f"sqlite:///{folder}/t.db", "PATH": path}
    command = ["timeline", "serve", "--demo", "--port", str(port)]
    with (folder / "log").open("w") as log:
        server = subprocess.Popen(command, env=env, cwd=folder, stdout=log, stderr=log)
    try:
        wait_for(port, server, folder / "log")
        yield env, port
    finally:
        server.terminate()
        server.wait()


def wait_for(port: int, server: "subprocess.Popen[bytes]", log: Path) -> None:
    for _ in range(SECONDS_TO_START * 5):
        try:
            urlopen(f"http://127.0.0.1:{port}/healthz").close()
        except OSError:
            assert server.poll() is None, log.read_text()
            sleep(0.2)
        else:
            return
    raise AssertionError(f"no answer in {SECONDS_TO_START} s: {log.read_text()}")


def printed(command: str, folder: Path, env: dict[str, str], port: int) -> str:
    words = shlex.split(command)
    if words[0] == "curl" and "|" not in command:  # a new machine may have no curl: the answer is what counts
        url = words[-1].replace("localhost:8000", f"127.0.0.1:{port}")
        with urlopen(f"http://{url}") as answer:
            return str(answer.read().decode())
    done = subprocess.run(
        command, shell=True, env=env, cwd=folder, capture_output=True, text=True, check=True
    )
    return done.stdout


def test_readme_has_commands() -> None:
    assert len(commands()) >= 6


def test_every_command_prints_what_readme_says(tmp_path: Path) -> None:
    with served(tmp_path) as (env, port):
        for command, expected in commands():
            assert folded(printed(command, tmp_path, env, port)) == folded(expected), command


def folded(text: str) -> str:
    """The text without the white space that only lays JSON and tables out."""
    return re.sub(r"\s+", "", text)


def rewrite() -> None:
    """README with what its commands print now: `python -m tests.test_readme`, read before you commit."""
    folder = Path(tempfile.mkdtemp())
    with served(folder) as (env, port):

        def answered(match: re.Match[str]) -> str:
            lines = [line for line in match.group(1).splitlines() if line.startswith("$ ")]
            shown = (f"{line}\n{printed(line[2:], folder, env, port).rstrip()}\n" for line in lines)
            return f"```console\n{''.join(shown)}```"

        README.write_text(BLOCK.sub(answered, README.read_text("utf-8")), "utf-8")


if __name__ == "__main__":
    rewrite()
