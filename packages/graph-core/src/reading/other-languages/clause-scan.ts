import { COUNT } from "./clause-state.ts";
import { VerbScan } from "./verb-scan.ts";
import type { Draft } from "../draft.ts";
import { isSecondAdjective, type Group } from "./groups.ts";
import { listBehindTerm } from "./bare-lists.ts";
import { actsOn, becomes, isIdle, unsaid, withNoun } from "./predicate.ts";
import { finiteAhead, finiteBehind, standsAlone } from "./look-ahead.ts";
import { isAspect, isExample, speaksToReader } from "./no-subject.ts";
import { describes, kindType, relate, roleOf, type Slot } from "./relate.ts";
import { readerTalk } from "./reader-talk.ts";
import { isFirstOfKinds, listsKinds } from "./turned.ts";
import type { TaggedWord } from "./words.ts";

const BUT = /^(?:mas|pero|mais|aber|sino)$/;
const NONE = /^kein(?:e[nmrs]?)?$/;
const NOR = /^(?:nem|ni|noch)$/;

/** Before what something is set apart from. */
const SET_APART_FROM = /^(?:de|von|entre|zwischen|con|com|avec|mit|y|e)$/;

/**
 * Reads one sentence from left to right by its cue words: a noun group before a verb is its subject, those behind it its
 * objects; commas and "and" carry a role on. No tree, no tagger: what the cues do not settle is only named, not related.
 */
export class ClauseScan extends VerbScan {
  read(): this {
    const at = new Map(this.groups.map((group) => [group.outer, group]));
    for (let i = 0; i < this.words.length;) {
      const group = at.get(i);
      if (group) {
        this.#onGroup(group);
        i = group.to;
        continue;
      }
      i = this.#onWord(i);
    }
    return this;
  }

  #onWord(i: number): number {
    const word = this.words[i] as TaggedWord;
    switch (word.kind) {
      case "comma":
        this.leaveRelative(i);
        // "Wenn der Druck steigt, öffnet das Ventil die Leitung"
        if (
          this.place.table.code === "de" &&
          this.words[0]?.kind === "subordinator" &&
          finiteAhead(this.words, i + 1)
        ) {
          this.newClause();
          break;
        }
        // "Se o problema é construir, treinar e operar X, …"
        if (this.predicate && this.words[i + 1]?.verb?.form !== "infinitive") this.conditional = this.nobody = false;
        this.joined = true;
        this.preposition = "";
        this.negated = false;
        break;
      case "conjunction":
        this.joined = true;
        if (NOR.test(word.lower) && this.predicate?.negated) this.negated = true;
        break;
      case "preposition":
        this.onPreposition(i);
        break;
      case "negation":
        // "não só X, mas Y" denies neither.
        this.negated = !/^(?:só|sólo|solo|apenas|somente|solamente|nur|seulement)$/.test(
          this.words[i + 1]?.lower ?? "",
        );
        break;
      case "formula":
        // "donde xx es la media": it is the formula that is said to be so.
        if (!this.predicate && this.subjects.length === 0) this.nobody = true;
        break;
      case "clitic":
      case "pronoun":
        this.onPronoun(i);
        break;
      case "relative":
        this.onRelative(i);
        break;
      case "such-as":
        this.onSuchAs(i);
        break;
      case "subordinator":
      case "colon":
      case "stop": {
        if (this.rather(i) || (word.kind === "colon" && this.countedOn(i))) return i + 1;
        // "Uma empresa quer X, mas precisa de Y", "No exame, perguntas pedem duas coisas: reduzir X e …"
        const goesOn = BUT.test(word.lower) || word.kind === "colon";
        const nobody = goesOn && (this.nobody || this.predicate?.nobody === true);
        this.newClause();
        this.nobody = nobody;
        this.outer = undefined;
        this.conditional = readerTalk(this.place.table.code).conditions.has(word.lower);
        if (this.conditional && this.verbs === 0) this.supposes = true;
        break;
      }
      case "verb":
      case "copula":
      case "modal":
        return this.onVerb(i);
      default:
        break;
    }
    return i + 1;
  }

  #onGroup(group: Group): void {
    const { place, predicate } = this;
    if (isSecondAdjective(place.table, this.words, this.lastGroup, group)) {
      this.joined = false;
      return;
    }
    const preposition = this.preposition;
    this.preposition = "";
    if (!preposition && this.appositive(group)) return;
    let slot = this.#slotOf(group, preposition);
    this.joined = false;
    if (slot.role === "subject" && this.awaitsSubject && predicate) {
      this.awaitsSubject = false;
      const draft = this.name(group, "subject");
      predicate.subjects = this.spoken = draft ? [draft] : [];
      this.setAgainst(predicate.subjects);
      this.subject ??= draft;
      this.lastGroup = group;
      this.last = draft;
      this.slot = { role: "modifier" };
      return;
    }
    if (slot.role === "subject" && this.judges(group)) return;
    const listed = listBehindTerm(this, group);
    if (listed) {
      this.subject ??= place.defined;
      this.last = listed;
      this.lastGroup = group;
      return;
    }
    const genus = this.#genus(group, slot);
    if (genus) slot = { role: "modifier" };
    const role = roleOf(slot, predicate, genus);
    const described =
      slot.role === "object" &&
      predicate !== undefined &&
      (predicate.lemma === undefined || becomes(predicate)) &&
      (group.generic || describes(place.table, group, this.words[group.from]));
    // "Es importante la trazabilidad": a subject behind its verb.
    if (
      slot.role === "object" &&
      predicate?.lemma === undefined &&
      this.adjective &&
      group.determined &&
      !this.joined
    ) {
      this.name(group, "subject");
      this.lastGroup = group;
      return;
    }
    if (slot.role === "object" && predicate?.lemma === undefined && this.isOne(group)) return;
    // "faz sentido", "tiene en cuenta": the verb's own, and no thing.
    if (slot.role === "object" && predicate && isIdle(predicate, group)) {
      this.predicate = withNoun(predicate, group);
      return;
    }
    const draft = described ? undefined : this.name(group, role);
    if (described) this.adjective = group.text.toLowerCase();
    if (draft) this.#relate(this.narrowed(group), draft, slot);
    if (slot.role === "object" && predicate?.lemma !== undefined) actsOn(predicate, group);
    if (this.against) {
      this.against = false;
      // "A diferencia de otros métodos": no one thing that it differs from.
      const others = /^(?:otr[oa]s?|outr[oa]s?|autres?|andere[nr]?|demás)$/.test(
        this.words[group.outer - 1]?.lower ?? "",
      );
      this.contrast = others ? undefined : draft;
    }
    if (genus && draft && place.defined) this.#define(group, draft, place.defined);
    // "| Bedrock | Capa gestionada para servir modelos |": what is told of the layer is told of Bedrock.
    const tells = place.row !== undefined && place.first && this.groups[0] === group && !group.determined;
    if (tells && place.row && draft && draft !== place.row && standsAlone(this.words, group.to))
      this.standsFor.set(draft, [place.row]);
    if (slot.role === "subject" && draft) this.narrowsHeading(draft);
    if (slot.role === "subject") {
      if (this.subjects.length === 0) this.first = group;
      const topic = place.frame.topic;
      const isTalk = speaksToReader(place.table, this.words, group, this.supposes);
      this.nobody = isTalk;
      // "Se o resultado é X, …": some result, and not the topic's; nor is "una herramienta útil", "el problema".
      const isAside = group.indefinite || isAspect(this.words[group.outer]);
      // "dos procesos": some
      const isCounted = COUNT.test(this.words[group.outer - 1]?.lower ?? "");
      const isTopics = group.determined && !isCounted && !this.supposes && !isAside;
      this.exemplifies = isExample(group.frame || this.words[group.outer]?.lower);
      const who = isTalk ? [] : draft ? [draft] : (isTopics || this.exemplifies) && topic ? [topic] : [];
      // "decide qué proceso recibe la CPU"
      const isAsked = /^(?:qu[ae]l|cuál|qué|que|quel(?:le)?s?|welche[rsnm]?)$/.test(
        this.words[group.outer - 1]?.lower ?? "",
      );
      if ((group.determined || isAsked) && who.length === 0 && !draft) this.nobody = true;
      this.subjects = this.slot?.role === "subject" && this.slot === slot ? [...this.subjects, ...who] : who;
    }
    // "El ejemplo por excelencia de X es Y"
    if (this.exemplifies && !predicate && draft && /^(?:de|für|von|pour|para)$/.test(preposition))
      this.subjects = [draft];
    // "Técnicas como el riego por goteo y los drones": the list goes on behind what belongs to one of it.
    const isNext = this.words[this.lastGroup?.to ?? 0]?.kind === "preposition";
    const within = preposition !== "" && isNext && this.slot?.role === "example" && !predicate;
    if (!within) this.slot = slot;
    this.lastGroup = group;
    this.last = draft;
  }

  #slotOf(group: Group, preposition: string): Slot {
    const { predicate, place } = this;
    const joint = this.words[group.outer - (group.determined ? 2 : 1)]?.kind;
    // "Técnicas como A, B y C reducen …": the last of a subject's examples.
    const ends = this.slot?.role === "example" && this.subjects.length > 0 && joint === "conjunction";
    if (ends && this.slot && !predicate && !preposition) return this.slot;
    // "No exame, perguntas bem formuladas pedem X": behind what stands in front, the subject.
    const opens = this.frontedAside && this.slot?.role === "modifier" && joint === "comma" && !predicate;
    if (opens && !preposition && finiteBehind(this.words, group.to)) return { role: "subject" };
    if (this.joined && this.slot && !preposition) {
      if (this.slot.role === "subject" || !finiteAhead(this.words, group.to)) {
        if (!predicate || this.slot.role !== "subject") return this.slot;
      } else {
        this.newClause();
        return { role: "subject" };
      }
    }
    if (this.joined && finiteAhead(this.words, group.to) && !preposition) {
      this.newClause();
      return { role: "subject" };
    }
    if (preposition) {
      if (!predicate) {
        if (this.subjects.length === 0) this.frontedAside = true;
        this.against = preposition === "contra" || preposition === "contre" || preposition === "gegen";
        return { role: "modifier" };
      }
      // "se compose de fer et de nickel": one list
      const { slot } = this;
      return this.joined && slot?.role === "oblique" && slot.preposition === preposition
        ? slot
        : { role: "oblique", preposition };
    }
    // "die Einheit eines Organismus": a genitive belongs to the noun before it.
    const genitive =
      place.table.code === "de" &&
      /^(?:eines|einer|des|seines|ihres|dieses|ihrer|seiner|aller|vieler)$/.test(
        this.words[group.outer - 1]?.lower ?? "",
      );
    if (genitive && this.lastGroup?.to === group.outer - 1) return { role: "modifier" };
    // "Zersetzung organischer Stoffe"
    const isOf = place.table.code === "de" && /^\p{Ll}+er$/u.test(this.words[group.outer]?.text ?? "");
    if (isOf && this.lastGroup?.to === group.outer && group.to - group.outer > 1) return { role: "modifier" };
    if (this.awaitsSubject) return { role: "subject" };
    if (!predicate) return this.slot?.role === "subject" && !this.joined ? { role: "modifier" } : { role: "subject" };
    return predicate.objects > 0 && this.slot?.role === "modifier" ? { role: "modifier" } : { role: "object" };
  }

  /** `Term: a kind of thing that…`: the first phrase behind a label says what the term is. */
  #genus(group: Group, slot: Slot): boolean {
    const { place } = this;
    // Under "use cases" or "advantages" the words behind a label are no kind of it.
    if (/^(?:uses|effects|steps|needs|contrast)$/.test(place.frame.facet ?? "")) return false;
    if (!place.defined || !place.first || slot.role !== "subject" || this.predicate || this.groups[0] !== group)
      return false;
    if (!standsAlone(this.words, group.to)) return false;
    // "Nahrungskette: Algen → Wasserflöhe": what the first of them leads to
    if (/^(?:→|⇒|->|=>)$/.test(this.words[group.to]?.text ?? "")) return false;
    // "MAC: 48 bits": so many, and no kind.
    if (/^\d/.test(this.words[group.outer]?.lower ?? "")) return false;
    this.subjects = [place.defined];
    this.subject ??= place.defined;
    return true;
  }

  #define(group: Group, draft: Draft, defined: Draft): void {
    if (draft === defined) return;
    const type = kindType(this.place.table, group);
    this.standsFor.set(draft, [defined]);
    // "Term: técnica para X" serves X.
    const behind = this.words[group.to];
    if (behind?.kind === "preposition" && /^(?:para|pour|für)$/.test(behind.preposition ?? ""))
      this.predicate = unsaid(defined, { features: {}, kindSaid: true });
    this.tie(defined, draft, type, type === "part-of" ? "part of" : "is a", "definition", {});
  }

  #relate(group: Group, draft: Draft, slot: Slot): void {
    if (slot.role === "example") {
      if (draft !== slot.kind) this.tie(draft, slot.kind, "is-a", "is a", "such-as", {});
      return;
    }
    const { predicate } = this;
    if (!predicate || (slot.role !== "object" && slot.role !== "oblique")) return;
    // "controla X, não Y"
    if (this.negated && predicate.objects > 0) {
      this.negated = false;
      return;
    }
    if (this.exemplifies && predicate.lemma === undefined && slot.role === "object") {
      for (const kind of predicate.subjects)
        if (kind !== draft && !predicate.muted && !predicate.negated)
          this.tie(draft, kind, "is-a", "is a", "copula", {});
      this.standsFor.set(draft, [draft]);
      return;
    }
    if (predicate === this.commanded?.predicate && slot.role === "object") this.commanded.named.push(draft);
    if (predicate === this.means?.predicate) this.means.told.push(draft);
    if (predicate.lists && slot.role === "object") {
      const { sense, label } = predicate.lists.predicate;
      const [target] = predicate.lists.told;
      if (target && target !== draft && sense && sense !== "contains" && sense !== "aside")
        this.tie(draft, target, sense, label, "cue", {});
      return;
    }
    const { apart } = predicate;
    // "las plantas en macetas": more is said of it than its name holds
    const behind = this.words[group.to];
    const isQualified = behind?.kind === "preposition" && !SET_APART_FROM.test(behind.preposition ?? "");
    if (apart && (isQualified || (slot.role === "oblique" && !SET_APART_FROM.test(slot.preposition)))) return;
    if (apart) {
      const one = apart.at(-1);
      if (one && one !== draft)
        this.tie(one, draft, "contrasts-with", readerTalk(this.place.table.code).differs, "cue", {});
      apart.push(draft);
      if (apart.some((each) => predicate.subjects.includes(each))) return;
    }
    if (slot.role === "object" && predicate.lemma === undefined && isFirstOfKinds(this, predicate, group)) {
      predicate.areKinds = true;
      // "Son causas de X la A y la B": the kind stands behind its verb.
      if (!group.determined) {
        predicate.subjects = this.spoken = [draft];
        return;
      }
    }
    const { first: subject } = this;
    if (slot.role === "object" && predicate.lemma === undefined && predicate.objects === 0 && subject)
      predicate.areKinds = listsKinds(this.place.table, { predicate, subject, group, words: this.words });
    const none = NONE.test(this.words[group.outer - 1]?.lower ?? "") ? this.words[group.outer - 1]!.lower : "";
    // "enthält keine Zeilen"
    const denied = none && !predicate.negated;
    if (denied) this.predicate = { ...predicate, negated: true, label: `${predicate.label} ${none}` };
    const said = relate(this, this.predicate ?? predicate, { group, draft, slot, adjective: this.adjective });
    if (said) this.standsFor.set(draft, predicate.subjects);
  }
}
