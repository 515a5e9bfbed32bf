#!/usr/bin/env python3
"""Write the annotated press articles and their reference in full, from the tarball that holds the articles.

usage: expand.py TARBALL OUT [--split dev|held-out|all] [--check]
Writes OUT/articles/*.txt and OUT/gold.json, the latter as the scorer's --gold reads it. The split is dev unless said
otherwise. --check also verifies the annotation itself: ids, names and spans. Exit status 0; 1 when the check fails;
2 when the tarball is absent or is not the one that was annotated (nothing is written then), or for wrong usage.
"""
import argparse
import hashlib
import json
import pathlib
import sys
import tarfile

HERE = pathlib.Path(__file__).resolve().parent


class Unusable(Exception):
    pass


def read_members(tarball, entries):
    """The texts of the annotated articles, as bytes, each held to its hash."""
    try:
        with tarfile.open(tarball) as archive:
            members = {m.name.removeprefix("./"): m for m in archive.getmembers() if m.isfile()}
            texts = {}
            for entry in entries:
                member = members.get(entry["member"])
                if member is None:
                    raise Unusable(f"{tarball} has no {entry['member']}: not the archive that was annotated")
                texts[entry["file"]] = archive.extractfile(member).read().removeprefix(b"\xef\xbb\xbf")
    except FileNotFoundError:
        raise Unusable(f"{tarball} is not there: the articles have no licence and are not part of this repository") from None
    except (OSError, tarfile.TarError) as error:
        raise Unusable(f"{tarball} cannot be read: {error}") from error
    for entry in entries:
        if hashlib.sha256(texts[entry["file"]]).hexdigest() != entry["sha256"]:
            raise Unusable(f"{entry['member']} in {tarball} is not the text that was annotated: its SHA-256 differs")
    return texts


def resolve(value, units):
    """The annotation with every {start, length} replaced by the characters it points at."""
    if isinstance(value, dict):
        if value.keys() == {"start", "length"}:
            start, length = value["start"], value["length"]
            if length <= 0 or 2 * (start + length) > len(units):
                raise Unusable(f"a span lies outside its text: {value}")
            return units[2 * start:2 * (start + length)].decode("utf-16-le")
        return {k: resolve(v, units) for k, v in value.items()}
    if isinstance(value, list):
        return [resolve(v, units) for v in value]
    return value


def gold_of(annotations, entries, texts):
    articles = []
    for entry in entries:
        own = {k: v for k, v in entry.items() if k not in ("member", "sha256", "split")}
        articles.append(resolve(own, texts[entry["file"]].decode("utf-8").encode("utf-16-le")))
    used = {i for a in articles for i in a["actors"]["required"] + a["actors"]["also"]}
    actors = {i: {"type": a["type"], "forms": a["forms"] + a.get("other_names", [])}
              for i, a in annotations["actors"].items() if i in used}
    return {"about": annotations["about"], "theme_ids": annotations["theme_ids"], "actors": actors, "articles": articles}


def problems(annotations, gold, texts):
    actors, themes = annotations["actors"], set(annotations["theme_ids"])
    bodies = {file: text.decode("utf-8") for file, text in texts.items()}
    for a in gold["articles"]:
        text, here = bodies[a["file"]], set(a["actors"]["required"] + a["actors"]["also"])
        if text.split("\n", 1)[0].strip() != a["title"]:
            yield f"{a['file']}: the title is not the first line"
        for i in here - actors.keys():
            yield f"{a['file']}: {i} is no actor"
        cited = set(a["salient"]) | set(a["stance"]) | {i for r in a["relations"] + a["relations_also"] for i in r[:2]}
        cited |= {s for q in a["quotes"] + a["quotes_also"] for s in [q["speaker"], *q.get("speaker_alt", [])] if s.isascii()}
        for i in cited - here:
            yield f"{a['file']}: {i} is cited but not listed"
        for t in set(a["themes"]["required"] + a["themes"]["also"]) - themes:
            yield f"{a['file']}: {t} is no theme"
        for q in a["quotes"] + a["quotes_also"]:
            if q["contains"] not in text or q["contains"] != q["contains"].strip():
                yield f"{a['file']}: a quotation's span is off"
    every = "\n".join(bodies.values())
    for i in gold["actors"]:
        for form in actors[i]["forms"]:
            if form not in every and not (form.startswith("ال") and "لل" + form[2:] in every):
                if len(gold["articles"]) == len(annotations["articles"]):
                    yield f"{i}: {form} occurs in no article"


def main():
    parser = argparse.ArgumentParser(description="Write the annotated press articles and their reference in full.")
    parser.add_argument("tarball", type=pathlib.Path)
    parser.add_argument("out", type=pathlib.Path)
    parser.add_argument("--split", choices=["dev", "held-out", "all"], default="dev")
    parser.add_argument("--check", action="store_true", help="verify ids, names and spans too")
    options = parser.parse_args()
    annotations = json.loads((HERE / "annotations.json").read_text(encoding="utf-8"))
    entries = [e for e in annotations["articles"] if options.split in ("all", e["split"])]
    try:
        texts = read_members(options.tarball, entries)
        gold = gold_of(annotations, entries, texts)
    except Unusable as error:
        print(error, file=sys.stderr)
        return 2
    folder = options.out / "articles"
    folder.mkdir(parents=True, exist_ok=True)
    for entry in annotations["articles"]:  # what another split left behind is not analysed with this one
        (folder / entry["file"]).unlink(missing_ok=True)
    for file, text in texts.items():
        (folder / file).write_bytes(text)
    (options.out / "gold.json").write_text(json.dumps(gold, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    print(f"{len(entries)} articles ({options.split}) in {folder}, reference in {options.out / 'gold.json'}", file=sys.stderr)
    found = list(problems(annotations, gold, texts)) if options.check else []
    print("\n".join(found), file=sys.stderr, end="\n" if found else "")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
