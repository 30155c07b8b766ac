"""python3 split-labels.py DIR OUT: writes the labelled rows that may be looked at (see DECISIONS.md) as OUT/NAME.shown.jsonl."""
import hashlib
import json
import sys

source, out = sys.argv[1:3]
for name in ("tasks", "assign"):
    with open(f"{source}/{name}.jsonl", encoding="utf-8") as rows, open(f"{out}/{name}.shown.jsonl", "w", encoding="utf-8") as shown:
        for line in rows:
            digest = hashlib.sha256(("kewutong-2026:" + json.loads(line)["id"]).encode()).hexdigest()
            if int(digest[:8], 16) % 5:
                shown.write(line)
