import { set } from "./table.ts";

/** Words by which a note speaks of itself, of an exam, or to its reader: what they say is said of no subject. */
export interface ReaderTalk {
  /** What asks or teaches: `o exame cobra X`. */
  documents: ReadonlySet<string>;
  /** Words that mean the text only where a pointer stands before them: `este módulo`. */
  pointed: ReadonlySet<string>;
  pointers: ReadonlySet<string>;
  /** What a learner does, or who decides: told to the reader (`Reconhecer X`), it is no doing of the topic. */
  learns: ReadonlySet<string>;
  /** What a topic may do as well: told to the reader only where a heading steers (`Objetivo`). */
  studies: ReadonlySet<string>;
  /** Verbs that set their objects side by side: `Distinguir X e Y`. */
  setsApart: ReadonlySet<string>;
  /** How two of them differ, as an edge says it. */
  differs: string;
  /** They open a condition; a verb there without a subject of its own is somebody's. */
  conditions: ReadonlySet<string>;
  /** They ask who does something: `veja quem acessa X`. */
  who: ReadonlySet<string>;
  /** Who writes, and who reads: what they do is no doing of the topic. */
  persons: ReadonlySet<string>;
  /** Who an example is about, with an indefinite article: `uma empresa quer X`. */
  anybody: ReadonlySet<string>;
  /** Behind a negation they deny that it holds of all: `nem todo X é um Y`. */
  every: ReadonlySet<string>;
}

const NONE: ReaderTalk = {
  documents: new Set(),
  pointed: new Set(),
  pointers: new Set(),
  learns: new Set(),
  studies: new Set(),
  setsApart: new Set(),
  differs: "",
  conditions: new Set(),
  who: new Set(),
  persons: new Set(),
  anybody: new Set(),
  every: new Set(),
};

const TALK: Record<string, ReaderTalk> = {
  es: {
    documents: set(
      "examen exámenes pregunta preguntas enunciado capítulo tema lección asignatura ejercicio autor lector",
    ),
    pointed: set(
      "módulo sección apartado tabla figura texto nota artículo libro guía documento página lista diagrama vídeo video repositorio resumen apunte apuntes curso clase",
    ),
    pointers: set("este esta estos estas ese esa esos esas"),
    learns: set(
      "entender comprender conocer saber recordar repasar revisar estudiar memorizar explicar reconocer diferenciar distinguir aprender responder confundir escoger elegir comenzar empezar practicar preferir pensar decidir",
    ),
    studies: set("identificar comparar contrastar relacionar describir definir listar dominar consolidar"),
    setsApart: set("diferenciar distinguir comparar contrastar confundir"),
    differs: "se distingue de",
    conditions: set("si cuando"),
    who: set("quién quien quiénes quienes cuál cuáles"),
    persons: set("yo nosotros nosotras tú usted ustedes vosotros"),
    anybody: set(
      "empresa equipo organización usuario usuaria cliente alumno alumna estudiante persona desarrollador compañía",
    ),
    every: set("todo toda todos todas cualquier"),
  },
  pt: {
    documents: set(
      "exame exames prova provas pergunta perguntas questão questões enunciado capítulo aula lição disciplina exercício autor leitor simulado",
    ),
    pointed: set(
      "módulo seção secção tabela figura texto nota artigo livro guia documento página lista diagrama vídeo repositório resumo material curso tema",
    ),
    pointers: set("este esta estes estas esse essa esses essas"),
    learns: set(
      "entender compreender conhecer saber lembrar revisar estudar memorizar explicar reconhecer diferenciar distinguir aprender responder confundir capacitar escolher começar praticar preferir pensar decidir",
    ),
    studies: set("identificar comparar contrastar relacionar descrever definir listar dominar consolidar"),
    setsApart: set("diferenciar distinguir comparar contrastar confundir"),
    differs: "se distingue de",
    conditions: set("se quando caso"),
    who: set("quem qual quais"),
    persons: set("eu nós você vocês"),
    anybody: set(
      "empresa equipe time organização usuário usuária cliente aluno aluna estudante pessoa desenvolvedor companhia",
    ),
    every: set("todo toda todos todas qualquer"),
  },
  fr: {
    documents: set("examen examens question questions énoncé chapitre cours leçon exercice auteur lecteur"),
    pointed: set(
      "module section tableau figure texte note article livre guide document page liste schéma vidéo résumé dépôt",
    ),
    pointers: set("ce cet cette ces"),
    learns: set(
      "comprendre connaître savoir retenir réviser étudier mémoriser expliquer reconnaître différencier distinguer apprendre répondre confondre choisir commencer préférer penser décider",
    ),
    studies: set("identifier comparer relier décrire définir lister maîtriser"),
    setsApart: set("différencier distinguer comparer confondre"),
    differs: "se distingue de",
    conditions: set("si quand lorsque"),
    who: set(""),
    persons: set("je nous tu vous"),
    anybody: set(
      "entreprise équipe organisation utilisateur utilisatrice client étudiant étudiante personne développeur",
    ),
    every: set("tout toute tous toutes"),
  },
  de: {
    documents: set(
      "prüfung klausur frage fragen aufgabe aufgaben kapitel vorlesung lektion kurs übung autor leser lernende",
    ),
    pointed: set(
      "modul abschnitt tabelle abbildung text notiz artikel buch dokument seite liste diagramm video zusammenfassung",
    ),
    pointers: set("dieser diese dieses diesem diesen"),
    learns: set(""),
    studies: set(""),
    setsApart: set("unterscheiden vergleichen verwechseln"),
    differs: "unterscheidet sich von",
    conditions: set("wenn falls sobald ob"),
    who: set("wer"),
    persons: set("ich wir du ihr"),
    anybody: set("unternehmen team firma nutzer nutzerin kunde kundin person entwickler organisation"),
    every: set("jeder jede jedes alle"),
  },
};

/** The talk of one language. */
export function readerTalk(code: string): ReaderTalk {
  return TALK[code] ?? NONE;
}

/** Headings under which mistakes stand that others make: nobody says that they are so. */
const PITFALLS =
  /^(?:armadilhas?|pegadinhas?|trampas?|errores|erros|equ[ií]vocos|malentendidos|mal-entendidos|mitos?|pi[eè]ges?|erreurs?|id[eé]es re[cç]ues|fallstricke?|(?:h[aä]ufige|typische) fehler|missverst[aä]ndnisse|irrt[uü]mer)(?!\p{L})/iu;
/** Headings and titles under which somebody is asked to do something. */
const TASKS =
  /^(?:exerc[ií]cios?|ejercicios?|exercices?|[uü]bung(?:en|sblatt)?|(?:übungs|haus)?aufgaben|tarefas?|tareas?|quest[oõ]es|preguntas|perguntas|(?:prüfungs|übungs|kontroll|verständnis|wiederholungs)?fragen|simulados?|flashcards|lab(?:orat[oó]rios?)?|pr[aá]ctica guiada|travaux pratiques|praktikum|checklist|pr[oó]ximos passos|pr[oó]ximos pasos|siguientes pasos|prochaines [eé]tapes|n[aä]chste schritte|como (?:estudar|usar)|c[oó]mo estudiar|plano de estudos?|plan de estudios?|plan d['’][eé]tudes?|lernplan|dicas? de (?:prova|estudo)|consejos de (?:examen|estudio)|(?:examen|prova|klausur|prüfung)(?=[\s:]*$))(?!\p{L})/iu;

/** Headings under which a note speaks of its writer, its licence, or where to find more of them. */
const COLOPHON =
  /^(?:acompanhe|siga|sigam|s[ií]guenos|s[ií]gueme|suivez|folge|folgt|contatos?|contactos?|kontakt|licen[cç]as?|licencias?|lizenz|sobre (?:o|a) (?:autora?|projeto)|sobre (?:el|la) autora?|[aà] propos de l['’]auteur|über (?:den|die) autor(?:in)?|agradecimentos?|agradecimientos?|remerciements|danksagung|inscreva-se|suscr[ií]bete|abonnez|como contribuir|c[oó]mo contribuir|contribui[cç][oõ]es|contribuciones|apoie|ap[oó]yanos|impressum)(?!\p{L})/iu;

/** Whether nothing under a heading is about what the note is about. */
export function isColophon(heading: string): boolean {
  return COLOPHON.test(heading.replace(/^[^\p{L}]+/u, ""));
}

/** Whether what stands under a heading is asked of the reader, or warned of, and not said of the topic. */
export function isTalkToReader(heading: string): boolean {
  const text = heading.replace(/^[^\p{L}]+/u, "");
  return PITFALLS.test(text) || TASKS.test(text);
}
