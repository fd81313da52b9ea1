import type { ConnectTexts } from "../connect-en.ts";
import type { TakeTexts } from "../take-en.ts";
import { numero } from "./numero.ts";

export const connect: ConnectTexts = {
  intro:
    "Elige dos conceptos: los caminos entre ellos están aquí y en el mapa, con la frase que hay detrás de cada paso.",
  first: "Primer concepto",
  second: "Segundo concepto",
  change: (label) => `Elegir otro en lugar de ${label}`,
  swap: "Intercambiar los dos",
  ways: "Caminos entre ellos",
  way: (number, steps) => `Camino ${number}: ${numero(steps, "paso")}`,
  none: "Las notas no conectan estos dos en cuatro pasos o menos.",
  same: "Elige dos conceptos distintos.",
  compare: "Uno al lado del otro",
  definition: "Qué es",
  noDefinition: "Las notas no lo dicen",
  relations: "Relaciones",
  requires: "Entender primero",
  nothing: "Nada",
  shared: "Unido a ambos",
  only: (label) => `Solo a ${label}`,
  more: (count) => `y ${count} más`,
};

export const take: TakeTexts = {
  title: "Llevarse esta vista",
  close: "Cerrar",
  png: "Imagen (PNG)",
  svg: "Dibujo (SVG)",
  json: "Conceptos y relaciones (JSON)",
  link: "Copiar el enlace a esta vista",
  copied: "El enlace está copiado.",
  embed: "Copiar el código para incrustarla",
  embedCopied: "El código está copiado. Muestra esta vista en vivo en otra página.",
  embedNobody:
    "Pero este servidor no se deja enmarcar por ninguna página: inícialo con cairn serve --allow-frame y el sitio de esa página, publica con cairn site, o llévate el dibujo como HTML.",
  embedSome: "Este servidor se deja enmarcar por páginas de:",
  embedUnknown: "Si esta página se puede enmarcar no se puede averiguar aquí.",
  figure: "Copiar el dibujo como HTML",
  figureCopied: "El dibujo está copiado, con un enlace a esta vista. No necesita servidor.",
  failed: "La imagen no se pudo hacer.",
};
