import { faultTellerOf } from "../faults.ts";

/** The server's errors, in Spanish. */
export const faultInSpanish = faultTellerOf({
  "editing-off": "Este servidor no escribe correcciones. Arráncalo con cairn serve --edit.",
  "corrections-busy": "Otro programa está escribiendo cairn.corrections.yaml. Inténtalo de nuevo en un momento.",
  "corrections-invalid": "cairn.corrections.yaml no se puede escribir así. Corrige el archivo a mano.",
  "corrections-unwritable": "No se puede escribir cairn.corrections.yaml. Revisa los permisos de la carpeta.",
  "nothing-to-undo": "Desde el arranque no se ha corregido nada aquí. Quita las correcciones antiguas una por una.",
  "invalid-argument": "El servidor no acepta esta entrada.",
  "store-unreachable": "La base de datos no responde.",
  "store-outdated": "La base de datos aún no encaja con esta versión de Cairn.",
  "graph-not-held": "Este servidor pregunta a una base de datos; para esto necesitaría el mapa entero.",
  "limit-rate": "Demasiadas peticiones desde aquí. Espera un poco e inténtalo de nuevo.",
  "limit-time": "Esto tardó demasiado y se interrumpió. Pide menos.",
  limit: "Es más de lo que el servidor da de una vez. Pide menos.",
  "host-not-allowed": "El servidor no responde en esta dirección. Usa la que indicó al arrancar.",
  internal: "Algo salió mal en el servidor. Su registro dice más.",
});
