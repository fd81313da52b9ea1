import { expect, it } from "vitest";
import { toldPairs } from "../../testing/told-pairs.ts";
import { readNote } from "../read-note.ts";

/** What a note says of its concepts, as `source --type--> target`, with the words that say it. */
function said(text: string): { relation: string; quote: string }[] {
  const { concepts, relations } = readNote({ path: "a.md", text });
  const label = (index: number) => concepts[index]!.label.toLowerCase();
  return relations.map(({ source, type, target, quote }) => ({
    relation: `${label(source)} --${type}--> ${label(target)}`,
    quote,
  }));
}

/** The same of all that is made of its pairs, however unsure. */
function made(text: string): { relation: string; quote: string }[] {
  return toldPairs(text).map(({ source, type, target, start, end }) => ({
    relation: `${source.key} --${type}--> ${target.key}`,
    quote: text.slice(start, end),
  }));
}

it("the words that bear out a relation name one of the two, and the other is in force where they stand", () => {
  const pairs = said("# Leaves\n\nPhotosynthesis converts light into chemical energy. Chlorophyll absorbs light.\n");
  const chlorophyll = pairs.filter(({ relation }) => relation.includes("chlorophyll"));
  expect(chlorophyll.length).toBeGreaterThan(0);
  for (const { quote } of chlorophyll) expect(quote).toBe("Chlorophyll absorbs light.");
});

it.each([
  "# Enlightenment\n\nWho was Mary Astell? Is a salon a school? Did the salon teach reason?\n",
  "# Estates\n\nCompare and contrast the lives of the nobles and the peasants. Compare and contrast the church and the guilds.\n",
  "# Pitfalls\n\n- Assuming that the prompt solves every problem of the model.\n",
  "# Autoscaling\n\nIt adds machines.\n\n## Related terms\n\n- [Vertical scaling](vertical.md)\n- [Horizontal scaling](horizontal.md)\n",
])("questions, mistakes and lists of what else to read only say that two things belong together: %j", (text) => {
  const asked = made(text).filter(({ quote }) => !quote.startsWith("It adds"));
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.filter(({ relation }) => !relation.includes("related-to"))).toEqual([]);
});

it.each([
  ["How did the Treaty of Westphalia affect the Empire?", "affects: affects"],
  ["How was Carnival different from other festivals?", "is different from: contrasts-with"],
  ["Why might the Treaty of Westphalia affect the Empire?", "relates to: related-to"],
  ["Did the Treaty of Westphalia affect the Empire?", "relates to: related-to"],
])("a question tells only what it takes for so: %j", (question, told) => {
  const text = `# Europe\n\n- ${question}\n  - It took long.\n`;
  const asked = toldPairs(text).filter(
    ({ source, target, start, end }) =>
      text.slice(start, end) === question && source.roles.title === 0 && target.roles.title === 0,
  );
  expect(asked.map(({ type, label }) => `${label}: ${type}`)).toEqual([told]);
});

it("verbs that leave no doubt give their type, whatever stands beside them", () => {
  const typesOf = (text: string) =>
    readNote({ path: "a.md", text: `# Rope\n\n${text}\n` }).relations.map(({ type, label }) => `${label}: ${type}`);
  expect(typesOf("- Is a form of [[Cloning]]\n- Keeps the variety true")).toContain("is a form of: is-a");
  expect(typesOf("A hemp rope differs from a steel cable.")).toContain("differs from: contrasts-with");
  expect(typesOf("[[Hemp]] contradicts [[Steel]].")).toContain("contradicts: contrasts-with");
  expect(typesOf("- **Tar** lowers the friction of ropes.")).toContain("lowers: affects");
});

it("what stands under the pros or needs of a thing is none of its parts, however many lists of those the note has", () => {
  const text = `# Drip lines

A drip line waters plants.

**Advantages**
- Low evaporation
- Root growth

**Drawbacks**
- Salt crusts
- High upkeep

**Components**
- Filter
- Pressure valve
- Emitter

**Prerequisites**
- Tank
- Clean water
`;
  const found = said(text).map(({ relation }) => relation);
  expect(found).toContain("pressure valve --part-of--> drip lines");
  expect(found).toContain("drip lines --affects--> root growth");
  expect(found).toContain("drip lines --affects--> salt crust");
  expect(found).toContain("drip lines --requires--> clean water");
});

it("what is set off is one of what its name ends in, though the two never meet", () => {
  const byName = (name: string, genus: string) => {
    const text = `# Harbour\n\n## Landing\n\nA **${name}** is hired by the day. It has light and water.\n\n## Fees\n\nEvery ${genus} has a number. The pilot checks the ${genus}. A ${genus} belongs to one ship.\n`;
    const { concepts, relations } = readNote({ path: "a.md", text });
    return relations
      .filter(({ rule }) => rule === "name")
      .map(({ source, target }) => `${concepts[source]!.label} > ${concepts[target]!.label}`);
  };
  expect(byName("summer berth", "berth")).toEqual(["summer berth > berth"]);
  expect(byName("Norden SQX", "SQX")).toEqual([]);
  expect(byName("leaving berth", "berth")).toEqual([]);
});

it("a drug against a fever is none that differs from it: a noun or verb that leads to a name says what it is to that", () => {
  const { concepts, relations } = readNote({
    path: "a.md",
    text: "# Malaria\n\nQuinine was the first effective drug against malaria. It comes from the bark of the cinchona tree.\n",
  });
  const types = relations
    .filter(
      ({ source, target }) => /quinine/i.test(concepts[source]!.label) && /malaria/i.test(concepts[target]!.label),
    )
    .filter(({ label }) => /against/.test(label))
    .map(({ type }) => type);
  expect(types).toHaveLength(1);
  expect(types).not.toContain("contrasts-with");
});

it("a heading names two things, and says nothing of them", () => {
  const text =
    "# Genes\n\n## Culture and Society in the Enlightenment\n\nSalons spread the culture of the Enlightenment.\n\n## Economic Dislocation and Social Upheaval\n\nPeasants revolted.\n";
  const pairs = said(text).map(({ relation }) => relation);
  expect(pairs.length).toBeGreaterThan(0);
  expect(pairs.filter((pair) => /^society --.*> enlightenment$|> economic dislocation$/.test(pair))).toEqual([]);
});

it("a label has the preposition before its name, and none that leads something else in", () => {
  const { relations } = readNote({
    path: "a.md",
    text: "# Peace\n\nThe Treaty of Westphalia ended the 80 years war between the Dutch and Spanish with Dutch independence.\n",
  });
  expect(relations.length).toBeGreaterThan(0);
  expect(relations.filter(({ label }) => / between with/.test(label))).toEqual([]);
});

it("what is said of a kind is said of its examples, in the same words", () => {
  const text = "# Wheelhouse\n\n- Integrates with radio tools such as Navtex and Inmarsat.\n";
  const { concepts, relations } = readNote({ path: "a.md", text });
  const labels = relations
    .filter(({ source, target }) => concepts[source]!.role === "title" && concepts[target]!.label !== "radio tool")
    .map(({ type, label }) => `${type}: ${label}`);
  expect(labels.length).toBeGreaterThan(0);
  expect(new Set(labels)).toEqual(new Set(["related-to: integrates with"]));
});

it("what the reader is told to do is not done by the topic", () => {
  const told = made(
    "# Pilots\n\nPilots board ships.\n\n- Choose a quay near the station\n- Never lend the **charts** to a ship\n- See the **port guide** for more\n- To leave the harbour, open the **sluice**\n- In the menu, select **night signals**\n",
  );
  const ofPilots = told.filter(({ relation, quote }) => relation.startsWith("pilot") && !quote.startsWith("Pilots"));
  expect(ofPilots.length).toBeGreaterThan(1);
  expect(ofPilots.filter(({ relation }) => !relation.includes("related-to"))).toEqual([]);
});

it("what is advised is not done by the advice", () => {
  const told = said("# Harbours\n\n## Harbour best practices\n\n- Use **range lights** in fog\n");
  const ofAdvice = told.filter(
    ({ relation }) => relation.startsWith("harbour best") && relation.endsWith("range light"),
  );
  expect(ofAdvice.length).toBeGreaterThan(0);
  expect(ofAdvice.filter(({ relation }) => !relation.includes("related-to"))).toEqual([]);
});

it("what a name with another in it does its halves do not", () => {
  const pairs = said("# Harbours\n\n- Amazon Ferry in Connect: suggests routes to agents in a port\n");
  const doers = pairs.filter(({ relation }) => /--> (?:agent|route)s?$/.test(relation));
  expect(doers.map(({ relation }) => relation.replace(/ --.*/, ""))).toContain("amazon ferry in connect");
  expect(doers.filter(({ relation }) => /^(?:connect|amazon ferry) --/.test(relation))).toEqual([]);
});

it("what stands under two names at once is less surely told of either", () => {
  const sureOf = (heading: string) => {
    const text = `# Sight\n\n## ${heading}\n\n- stored in a cistern of **rhodopsin**\n- uses **retinal** to catch light\n`;
    const { concepts, relations } = readNote({ path: "a.md", text });
    const [one] = relations.filter(({ source, target }) =>
      [source, target].every((at) => /^(?:rod|retinal)/i.test(concepts[at]!.label)),
    );
    return one?.confidence ?? 0;
  };
  expect(sureOf("Rods")).toBeGreaterThan(0.4);
  expect(sureOf("Rods & Pits")).toBeLessThan(0.7 * sureOf("Rods"));
});

it("a term is not set against what it stands under", () => {
  const pairs = said(
    "# Society\n\n- **political ideology**: refers to goals and not pace\n  - **liberalism**: prioritize economic and personal freedom\n",
  );
  const relations = pairs.map(({ relation }) => relation).filter((one) => /liberalism.*political ideology/.test(one));
  expect(relations).toHaveLength(1);
  expect(relations[0]).not.toContain("contrasts-with");
});
