import { expect, it } from "vitest";
import { joinParticles } from "./particles.ts";
import { tokenize } from "./tokenize.ts";

const joined = (text: string) => joinParticles(tokenize(text), text).map((token) => token.text);

it.each([
  ["It was Ada von Holt who built mills.", "Ada von Holt"],
  ["Ines de la Roca sailed west.", "Ines de la Roca"],
  ["Piero de' Bardi lent money.", "Piero de' Bardi"],
  ["They met Jan Piet van der Meer there.", "Jan Piet van der Meer"],
])("a name with a particle is one: %s", (text, name) => {
  const tokens = joined(text);
  expect(tokens).toContain(name);
  expect(tokens).not.toContain(name.split(" ").at(-1));
});

it.each(["The van Holt took was old.", "A Ford van stood there.", "the parties, van Holt said", "The de Roca effect"])(
  "other words stay apart: %s",
  (text) => {
    expect(joined(text)).toEqual(tokenize(text).map((token) => token.text));
  },
);
