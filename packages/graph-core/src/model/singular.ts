import { remember } from "./remember.ts";

/** What ends in s and is no plural, or has no singular. */
const UNCHANGED = words(`
  lens gas biogas syngas bias alias atlas canvas pancreas christmas texas kansas arkansas dallas vegas thomas nicholas lucas
  douglas aquinas degas chaos cosmos ethos pathos kudos thermos asbestos rhinoceros macos chromeos laos carlos arccos
  diabetes herpes measles mumps rabies scabies caries series species subspecies stapes pons news aws jaws always perhaps
  nowadays means headquarters corps mips sars aids mers earnings savings proceeds odds goods clothes thanks scissors jeans
  trousers pants genitals outskirts riches premises surroundings belongings outdoors indoors
  charles james jones hughes williams wilkins bowles bayes gibbs krebs hobbes descartes engels keynes evans dickens hopkins
  reynolds stevens albers achilles hercules socrates archimedes hippocrates sophocles euripides thales hermes ulysses mars
  athens naples massachusetts netherlands philippines maldives brussels versailles wales nantes thames orleans hastings
  ganges angeles cortes chartres flanders kubernetes jenkins keras pandas postgres windows https anopheles sapiens
`);
const UNCHANGED_ENDINGS = /(?:ss|(?<!ea)us|is|[iaps]aas|monas|myces|(?:dev|sec|ml|llm|git|fin|data|cloud)ops)$/;

/** Plurals that no rule below tells. */
const IRREGULAR = new Map(
  [
    "children child, people person, mice mouse, lice louse, geese goose, feet foot, teeth tooth, oxen ox, men man, women woman",
    "knives knife, lives life, afterlives afterlife, wives wife, housewives housewife, midwives midwife, elves elf, selves self",
    "wolves wolf, calves calf, halves half, shelves shelf, thieves thief, loaves loaf, leaves leaf, scarves scarf, hooves hoof",
    "bases base, axes axis, oases oasis, crises crisis, testes testis, diagnoses diagnosis, prognoses prognosis",
    "neuroses neurosis, psychoses psychosis, mycoses mycosis, thromboses thrombosis, symbioses symbiosis, fibroses fibrosis",
    "metastases metastasis, kineses kinesis, emphases emphasis, epiphyses epiphysis, hypophyses hypophysis, synopses synopsis",
    "kilocalories kilocalorie, gases gas, lenses lens, biases bias, aliases alias, atlases atlas",
    "canvases canvas, quizzes quiz, shoes shoe, toes toe, tiptoes tiptoe, canoes canoe, oboes oboe, foes foe, hoes hoe",
    "floes floe, aloes aloe, woes woe, movies movie, cookies cookie, calories calorie, zombies zombie, selfies selfie",
    "rookies rookie, brownies brownie, smoothies smoothie, hippies hippie, prairies prairie, genies genie, collies collie",
    "menus menu, gnus gnu, emus emu, cpus cpu, gpus gpu, tpus tpu, ids id, ads ad, apis api, uris uri, guis gui, kpis kpi",
    "emojis emoji, wikis wiki, skis ski, nazis nazi, israelis israeli, iraqis iraqi, safaris safari",
    "criteria criterion, phenomena phenomenon, bacteria bacterium, mitochondria mitochondrion, automata automaton, taxa taxon",
    "ganglia ganglion, strata stratum, spectra spectrum, quanta quantum, phyla phylum, ova ovum, cilia cilium",
    "flagella flagellum, genera genus, corpora corpus, matrices matrix, vertices vertex, indices index, helices helix",
    "vortices vortex, appendices appendix, codices codex, nuclei nucleus, fungi fungus, stimuli stimulus, bacilli bacillus",
    "cacti cactus, radii radius, loci locus, foci focus, alumni alumnus, larvae larva, algae alga, hyphae hypha",
    "minima minimum, maxima maximum, optima optimum, extrema extremum, momenta momentum, polyhedra polyhedron, tetrahedra tetrahedron",
    "equilibria equilibrium, sporangia sporangium, mycelia mycelium, conidia conidium, atria atrium, septa septum, sera serum",
    "grana granum, reticula reticulum, errata erratum, memoranda memorandum, symposia symposium, millennia millennium",
    "consortia consortium, aquaria aquarium, nucleoli nucleolus, villi villus, microvilli microvillus, pili pilus, alveoli alveolus",
    "bronchi bronchus, thalli thallus, gyri gyrus, sulci sulcus, tori torus, moduli modulus, calculi calculus, abaci abacus",
    "syllabi syllabus, cumuli cumulus, apices apex, cortices cortex, simplices simplex, schemata schema, lemmata lemma",
    "stomata stoma, stigmata stigma, chiasmata chiasma, plasmodesmata plasmodesma, papillae papilla, lamellae lamella",
    "lacunae lacuna, pinnae pinna",
    "vertebrae vertebra, antennae antenna, formulae formula, nebulae nebula, supernovae supernova",
  ].flatMap((line) => line.split(", ").map((pair) => pair.split(" ") as [string, string])),
);

/** Nouns in -ic; other words in -ics are fields: `statistics`, `robotics`. */
const COUNTED_IC =
  /(?:^top|^metr|crit|clin|mim|heurist|characterist|biot|fabr|dem|republ|rel|^com|cler|heret|diuret|^academ|alcohol|cathol|^med|rubr|lyr|tact|analges|n?esthet|mosa|att|skept|ital|psychedel)ics$/;
/** `headaches`, `caches`: the e is the noun's own. */
const OWN_E =
  /(?:(?:^|head|tooth|heart|stomach|back|ear|must|moust)ache|cache|niche|avalanche|psyche|clich[eé]|quiche|brioche)s$/;
/** Nouns in -use, with their s. */
const OWN_USE = /(?:[ao]|f|(?:^|a|be)m|^ab|cc|xc|^r|^per|^re|^)uses$/;
/** Words in -men of one. */
const ONE_MEN = /(?:speci|abdo|regi|sta|acu|bitu|ceru|albu|lu|ru|o|hy|se|cycla|dol|ra|ye|fora|exa)men$/;

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}

/**
 * The singular of a lower-case English noun, by tables and its ending; words that only look like plurals stay. Checked on the nouns
 * of WordNet that notes use. Names in -s that no table has lose theirs.
 */
export function singular(word: string): string {
  return MAY_BE_PLURAL[ending(word)] === 0 ? word : known(word);
}

/** Which last two letters a plural may have: most words have others, and no table need be asked about them. */
const MAY_BE_PLURAL = new Uint8Array(1 << 10);
for (const plural of [...IRREGULAR.keys(), "men"]) MAY_BE_PLURAL[ending(plural)] = 1;
for (let before = 0; before < 32; before++) MAY_BE_PLURAL[ending(`${String.fromCharCode(before)}s`)] = 1;

/** The last two letters as a number of ten bits, the same for some signs: what stands there only says what can't be a plural. */
function ending(word: string): number {
  return ((word.charCodeAt(word.length - 2) & 31) << 5) | (word.charCodeAt(word.length - 1) & 31);
}

const known = remember(findSingular);

function findSingular(word: string): string {
  const known = IRREGULAR.get(word);
  if (known !== undefined) return known;
  if (/[a-z]{3}men$/.test(word) && !ONE_MEN.test(word)) return word.slice(0, -2) + "an";
  if (word.length < 4 || !word.endsWith("s") || UNCHANGED_ENDINGS.test(word) || UNCHANGED.has(word)) return word;
  // The end of "site.config.ts" is no plural.
  if (/[._]/.test(word)) return word;
  if (word.endsWith("ics")) return COUNTED_IC.test(word) ? word.slice(0, -1) : word;
  // Ties and pies; studies, flies.
  if (word.endsWith("ies")) return word.length > 4 ? word.slice(0, -3) + "y" : word.slice(0, -1);
  // Analyses, hypotheses, parentheses.
  if (/(?:ly|the)ses$/.test(word)) return word.slice(0, -2) + "is";
  // Statuses, viruses, rhombuses; not causes, houses, fuses.
  if (word.endsWith("uses") && !OWN_USE.test(word)) return word.slice(0, -2);
  if (OWN_E.test(word)) return word.slice(0, -1);
  // Tomatoes, tornadoes.
  if (/(?:ch|sh|x|ss|zz|[a-z]{2}o)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}
