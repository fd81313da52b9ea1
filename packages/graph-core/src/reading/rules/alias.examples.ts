import type { RuleExamples } from "../example.ts";

export const examples: RuleExamples = {
  rules: ["acronym"],
  reads: [
    ["Random access memory (RAM) loses its content without power.", "random access memory", "alias", "RAM"],
    ["Gross national product (GNP) measures output.", "gross national product", "alias", "GNP"],
    ["The World Trade Organization, or WTO, settles disputes.", "World Trade Organization", "alias", "WTO"],
    ["The Institute of Marine Engineers (IME) met in May.", "Institute of Marine Engineers", "alias", "IME"],
    ["Internationalization (usually shortened to i18n) is work.", "internationalization", "alias", "i18n"],
    ["A pressure relief valve (PRV for short) stops leaks.", "pressure relief valve", "alias", "PRV"],
    ["The pressure relief valve, or PRV for short, opens.", "pressure relief valve", "alias", "PRV"],
  ],
  not: [
    ["Internationalization (i17n) is work.", "internationalization", "alias", "i17n"],
    ["The heart (see below) pumps blood."],
    ["The treaty (1648) ended the war."],
    ["Wheat or barley feeds the cattle."],
    ["The Institute of Marine Engineers (IME) met in May.", "Marine Engineer", "alias", "IME"],
    ["A social game site (Board Social) opened.", "social game site", "alias", "Board Social"],
  ],
};
