/** Given names by which persons are known in notes of every field; those that are also plain words (`Mark`, `Max`, `Claude`) are left out. */
const GIVEN = new Set(
  `Aaron Abraham Adam Adolf Adolph Agnes Alan Albert Albrecht Alec Alessandro Alexander Alexandre Alexis Alfred Alice Amerigo
  Andreas Andrew Anna Anne Anthony Antoine Antonio Arthur Augustus Barbara Bartolomeo Benedict Benito Benjamin Bernard Bernhard Bertrand
  Blaise Boniface Boris Bruno Camille Carl Carlo Caroline Catherine Cecil Cesare Charles Charlotte Christopher Clara Constantine Cornelius
  Cosimo Daniel David Denis Desiderius Dmitri Dorothy Edgar Edmund Edward Edwin Eleanor Elena Elizabeth Ella Emil Emily Emma Emmanuel
  Enrico Erasmus Eric Ernest Ernst Erwin Eugene Ferdinand Fernando Frances Francesco Francis Francisco Franz Frederick Friedrich Fyodor
  Galileo Gaspard Geoffrey Georg George Georges Gerald Gerard Gerhard Gertrude Giacomo Giordano Giovanni Giuseppe Gottfried Gregor Gregory
  Guglielmo Gustav Gustave Gustavus Hannah Hans Harold Harriet Harry Heinrich Helen Helena Henri Henry Herbert Hermann Hernando Howard
  Hubert Hugh Hugo Ignatius Igor Immanuel Ingrid Isaac Isabel Isabella Ivan Jacob Jacques James Jane Jean Jeremy Jerome Joachim Joan
  Johann Johannes John Jonathan Jorge José Joseph Josephine Joshua Juan Jules Julia Julius Karl Katharina Katherine Keith Kenneth Kurt
  Laura Laurence Lawrence Leon Leonard Leonardo Leonhard Leopold Lorenzo Louis Louise Lucy Ludwig Luigi Luis Margaret Maria Marie Mario
  Martin Mary Matthew Maurice Maximilian Maximilien Michael Michel Miguel Mikhail Napoleon Nathan Nathaniel Neil Neville Nicholas Nicolas
  Nicolaus Niels Nikita Nikola Nikolai Noam Norman Oliver Olympe Oscar Otto Pablo Patrick Paul Pedro Peter Philip Philippe Phillip Pierre
  Pietro Rachel Ralph Raymond Rebecca René Richard Robert Roberto Roger Roland Ronald Rosalind Rudolf Ruth Samuel Sandro Sarah Sebastian
  Sergei Sigmund Simon Simone Sofia Sophia Stefan Stephen Steven Susan Tommaso Theodor Theodore Theresa Thomas Timothy Ulrich Ulysses Vasco
  Victor Vincent Vladimir Walter Werner Wilhelm William Winston Wolfgang Woodrow Yuri`
    .trim()
    .split(/\s+/),
);
const TITLE =
  /^(?:King|Queen|Duke|Duchess|Archduke|Emperor|Empress|Pope|Saint|Tsar|Czar|Kaiser|Lady|Prince|Princess|Cardinal|Countess|Sir|Sultan|Archbishop) \p{Lu}\p{Ll}/u;
const NUMBER = /^\d+\.\s/;
/** What stands in a name behind the given one: another name, its initials or its number, `de`, `of`. */
const REST = /^(?:\p{Lu}\S*|of|the|de|da|del|della|di|du|la|le|van|von|der|den|and)$/u;
const MOST_WORDS = 5;

/** Whether a name is that of a person: `Henry VII`, `William Gladstone`, `Pope Boniface`. What carries one on is none: `Louis Armstrong Stadium`. */
export function isPersonName(name: string): boolean {
  const [first = "", ...rest] = name.replace(NUMBER, "").split(" ");
  if (rest.length === 0 || rest.length >= MOST_WORDS) return false;
  if (!rest.every((word) => REST.test(word)) || CARRIES.test(rest.at(-1) ?? "")) return false;
  return GIVEN.has(first) || TITLE.test(name.replace(NUMBER, ""));
}

/** Things that are named after persons. */
const CARRIES =
  /^(?:Act|Airport|Award|Bay|Bridge|Canal|Castle|Cathedral|Church|City|College|Company|Day|Effect|Foundation|House|Institute|Island|Islands|Law|Library|Mine|Model|Museum|Palace|Park|Port|Prize|Project|Question|Review|School|Square|Stadium|Station|Street|Telescope|Test|Theatre|Theorem|Theory|Tower|University)$/;
