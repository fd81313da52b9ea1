import { useEffect, useRef, useState } from "react";
import { isPlainKey } from "../../controllers/Keyboard.ts";
import type { ReviewCard } from "../../learn/cards.ts";
import { delayText } from "../../learn/delay-text.ts";
import {
  delays,
  GOOD,
  graded,
  GRADES,
  isAskedAgain,
  memoriesJson,
  type Grade,
  type Memories,
} from "../../learn/schedule.ts";
import { app, type ReviewSession } from "../../state/app-state.ts";
import { writeCards } from "../../state/memory.ts";
import { learnText } from "../../text/learn-en.ts";
import { CardView } from "./CardView.tsx";

const words = learnText.review;

interface SessionProps {
  cards: readonly ReviewCard[];
  session: ReviewSession;
  memories: Memories;
  onMemories: (memories: Memories) => void;
  /** With how many answers were given. */
  onEnd: (answers: number) => void;
}

/** One card after the other, until all are known for today. Every answer is kept at once. */
export function Session({ cards, session, memories, onMemories, onEnd }: SessionProps) {
  const { queue, answers } = session;
  const [shown, setShown] = useState(false);
  const left = queue.filter((id) => cards.some((card) => card.id === id));
  const card = cards.find(({ id }) => id === left[0]);
  const memory = card && memories.get(card.id);

  const answer = (grade: Grade): void => {
    if (!card) return;
    const now = new Date();
    const next = graded(memory, grade, now);
    const all = new Map([...memories, [card.id, next]]);
    onMemories(all);
    writeCards(app.map.get().vault, memoriesJson(all));
    const rest = left.slice(1);
    const again = isAskedAgain(next, now) ? [...rest, card.id] : rest;
    if (again.length === 0) return onEnd(answers + 1);
    app.review.set({ queue: again, answers: answers + 1 });
    setShown(false);
  };

  const latest = useRef({ shown, answer });
  latest.current = { shown, answer };
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (!isPlainKey(event)) return;
      const grade = GRADES.find((each) => String(each) === event.key);
      if (event.key === " " && !latest.current.shown && !(event.target instanceof HTMLButtonElement)) {
        event.preventDefault();
        setShown(true);
      } else if (grade && latest.current.shown) latest.current.answer(grade);
    };
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, []);

  // The notes may have lost the last cards of the session meanwhile.
  const empty = card === undefined;
  useEffect(() => {
    if (empty) onEnd(answers);
  }, [empty, answers, onEnd]);

  if (!card) return null;
  return (
    <div className="review">
      <p className="quiet">{words.position(left.length)}</p>
      <CardView key={`${card.id}:${answers}`} card={card} shown={shown} />
      {shown ? (
        <Grades waits={delays(memory, new Date())} onGrade={answer} />
      ) : (
        <ShowButton key={answers} onShow={() => setShown(true)} />
      )}
      <button type="button" className="more" onClick={() => onEnd(answers)}>
        {words.stop}
      </button>
    </div>
  );
}

function ShowButton({ onShow }: { onShow: () => void }) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <button type="button" className="button is-main is-wide" ref={button} onClick={onShow}>
      {words.show}
    </button>
  );
}

function Grades({ waits, onGrade }: { waits: readonly number[]; onGrade: (grade: Grade) => void }) {
  const good = useRef<HTMLButtonElement>(null);
  // Space, the key that has shown the answer, says "good" too.
  useEffect(() => good.current?.focus(), []);
  return (
    <div className="grades">
      {GRADES.map((grade, index) => {
        const wait = delayText(waits[index] ?? 0);
        const name = words.grades[index] ?? "";
        return (
          <button
            key={grade}
            type="button"
            className="button"
            ref={grade === GOOD ? good : undefined}
            aria-label={words.grade(name, wait)}
            onClick={() => onGrade(grade)}
          >
            <span>
              <kbd aria-hidden="true">{grade}</kbd> {name}
            </span>
            <span className="quiet">{wait}</span>
          </button>
        );
      })}
    </div>
  );
}
