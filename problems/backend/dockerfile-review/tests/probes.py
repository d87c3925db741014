"""Reads Dockerfile and ignore file, goes through the checklist, and returns what there is to complain about, in words."""
import importlib.util
import itertools
import json
import os
import posixpath
import re

_GIVEN = "app.py", "requirements.txt", "Dockerfile", "Dockerfile.dockerignore", "README.md"
_JUNK = (
    ".env", ".git/config", ".git/HEAD", "tests/test_app.py", "tests/__pycache__/test_app.pyc", "__pycache__/app.pyc",
    "tools/__pycache__/load.pyc",
)
CONTEXT = (*_GIVEN, *_JUNK, "tools/load.py")
INSTRUCTIONS = (
    "FROM RUN CMD LABEL EXPOSE ENV ADD COPY ENTRYPOINT VOLUME USER WORKDIR ARG STOPSIGNAL HEALTHCHECK SHELL MAINTAINER".split()
)
COMPILER = re.compile(r"\bapt(-get)?\b.*?\binstall\b.*?(?<![\w.+-])(?:build-essential|gcc|g\+\+)(?![\w.+-])")
ONLY_SAYS = re.compile(r"(?:\S*/)?(?:echo|printf|true|:)(?:\s|$)|#")
PIP = re.compile(r"\bpip3?\b[^&|;]*?\s(?:install|wheel|download)\s", re.DOTALL)

ACCOUNT = re.compile(r"(?:^|[\s/])(?:useradd|adduser)\s(.*)")
ACCOUNT_GONE = re.compile(r"(?:^|[\s/])(?:userdel|deluser)\s(.*)")
VALUED = re.compile(r"-\w*[bcdefgGkKpPRsuZ]|--(?:base-dir|comment|conf|expiredate|firstuid|gecos|gid|groups|home|home-dir|inactive|ingroup|key|lastuid|password|prefix|root|selinux-user|shell|skel|uid)")
UID_ZERO = re.compile(r"(?:^|\s)(?:-\w*u\s*|--uid[\s=])[\"']?0+\b")
LISTED = re.compile(r"\s-r\s*\S|\s--requirement\b")
VENV = re.compile(r"([^\s\"'=:;&|()]+)/bin/(?:pip3?|python[\d.]*|activate)(?![\w./-])")
GOAL = re.compile(r"(?:(?:\s-[tw]|\s--(?:target|prefix|root|wheel-dir|dest|python))(?:\s*=\s*|\s+)|\bPIP_(?:TARGET|PREFIX|ROOT|WHEEL_DIR)=)[\"']?([^\s\"';&|]+)")
WITH_COMPILER = "/", "/usr"
HOME = posixpath.join("/", "root")  # in an image


def _folder():
    return os.path.dirname(os.path.abspath(importlib.util.find_spec("app").origin))


def _text(name):
    try:
        with open(os.path.join(_folder(), name), encoding="utf-8-sig", errors="replace") as file:
            return file.read()
    except FileNotFoundError:
        return ""


class _Step:
    def __init__(self, line, name, text):
        self.line, self.name = line, name
        self.flags = []
        while found := re.match(r"--([\w-]+)(?:=(\S*))?\s*", text):
            self.flags.append((found[1], found[2] or ""))
            text = text[found.end():]
        self.rest = text.strip()
        self.whole = " ".join([*(f"{name}={value}" for name, value in self.flags), self.rest])

    def flag(self, wanted):
        return next((value for name, value in self.flags if name == wanted), None)

    def argv(self):
        """The list of an exec form, or None for a shell form."""
        try:
            found = json.loads(self.rest)
        except ValueError:
            return None
        return found if type(found) is list and all(type(word) is str for word in found) else None

    def commands(self):
        """The commands of a RUN, one by one, as far as that can be told from its text."""
        text = " ".join(self.argv() or [re.sub(r"\\\n", " ", self.rest)])
        parts = (part.strip() for part in re.split(r"&&|\|\||[;&|\n]", text))
        return [part for part in parts if not ONLY_SAYS.match(part)]

    def mounts(self):
        found = [dict(part.partition("=")[::2] for part in value.split(",")) for name, value in self.flags if name == "mount"]
        return [{"type": "bind", **mount} for mount in found]

    def paths(self):
        return self.argv() or self.rest.partition("\n")[0].split() or [""]


class _Stage:
    def __init__(self, line, number, name, image, parent):
        self.line, self.number, self.name, self.image, self.parent = line, number, name, image, parent
        self.steps = []

    def chain(self):
        """Stages from the outermost one to this."""
        return [*(self.parent.chain() if self.parent else []), self]

    def all_steps(self):
        return [step for stage in self.chain() for step in stage.steps]


def _logical(text):
    """(line number, instruction with its arguments): continued lines joined, comments left out, here-documents taken in."""
    lines = enumerate(text.splitlines(), 1)
    for number, line in lines:
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        whole = line.strip()
        while whole.endswith("\\"):
            following = next(lines, None)
            if following is None:
                break
            if following[1].strip() and not following[1].lstrip().startswith("#"):
                whole = whole[:-1] + " " + following[1].strip()
        whole = whole.removesuffix("\\").strip()
        if re.match(r"(?:RUN|COPY|ADD)\b", whole, re.IGNORECASE):
            for mark in re.findall(r"<<-?[\"']?(\w+)[\"']?", whole):
                for _, body in lines:
                    if body.strip() == mark:
                        break
                    whole += "\n" + body
        yield number, whole


def _replaced(text, values):
    def value(found):
        name, default = found[1] or found[2], found[3]
        return values.get(name) or (default if default is not None else values.get(name, ""))

    return re.sub(r"\$(?:(\w+)|\{(\w+)(?::-([^}]*))?\})", value, text)


def _pairs(step):
    """Names and values of ENV and ARG."""
    found = re.findall(r"(\w+)(?:=(\"[^\"]*\"|'[^']*'|\S*))?", step.rest)
    if step.name == "ENV" and "=" not in step.rest.split()[0]:
        found = [tuple(step.rest.split(None, 1))] if " " in step.rest else []
    return [(name, value.strip("\"'")) for name, value in found]


class _Dockerfile:
    def __init__(self, text):
        self.stages, self.complaints, self.arguments, self.before = [], [], {}, []
        for line, whole in _logical(text):
            name, _, rest = whole.partition(" ")
            step = _Step(line, name.upper().strip(), rest.strip())
            if step.name not in INSTRUCTIONS:
                self.complaints.append(f"line {line}: {name} is no instruction")
            elif not step.rest:
                self.complaints.append(f"line {line}: {step.name} says nothing")
            elif step.name == "FROM":
                self._begin(step)
            elif self.stages:
                self.stages[-1].steps.append(step)
            elif step.name == "ARG":
                self.arguments.update(_pairs(step))
                self.before.append(step)
            else:
                self.complaints.append(f"line {line}: {step.name} stands before the first FROM")

    def _begin(self, step):
        words = _replaced(step.rest, self.arguments).split()
        image = words[0] if words else ""
        name = words[2].lower() if len(words) == 3 and words[1].upper() == "AS" else ""
        self.stages.append(_Stage(step.line, len(self.stages), name, image, self.stage(image)))

    def stage(self, name):
        """The earlier stage of that name or number."""
        return next((stage for stage in reversed(self.stages) if name and name.lower() in (stage.name, str(stage.number))), None)

    @property
    def final(self):
        return self.stages[-1]

    def values(self, stage):
        """Of variables at the end of a stage."""
        found = {}
        for step in stage.all_steps():
            if step.name in ("ENV", "ARG"):
                for name, value in _pairs(step):
                    default = self.arguments.get(name, "") if step.name == "ARG" else ""
                    found[name] = _replaced(value, found) or default
        return found

    def last(self, name):
        return next((step for step in reversed(self.final.all_steps()) if step.name == name), None)


def _pattern(text):
    found = ""
    for part in re.split(r"(\*\*/|\*\*|\*|\?|\[[^\]/]+\])", text):
        wild = {"**/": "(?:.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]"}
        is_class = part.startswith("[") and part.endswith("]")
        found += wild.get(part) or (part if is_class else re.escape(part))
    try:
        return re.compile(found + r"(?:/.*)?")
    except re.error:
        return re.compile(re.escape(text))


def _sent(ignore):
    """Files of the context that reach the builder."""
    rules = []
    for line in ignore.splitlines():
        line = line.strip()
        if line and not line.startswith("#"):
            keeps = line.startswith("!")
            cleaned = posixpath.normpath(line.lstrip("!").strip()).lstrip("/")
            rules.append((keeps, _pattern(cleaned)))
    kept = []
    for file in CONTEXT:
        fitting = [keeps for keeps, pattern in rules if pattern.fullmatch(file)]
        if not fitting or fitting[-1]:
            kept.append(file)
    return kept


def _joined(folder, path):
    return posixpath.normpath(posixpath.join(folder, path))


def _copied(sources, target, files, folder, roots):
    """Where files (path -> file of the context) end up; `roots`: the folder that sources are relative to."""
    found = {}
    into = target.endswith("/") or target in (".", "") or len(sources) > 1 or _joined(folder, target) == folder
    goal = _joined(folder, target)
    for source in sources:
        place = _joined(roots, source.lstrip("/") if roots == "/context" else source)
        pattern = _pattern(place)
        for path, file in files.items():
            if path == place or (pattern.fullmatch(path) and path.count("/") == place.count("/")):
                found[_joined(goal, posixpath.basename(path)) if into or "*" in source else goal] = file
            elif path.startswith(place.rstrip("/") + "/"):
                found[_joined(goal, path[len(place.rstrip("/")) + 1:])] = file
            elif "*" in place and pattern.fullmatch(path):
                top = "/".join(path.split("/")[: place.count("/") + 1])
                found[_joined(goal, path[len(top) + 1:])] = file
    return found


class _Filled:
    """What of the context lies where at the end of a stage."""

    def __init__(self, dockerfile, context):
        self.dockerfile, self.context, self.known = dockerfile, {f"/context/{file}": file for file in context}, {}

    def stage(self, stage):
        if stage.number in self.known:
            return self.known[stage.number]
        files, folder = self.stage(stage.parent) if stage.parent else ({}, "/")
        files = dict(files)
        values = self.dockerfile.values(stage)
        for step in stage.steps:
            if step.name == "WORKDIR":
                folder = _joined(folder, _replaced(step.rest.strip("\"'"), values))
            elif step.name in ("COPY", "ADD"):
                *sources, target = [_replaced(path, values) for path in step.paths()]
                origin = step.flag("from")
                if origin is None:
                    files |= _copied(sources, target, self.context, folder, "/context")
                elif (other := self.dockerfile.stage(origin)) is not None and other is not stage:
                    files |= _copied(sources, target, self.stage(other)[0], folder, "/")
        self.known[stage.number] = files, folder
        return files, folder


def _inputs(docker, filled, stage, step):
    """Files of the context that the step takes in, also by way of another stage."""
    values = docker.values(stage)
    taken = []
    if step.name in ("COPY", "ADD"):
        taken.append((step.flag("from"), [_replaced(path, values) for path in step.paths()[:-1]]))
    elif step.name == "RUN":
        binds = [mount for mount in step.mounts() if mount["type"] == "bind"]
        taken += [(mount.get("from"), [mount.get("source", mount.get("src", "/"))]) for mount in binds]
    found = set()
    for origin, sources in taken:
        other = None if origin is None else docker.stage(origin)
        if origin is None:
            found |= set(_copied(sources, "/taken/", filled.context, "/", "/context").values())
        elif other is not None and other is not stage:
            found |= set(_copied(sources, "/taken/", filled.stage(other)[0], "/", "/").values())
    return found


def base(docker):
    versions = []
    for stage in docker.stages:
        if stage.parent:
            continue
        image, _, digest = stage.image.partition("@")
        name, _, tag = image.partition(":")
        found = re.match(r"(\d+\.\d+)(?![\d])", tag)
        if name != "python":
            yield f"line {stage.line}: the image is {stage.image}, neither python nor an earlier stage"
        elif not found:
            yield f"line {stage.line}: {stage.image} is not pinned to a version of two numbers"
        else:
            versions.append((stage.line, found[1]))
    for line, version in versions:
        if version != versions[0][1]:
            yield f"line {line}: Python {version} here, but {versions[0][1]} in line {versions[0][0]}"


def _named(command, name):
    """Whether the words behind useradd name that account, and not only as the value of an option."""
    words = [word.strip("\"'") for word in command.split()]
    return any(word == name and not VALUED.fullmatch(before) for before, word in zip(["", *words], words))


def user(docker):
    step = docker.last("USER")
    if step is None:
        yield "there is no USER, so the process runs as root"
        return
    values = docker.values(docker.final)
    name = _replaced(step.rest, values).partition(":")[0].strip("\"'")
    if name in ("", "root") or re.fullmatch("0+", name):
        yield f"line {step.line}: the last USER is root"
    elif not name.isdigit() and name != "nobody":
        made = None
        runs = [other for other in docker.final.all_steps() if other.name == "RUN"]
        for command in (_replaced(command, values) for other in runs for command in other.commands()):
            if (found := ACCOUNT.search(command)) and _named(found[1], name):
                made = found[1]
            elif (found := ACCOUNT_GONE.search(command)) and _named(found[1], name):
                made = None
        if made is None:
            yield f"line {step.line}: there is no user {name} in the final image"
        elif UID_ZERO.search(made):
            yield f"line {step.line}: the user {name} has the uid 0, so it is root"


def layers(docker):
    filled = _Filled(docker, _sent(_text("Dockerfile.dockerignore")))
    changed = {}
    for stage in docker.stages:
        since = changed.get(stage.parent.number) if stage.parent else None
        for step in stage.steps:
            if since is None and "app.py" in _inputs(docker, filled, stage, step):
                since = step.line
            if since is not None and step.name == "RUN" and re.search(r"\bpip3?\b|\bapt-get\b", step.rest):
                yield f"line {step.line}: runs again when app.py has changed, because line {since} takes it in"
        changed[stage.number] = since


def _started(docker):
    """ENTRYPOINT and CMD as Docker puts them together: an ENTRYPOINT drops the CMD of the stage that its stage begins with."""
    found = {"ENTRYPOINT": None, "CMD": None}
    for stage in docker.final.chain():
        has_command = False
        for step in stage.steps:
            if step.name in found:
                found[step.name] = step
                has_command = has_command or step.name == "CMD"
                if not has_command:
                    found["CMD"] = None
    return found.items()


def start(docker):
    words = []
    for name, step in _started(docker):
        if step is None:
            continue
        argv = step.argv()
        if argv is None:
            yield f"line {step.line}: {name} is in shell form, so a shell is process 1"
            return
        words += argv
    plain = [part for word in words for part in (word.split("=", 1) if word.startswith("--") else [word])]
    if plain:
        plain[0] = re.sub(r"^python[\d.]*$", "python", posixpath.basename(plain[0]))
    if plain[:2] != ["uvicorn", "app:app"] and plain[:4] != ["python", "-m", "uvicorn", "app:app"]:
        yield f"the container starts {words}, not uvicorn app:app"
    if plain.count("app:app") > 1:
        yield f"the container starts {words}: app:app is there twice"
    options = dict(zip(plain, plain[1:]))  # of one that is given twice the last counts
    for name, wanted in (("--host", "0.0.0.0"), ("--port", "8000")):
        if options.get(name) != wanted:
            yield f"the server is started without {name} {wanted}"


def _installing(docker):
    """(stage, step) for each RUN by which pip downloads the requirements."""
    for stage in docker.stages:
        for step in stage.steps:
            if step.name == "RUN" and any(map(_downloads, step.commands())):
                yield stage, step


def _downloads(command):
    return PIP.search(f"{command} ") and LISTED.search(command) and "--no-index" not in command


def _places(docker, stage, step):
    """Folders in which pip leaves what it makes in that step."""
    values = docker.values(stage)
    folders = ["/"]
    for other in stage.all_steps():
        if other.name == "WORKDIR" and other.line < step.line:
            folders.append(_joined(folders[-1], _replaced(other.rest.strip("\"'"), values)))
    text = _replaced("\n".join(step.commands()), {"HOME": HOME, **values})
    folders = folders[-1:] + [_joined(folders[-1], found) for found in re.findall(r"(?:^|\n)cd\s+(\S+)", text)]
    pip = "\n".join(command for command in text.split("\n") if PIP.search(f"{command} ") or re.match(r"(?:\.|source|export)\s", command))
    set_before = [f"{name}={value}" for name, value in values.items() if name.startswith(("PIP_", "PATH"))]
    found = GOAL.findall("\n".join([pip, *set_before])) + VENV.findall(pip)
    found += [values["VIRTUAL_ENV"]] if values.get("VIRTUAL_ENV") else []
    found += re.findall(r"([^:=\s\"']+)/bin(?=[:\s]|$)", values.get("PATH", ""))
    if re.search(r"\s--user\b", pip):
        found.append(f"{HOME}/.local")
    if not found and re.search(r"\s(?:wheel|download)\s", pip):
        found = ["."]
    places = {_joined(folder, place) for place in found for folder in folders} - set(WITH_COMPILER)
    return places or {"/usr/local"}


def _is_in(path, folder):
    return path == folder or path.startswith(folder.rstrip("/") + "/")


def secret(docker):
    steps = [*docker.before, *(step for stage in docker.stages for step in stage.steps)]
    for step in steps:
        if step.name in ("ENV", "ARG"):
            for name, _ in _pairs(step):
                if re.search("TOKEN|SECRET|PASSWORD", name, re.IGNORECASE):
                    yield f"line {step.line}: {step.name} {name} is kept in the image's history"
    for step in steps:
        if step.name in ("COPY", "ADD") and step.flag("from") is None and ".env" in map(posixpath.basename, step.paths()[:-1]):
            yield f"line {step.line}: {step.name} takes .env"
    filled = _Filled(docker, _sent(_text("Dockerfile.dockerignore")))
    for stage in docker.stages:
        if ".env" in filled.stage(stage)[0].values():
            yield f"the stage of line {stage.line} gets a copy of .env"
            break
    for _, step in _installing(docker):
        if not any(mount["type"] == "secret" and mount.get("id") == "pip_token" for mount in step.mounts()):
            yield f"line {step.line}: pip runs without the secret pip_token"


def context(docker):
    sent = _sent(_text("Dockerfile.dockerignore"))
    for file in _JUNK:
        if file in sent:
            yield f"{file} is sent to the builder"
    for file in ("app.py", "requirements.txt"):
        if file not in sent:
            yield f"{file} is not sent to the builder"
    files, folder = _Filled(docker, sent).stage(docker.final)
    for file in CONTEXT:
        if file in files.values() and file not in ("app.py", "requirements.txt"):
            yield f"{file} is in the final image"
    if files.get(_joined(folder, "app.py")) != "app.py":
        yield f"app.py is not in {folder}, the last WORKDIR of the final image"


def compiler(docker):
    for step in docker.final.all_steps():
        if step.name == "RUN" and any(map(COMPILER.search, step.commands())):
            yield f"line {step.line}: the compiler is part of the final image"
    installing = list(_installing(docker))
    if not installing:
        yield "pip installs the requirements nowhere"
    for stage, step in installing:
        before = [command for other in stage.all_steps() if other.line < step.line and other.name == "RUN" for command in other.commands()]
        before += itertools.takewhile(lambda command: not PIP.search(f"{command} "), step.commands())
        if not any((found := COMPILER.search(command)) and found[1] for command in before):
            yield f"line {step.line}: pip runs, but neither build-essential nor gcc was installed before"
    if installing:
        yield from _not_taken(docker, installing)


def _not_taken(docker, installing):
    """What is wrong with the way in which what pip made gets into the final image."""
    steps, values = docker.final.all_steps(), docker.values(docker.final)
    taken = [(step, step.flag("from"), _replaced(path, values)) for step in steps if step.name == "COPY" for path in step.paths()[:-1]]
    mounted = [(step, mount.get("from"), mount.get("source", mount.get("src", "/"))) for step in steps for mount in step.mounts()]
    reached, right = False, False
    for step, origin, path in [*taken, *mounted]:
        stage = docker.stage(origin) if origin else None
        makers = [(maker, pip) for maker, pip in installing if stage and maker.number in {one.number for one in stage.chain()}]
        if not makers:
            continue
        reached, path = True, _joined("/", path)
        if step.name == "COPY" and path in WITH_COMPILER:
            yield f"line {step.line}: {path} of that stage is copied, and the compiler with it"
        places = {place for maker, pip in makers for place in _places(docker, maker, pip)}
        right = right or path.endswith(".whl") or any(_is_in(path, place) or _is_in(place, path) for place in places)
    if not reached:
        yield "nothing is copied to the final image from the stage in which pip runs, nor mounted from there"
    elif not right:
        yield "what is taken from the stage in which pip runs is not where pip put what it made"


def health(docker):
    step = docker.last("HEALTHCHECK")
    if step is None or step.rest.upper() == "NONE":
        yield "there is no HEALTHCHECK"
        return
    found = re.match(r"CMD\s+(?=\S)", step.rest, re.IGNORECASE)
    if found is None:
        yield f"line {step.line}: HEALTHCHECK is followed by its options and CMD, or by NONE"
        return
    command = _Step(step.line, "CMD", step.rest[found.end():])
    words = command.argv() or command.rest.split()
    if not words or not re.fullmatch(r"python[\d.]*", posixpath.basename(words[0])):
        yield f"line {step.line}: the health check calls {words[0] if words else 'nothing'}, not python"
    if missing := re.search(r"\b(?:curl|wget)\b", command.rest):
        yield f"line {step.line}: the health check calls {missing[0]}, which is not in the image"
    if not re.search(r"(?<!https://)(?:localhost|127\.0\.0\.1):8000/health\b", command.rest):
        yield f"line {step.line}: the health check does not ask localhost:8000/health"


CHECKS = {"base image": base, "user": user, "layers": layers, "start": start, "secret": secret, "context": context, "compiler": compiler, "health": health}


def review(check, dockerfile=None):
    """What one check of the list has to say about the answer's files (or about another Dockerfile)."""
    docker = _Dockerfile(_text("Dockerfile") if dockerfile is None else dockerfile)
    if docker.complaints or not docker.stages:
        return docker.complaints or ["the Dockerfile has no FROM"]
    return list(CHECKS[check](docker))


def files_left_alone():
    """Whether app.py and requirements.txt are still those of the starter."""
    return "app = FastAPI()" in _text("app.py"), [line.partition("=")[0] for line in _text("requirements.txt").split()]
