/** Irregular forms, written `base form form …`; a form that is also a common base (`found`, `saw`) is told apart by its tag. */
const VERBS = `
arise arose arisen;route routed routing;awake awoke awoken;be am is are was were been being 'm 're;bear bore borne born;beat beaten;become became;befall befell befallen;
begin began begun;behold beheld;bend bent;beset;bet;bid bade bidden;bind bound;bite bit bitten;bleed bled;blow blew blown;
break broke broken;breed bred;bring brought;broadcast;build built;burn burnt;burst;buy bought;cast;catch caught;choose chose chosen;
cling clung;come came;cost;creep crept;cut;deal dealt;dig dug;dive dove;do does did done;draw drew drawn;dream dreamt;drink drank drunk;drive drove driven;
dwell dwelt;eat ate eaten;fall fell fallen;feed fed;feel felt;fight fought;find found;flee fled;fling flung;fly flew flown flies;forbid forbade forbidden;
forecast;foresee foresaw foreseen;forget forgot forgotten;forgive forgave forgiven;freeze froze frozen;get got gotten;give gave given;go goes went gone;grind ground;
grow grew grown;hang hung;have has had 've;hear heard;hide hid hidden;hit;hold held;hurt;input;keep kept;kneel knelt;know knew known;lay laid;
lead led;lean leant;leap leapt;learn learnt;leave left;lend lent;let;lie lay lain lying lied;dine dined dining;light lit;lose lost;make made;mean meant;meet met;
mislead misled;mistake mistook mistaken;misunderstand misunderstood;mow mown;output;outgrow outgrew outgrown;overcome overcame;overlay overlaid;override overrode overridden;
overrun overran;oversee oversaw overseen;overtake overtook overtaken;overthrow overthrew overthrown;overwrite overwrote overwritten;partake partook partaken;pay paid;
preset;proofread;prove proven;put;quit;read;rebuild rebuilt;redo redid redone;remake remade;rend rent;repay repaid;rerun reran;resell resold;reset;
rethink rethought;rewind rewound;rewrite rewrote rewritten;rid;ride rode ridden;ring rang rung;rise rose risen;run ran;saw sawn;say said;see saw seen;seek sought;sell sold;send sent;
set;sew sewn;shake shook shaken;shed shed;shine shone;shoot shot;show shown;shrink shrank shrunk;shut;sing sang sung;sink sank sunk;sit sat;slay slew slain;sleep slept;slide slid;
sling slung;slit;sow sown;speak spoke spoken;speed sped;spell spelt;spend spent;spill spilt;spin spun;spit spat;split;spoil spoilt;spread;spring sprang sprung;
stand stood;steal stole stolen;stick stuck;sting stung;stink stank stunk;strike struck stricken;string strung;strive strove striven;swear swore sworn;sweep swept;
swell swollen;swim swam swum;swing swung;take took taken;teach taught;tear tore torn;tell told;think thought;thrive throve;throw threw thrown;thrust;
tie ties tied tying;die dies died dying;undergo undergoes underwent undergone;undertake undertook undertaken;underlie underlay underlain underlying;
understand understood;undo undoes undid undone;uphold upheld;upset;vie vied vying;wake woke woken;wear wore worn;weave wove woven;weep wept;win won;wind wound;
withdraw withdrew withdrawn;withhold withheld;withstand withstood;wring wrung;write wrote written`;

const NOUNS = `
analysis analyses;antithesis antitheses;axis axes;basis bases;crisis crises;diagnosis diagnoses;ellipsis ellipses;hypothesis hypotheses;oasis oases;paralysis paralyses;
parenthesis parentheses;synopsis synopses;synthesis syntheses;thesis theses;hydrolysis hydrolyses;meiosis meioses;mitosis mitoses;metamorphosis metamorphoses;
bacterium bacteria;criterion criteria;phenomenon phenomena;medium media;stratum strata;curriculum curricula;memorandum memoranda;spectrum spectra;
symposium symposia;millennium millennia;ovum ova;quantum quanta;automaton automata;mitochondrion mitochondria;cilium cilia;flagellum flagella;
alumnus alumni;cactus cacti;focus foci;fungus fungi;locus loci;nucleus nuclei;radius radii;stimulus stimuli;syllabus syllabi;bacillus bacilli;hippopotamus hippopotami;
alga algae;antenna antennae;formula formulae;larva larvae;nebula nebulae;vertebra vertebrae;alumna alumnae;
appendix appendices;codex codices;index indices;matrix matrices;vertex vertices;vortex vortices;simplex simplices;
child children;foot feet;goose geese;louse lice;man men;mouse mice;ox oxen;tooth teeth;woman women;
calf calves;elf elves;half halves;hoof hooves;knife knives;leaf leaves;life lives;loaf loaves;self selves;shelf shelves;thief thieves;wife wives;wolf wolves;
corpus corpora;genus genera;opus opera;schema schemata;stigma stigmata;die dice;bureau bureaux;
axe axes;cache caches;quiz quizzes;bus buses;gas gases;lens lenses;status statuses;virus viruses;campus campuses;bonus bonuses;census censuses;
potato potatoes;zero zeroes;guru gurus;menu menus;tomato tomatoes;hero heroes;echo echoes;veto vetoes;embargo embargoes;shoe shoes;toe toes;
movie movies;cookie cookies;pie pies;tie ties;lie lies;species species;series series;cause causes;case cases;base bases;phase phases;phrase phrases;database databases;
purchase purchases;release releases;lease leases;increase increases;decrease decreases;disease diseases;house houses;use uses;nurse nurses;course courses;
horse horses;response responses;expense expenses;license licenses;sense senses;purpose purposes;exercise exercises;enterprise enterprises;noise noises;rise rises;size sizes;prize prizes;
bruise bruises;bias biases;atlas atlases;canvas canvases;iris irises;franchise franchises;premise premises;promise promises;surprise surprises;clause clauses;pause pauses;mouse mouses;warehouse warehouses;universe universes;verse verses;
curse curses;dose doses;nose noses;rose roses;hose hoses;vase vases;chase chases;crease creases;tease teases;synapse synapses;eclipse eclipses;collapse collapses;glimpse glimpses;corpse corpses;
enzyme enzymes;axle axles;cure cures;maze mazes;breeze breezes;freeze freezes;gaze gazes;blaze blazes;bronze bronzes;
headache headaches;ache aches;avalanche avalanches;niche niches;cliche cliches;creche creches;psyche psyches;toothache toothaches`;

/** Nouns that end in s, or look plural, and stay as they are. */
export const UNCHANGED_NOUNS: ReadonlySet<string> = new Set(
  (
    `data media news physics mathematics maths economics electronics genetics optics mechanics dynamics thermodynamics statistics ethics politics ` +
    `linguistics logistics analytics graphics robotics kinetics electrostatics hydraulics aesthetics acoustics semantics ergonomics ` +
    `series species means headquarters aircraft sheep fish deer basis this its diabetes rabies measles kubernetes aws dns https sms ` +
    `always perhaps chaos cosmos ethos pathos bias gas lens plus minus thanks whereas atlas canvas texas christmas ` +
    `james paris athens sys os redis postgres sagemaker jenkins keras pandas windows premises`
  ).split(" "),
);

export const IRREGULAR_VERBS: ReadonlyMap<string, string> = table(VERBS);
export const IRREGULAR_NOUNS: ReadonlyMap<string, string> = table(NOUNS);

/** Verbs whose participle is the base form again. */
const SAME_AS_BASE = /(?:come|run)$/;
/** Verbs of several syllables that double their last letter: the stress is on it. */
const DOUBLES = /^[^aeiou]*[aeiou][bdglmnprt]$|(?:[^f]fer|(?<!li|vo)mit|cur|pel|trol|gram|equip)$/;

/** Last forms of irregular verbs by base, as the table has them: the past participle. */
const PARTICIPLES: ReadonlyMap<string, string> = new Map(
  VERBS.replaceAll("\n", "")
    .split(";")
    .map((entry): [string, string] => {
      const [base = "", ...forms] = entry.trim().split(" ");
      const last = forms.findLast((form) => !/^'|(?:ing|ies|oes)$/.test(form)) ?? base;
      return [base, SAME_AS_BASE.test(base) ? base : last];
    }),
);

/** The past participle of a verb's dictionary form: `write` is written, `map` mapped, `store` stored. */
export function participleOf(lemma: string): string {
  const known = PARTICIPLES.get(lemma);
  if (known !== undefined) return known;
  const joined = joinedParticle(lemma);
  if (joined) return `${participleOf(joined.verb)} ${joined.particle}`;
  if (lemma.endsWith("e")) return `${lemma}d`;
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ied`;
  return DOUBLES.test(lemma) ? `${lemma}${lemma.at(-1)}ed` : `${lemma}ed`;
}

/** A verb written in one word with its particle, as the noun is: `setup`, `login`. */
const JOINED =
  /^(back|build|check|clean|log|look|pick|roll|scale|set|shut|sign|spin|start)(back|down|in|off|on|out|up)$/;

/** The verb and the particle of one that is written in one word, as `setup` is for "set up"; undefined for any other. */
export function joinedParticle(lemma: string): { verb: string; particle: string } | undefined {
  const [, verb = "", particle = ""] = JOINED.exec(lemma) ?? [];
  return verb === "" ? undefined : { verb, particle };
}

function table(text: string): ReadonlyMap<string, string> {
  const bases = new Map<string, string>();
  for (const entry of text.replaceAll("\n", "").split(";")) {
    const [base = "", ...forms] = entry.trim().split(" ");
    for (const form of forms) if (!bases.has(form)) bases.set(form, base);
  }
  return bases;
}
