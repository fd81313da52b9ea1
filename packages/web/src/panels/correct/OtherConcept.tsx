import { correctText } from "../../text/correct-en.ts";
import { ConceptPicker } from "../ConceptPicker.tsx";
import { useConceptLabel } from "../use-concept-label.ts";

const words = correctText.add;

interface OtherConceptProps {
  slug: string;
  other: string | null;
  label: string;
  onPick: (slug: string) => void;
}

/** The field for the other concept; once it is picked, its name stands there until another one is. */
export function OtherConcept({ slug, other, label, onPick }: OtherConceptProps) {
  const name = useConceptLabel(other);
  return (
    <>
      <ConceptPicker
        label={name === null ? label : words.another(label, name)}
        placeholder={label}
        chosen={name ?? undefined}
        onPick={onPick}
      />
      {other === slug && (
        <p className="correction-off" role="alert">
          {words.itself}
        </p>
      )}
    </>
  );
}
