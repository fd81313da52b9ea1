import { warningTellerOf } from "../warnings.ts";

/** What could not be read, in Spanish. */
export const warnInSpanish = warningTellerOf({
  frontMatterInvalid: (why) =>
    `La cabecera de la nota (front matter) no se puede leer (${why}); la nota se leyó sin ella. Corrígela allí.`,
  frontMatterUnclosed:
    "A la cabecera de la nota (front matter) le falta la línea final `---`; la nota se leyó sin ella. Añade la línea.",
  diagramTooLarge: (most) => `Un diagrama tiene más de ${most} flechas; desde aquí se omitieron. Divídelo en dos.`,
  nestingTooDeep: "Hay listas o citas anidadas a demasiada profundidad; desde aquí se leyeron sin niveles.",
  commentUnclosed: "Al comentario le falta el `%%` de cierre; lo que viene después no se leyó.",
  tagTooLong: (most) => `Una etiqueta tiene más de ${most} caracteres y se omitió.`,
  nameTooLong: (length, most) =>
    `Un nombre de ${length} caracteres es demasiado largo para un identificador, que se cortó en ${most}. Dale uno más corto.`,
  formatFailed: (format, why) => `El formato «${format}» falló, y la nota se leyó como Markdown: ${why}`,
  outlineInvalid: (format) => `El formato «${format}» dio una parte que no encaja en el texto; se omitió.`,
  tooLarge: (size, most) =>
    `El archivo tiene ${size}, más que el límite de ${most}, y se omitió. Divídelo en varias notas.`,
  binary: "El archivo no es texto y se omitió.",
  notUtf8: (encoding) => `El archivo no está en UTF-8; se leyó como ${encoding}. Guárdalo en UTF-8.`,
  notRegular: "No es un archivo normal y se omitió.",
  linkLoop: "El enlace vuelve a sí mismo y se omitió. Elimínalo.",
  linkNowhere: "El enlace no lleva a ninguna parte y se omitió.",
  linkOutside:
    "El enlace sale de la carpeta de notas y no se siguió. Copia aquello a lo que apunta, o lee esa carpeta por separado.",
  fileUnreadable: (why) => `El archivo no se puede leer (${why}) y se omitió.`,
  folderUnreadable: (why) => `La carpeta no se puede leer (${why}) y se omitió.`,
  pathTooLong: "La ruta es demasiado larga para abrirla. Acórtala.",
  differsByCase: (other) =>
    `Solo se distingue de «${other}» por mayúsculas y minúsculas; se leyeron ambos. Cambia el nombre de uno.`,
  differsByForm: (other) =>
    `Solo se distingue de «${other}» por la forma normal de sus letras; se leyeron ambos. Cambia el nombre de uno.`,
  watchFailed: (why) => `Puede que se pierdan cambios: ${why}`,
  leftOut: (most) => `Más de ${most} notas tienen avisos; aquí solo se cuentan los suyos.`,
  denied: "sin permiso",
});
