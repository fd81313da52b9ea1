import { dispatch, useView } from "../../state/app-state.ts";
import { PATH_LENGTHS } from "../../state/view-state.ts";
import { learnText } from "../../text/learn-en.ts";

const words = learnText.path;

/** How the path is made; all of it stands in the address. */
export function PathOptionsForm() {
  const { course, hideKnown, most } = useView().path;
  return (
    <details className="path-options">
      <summary>{words.options}</summary>
      <label className="select-row">
        <span>{words.order}</span>
        <select
          value={course ? "course" : "need"}
          onChange={({ target }) => dispatch({ type: "path-options", options: { course: target.value === "course" } })}
        >
          <option value="need">{words.orders.need}</option>
          <option value="course">{words.orders.course}</option>
        </select>
      </label>
      <label className="select-row">
        <span>{words.length}</span>
        <select
          value={most ?? ""}
          onChange={({ target }) =>
            dispatch({
              type: "path-options",
              options: { most: PATH_LENGTHS.find((length) => String(length) === target.value) ?? null },
            })
          }
        >
          <option value="">{words.all}</option>
          {PATH_LENGTHS.map((length) => (
            <option key={length} value={length}>
              {words.most(length)}
            </option>
          ))}
        </select>
      </label>
      <label className="check-row">
        <input
          type="checkbox"
          checked={hideKnown}
          onChange={({ target }) => dispatch({ type: "path-options", options: { hideKnown: target.checked } })}
        />
        <span>{words.hideKnown}</span>
      </label>
    </details>
  );
}
