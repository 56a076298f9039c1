"""The clauses of a sentence as they were understood: who does what, to whom, how surely."""

from __future__ import annotations

from collections.abc import Iterator

from bordercoop.clauses import Frame, Role, tasks, transfers
from bordercoop.discourse.reading import Reading
from bordercoop.mentions.page import Mention, Sentence
from bordercoop.parse import Parsed
from bordercoop.records.commitments.heads import KINDS, Head, heads_of
from bordercoop.records.meetings.words import meeting_hits
from bordercoop.show.rows import Row, printable
from bordercoop.text import Span

_LONGEST = 60
SHEER = "carry"
"""What stands for a predicate where a clause has none: it lists what is given."""


def clauses(parsed: Parsed, text: str, sentence: Sentence) -> Iterator[Row]:
    """A row for each frame, verb of undertaking and word for an occasion of a sentence."""
    reading = parsed.reading
    shown = _Shown(parsed, text)
    told = [
        *(shown.occasion(sentence, hit.first, hit.last, kind)
          for hit, kind in meeting_hits(reading, sentence)),
        *(shown.frame(frame) for frame in transfers(reading, sentence) if _says(frame)),
        *shown.heads(sentence),
    ]  # fmt: skip
    yield Row("mention", "  clauses:" + ("" if told else " none"))
    for line in told:
        yield Row("mention", f"    {line}")


def _says(frame: Frame) -> bool:
    return bool(frame.verbs or frame.themes)


class _Shown:
    """Writes clauses of one article; spans are of the plain text, words of the canonical."""

    def __init__(self, parsed: Parsed, text: str) -> None:
        self.reading: Reading = parsed.reading
        self.original = parsed.source.original
        self.text = text

    def frame(self, frame: Frame) -> str:
        """`give(agent=…, theme=…, recipient=…, voice=passive) done`."""
        page = self.reading.page
        words = " … ".join(self._words(page.span(*verb)) for verb in frame.verbs)
        predicate = "+".join(sorted(frame.classes)) or SHEER
        voice = "passive" if frame.passive else "noun" if frame.nominal else "active"
        at = frame.first, frame.last
        parts = [
            ("agent", self._role(frame.agent)),
            *(("theme", self._words(theme.span)) for theme in frame.themes),
            *(("recipient", self._role(t.recipient)) for t in frame.themes if t.recipient),
            ("recipient", self._role(frame.recipient)),
            ("behalf", self._role(frame.behalf)),
            *self._circumstances(frame.sentence, *at),
            ("voice", voice),
        ]
        return f"{predicate} {words}({_listed(parts)}) {frame.modality}".replace(" (", "(")

    def heads(self, sentence: Sentence) -> Iterator[str]:
        """`agree «thống nhất»(agent=…, task=…, task=…)` for each verb that heads tasks."""
        found = heads_of(self.reading, sentence)
        for at, head in enumerate(found, 1):
            end = found[at].span[0] if at < len(found) else sentence.end
            yield self._head(sentence, head, end)

    def _head(self, sentence: Sentence, head: Head, end: int) -> str:
        page = self.reading.page
        subject = self.reading.subject(sentence, head.hit.first)
        agent = ", ".join(subject.ids) or " … ".join(map(self._words, subject.spans))
        first, last = page.tokens.first(head.span[1]), page.tokens.first(end)
        parts = [
            ("agent", agent),
            *(("task", self._words(span)) for span in tasks.cut(page, head.span[1], end)),
            *self._circumstances(sentence, first, last),
        ]
        kind = KINDS[head.code]
        return f"{head.code} {self._words(head.span)}({_listed(parts)}) {kind}"

    def occasion(self, sentence: Sentence, first: int, last: int, kind: str) -> str:
        """`talks «hội đàm»(agent=…, day=…, place=…)`: who acts in the sentence, when, where."""
        page = self.reading.page
        acting = [e for e in self.reading.entities[sentence.number] if not e.governed and e.ids]
        parts = [
            ("agent", ", ".join(dict.fromkeys(one for e in acting for one in e.ids))),
            *self._circumstances(sentence, sentence.first, sentence.last),
        ]
        return f"{kind} {self._words(page.span(first, last))}({_listed(parts)})"

    def _circumstances(
        self, sentence: Sentence, first: int, last: int
    ) -> Iterator[tuple[str, str]]:
        within = [m for m in sentence.mentions if first <= m.first and m.last <= last]
        named = [m for m in within if m.kind not in ("date", "place", "number")]
        for mention in within:
            of_body = any(m.first <= mention.first and mention.last <= m.last for m in named)
            if mention.kind == "date":
                yield "day", mention.value.start or self._told(mention)
            elif mention.kind == "place" and not of_body:
                yield "place", self._told(mention)

    def _role(self, role: Role) -> str:
        page = self.reading.page
        return ", ".join(
            "/".join(name.ids) or self._words(page.span(name.first, name.last))
            for name in role.names
        )

    def _told(self, mention: Mention) -> str:
        return self._words((mention.start, mention.end))

    def _words(self, span: Span) -> str:
        words = printable(self.text[slice(*self.original(*span))].replace("\n", " "))
        return f"«{words if len(words) <= _LONGEST else words[: _LONGEST - 1] + '…'}»"


def _listed(parts: list[tuple[str, str]]) -> str:
    return ", ".join(dict.fromkeys(f"{name}={said}" for name, said in parts if said))
