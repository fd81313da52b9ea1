import { useMemo, useState } from "react";
import { sentenceOf } from "../../api/errors.ts";
import { CurriculumDocument, type CurriculumQuery } from "../../api/generated/later/graphql.ts";
import { useLiveQuery } from "../../controllers/use-live-query.ts";
import { app, useMap } from "../../state/app-state.ts";
import { useStore } from "../../state/store.ts";
import { text } from "../../text/en.ts";
import { learnText } from "../../text/learn-en.ts";
import { ConceptLink } from "../ConceptLink.tsx";
import { KnownCheck } from "../KnownCheck.tsx";
import { PageHead } from "../PageHead.tsx";
import { Failure, Skeleton } from "../States.tsx";
import { themedBy, type StageTheme } from "./stage-themes.ts";

const words = learnText.curriculum;
const FIRST = 80;
const MORE = 4;
const MOST = 5000;

type Curriculum = CurriculumQuery["curriculum"];

/** The whole vault as stages, in each the themes of the map, with boxes. */
export function CurriculumPanel() {
  const [first, setFirst] = useState(FIRST);
  const { data, error, retry } = useLiveQuery(CurriculumDocument, { first });
  const curriculum = data?.curriculum;
  return (
    <article className="panel-body" aria-label={text.pages.curriculum}>
      <PageHead page="curriculum" />
      {error && !curriculum ? (
        <Failure message={sentenceOf(error)} onRetry={retry} />
      ) : curriculum ? (
        <Stages curriculum={curriculum} />
      ) : (
        <Skeleton />
      )}
      {curriculum && curriculum.omittedCount > 0 && first < MOST && (
        <p className="note">
          {words.omitted(curriculum.omittedCount)}{" "}
          <button type="button" className="more" onClick={() => setFirst(Math.min(MOST, first * MORE))}>
            {words.more}
          </button>
        </p>
      )}
    </article>
  );
}

function Stages({ curriculum }: { curriculum: Curriculum }) {
  const { stages, anytime, conceptCount, minutes } = curriculum;
  const { themes, graph } = useMap();
  const themed = useMemo(() => themedBy({ themes, graph }, curriculum), [themes, graph, curriculum]);
  if (conceptCount === 0) return <p className="note">{words.none}</p>;
  return (
    <>
      <p className="quiet">
        {stages.length > 1 ? words.intro(conceptCount, stages.length, minutes) : words.introFlat(conceptCount, minutes)}
      </p>
      {stages.length <= 1 && <p className="note remark">{words.flat}</p>}
      {stages.map((stage) => (
        <Stage
          key={stage.number}
          title={words.stage(stage.number)}
          themes={themed(stage.themes)}
          minutes={stage.minutes}
        />
      ))}
      {anytime.length > 0 && (
        <Stage
          title={words.anytime}
          about={words.anytimeText}
          themes={themed(anytime)}
          minutes={anytime.reduce((sum, theme) => sum + theme.minutes, 0)}
        />
      )}
    </>
  );
}

interface StageProps {
  title: string;
  about?: string;
  themes: readonly StageTheme[];
  minutes: number;
}

function Stage({ title, about, themes, minutes }: StageProps) {
  const known = useStore(app.known);
  const items = themes.flatMap((theme) => theme.items);
  const done = items.filter(({ concept }) => known.has(concept.slug)).length;
  return (
    <section className="stage">
      <h3>
        {title}{" "}
        <span className="count">
          {learnText.path.progress(done, items.length)}, {learnText.minutes(minutes)}
        </span>
      </h3>
      {about && <p className="quiet">{about}</p>}
      {themes.map((theme) => (
        <div key={theme.items[0]?.concept.slug} className="stage-theme">
          {(themes.length > 1 || theme.colour !== null) && (
            <h4>
              <span className="theme-dot" data-theme={theme.colour ?? "none"} />{" "}
              <span dir="auto">{theme.label ?? words.other}</span>
            </h4>
          )}
          <ul>
            {theme.items.map(({ concept }) => (
              <li key={concept.slug} className="stage-item">
                <KnownCheck
                  slug={concept.slug}
                  label={concept.label}
                  known={known.has(concept.slug)}
                  name={learnText.path.known(concept.label)}
                />
                <ConceptLink slug={concept.slug} label={concept.label} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
