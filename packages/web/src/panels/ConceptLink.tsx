import { THEME_COLOURS } from "@cairn/drawing/map/style.ts";
import { app, dispatch, useMap } from "../state/app-state.ts";

interface ConceptLinkProps {
  slug: string;
  label: string;
  className?: string;
}

/** The name of a concept, wherever it stands: shows it on the map when pointed at, focuses it when chosen. */
export function ConceptLink({ slug, label, className = "" }: ConceptLinkProps) {
  return (
    <button
      type="button"
      className={`concept-link ${className}`}
      onClick={() => dispatch({ type: "focus", slug })}
      onPointerEnter={() => app.pointed.set(slug)}
      onPointerLeave={() => app.pointed.set(null)}
    >
      <ThemeDot slug={slug} />
      <span dir="auto">{label}</span>
    </button>
  );
}

/** The colour of a concept's theme; says nothing that is not also said in words. */
export function ThemeDot({ slug }: { slug: string }) {
  const { themes } = useMap();
  const theme = themes.of.get(slug);
  return (
    <span
      className="theme-dot"
      data-theme={theme !== undefined && theme < THEME_COLOURS.light.length ? theme : "none"}
    />
  );
}
