import type { Ref } from "react";
import type { RelationType } from "../../api/generated/later/graphql.ts";
import { RELATION_TYPES } from "../../state/view-state.ts";
import { text } from "../../text/en.ts";

interface TypeSelectProps {
  id: string;
  value: RelationType;
  onChange: (type: RelationType) => void;
  ref?: Ref<HTMLSelectElement>;
}

/** One of the types of relations. */
export function TypeSelect({ id, value, onChange, ref }: TypeSelectProps) {
  return (
    <select
      ref={ref}
      id={id}
      value={value}
      onChange={({ target }) => onChange(RELATION_TYPES.find((each) => each === target.value) ?? value)}
    >
      {RELATION_TYPES.map((each) => (
        <option key={each} value={each}>
          {text.relations[each].name}
        </option>
      ))}
    </select>
  );
}
