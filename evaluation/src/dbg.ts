import { readFileSync } from "node:fs";
import { english } from "@cairn/english-model";
import { draftNote } from "../../packages/graph-core/src/reading/read-note.ts";
import { standing } from "../../packages/graph-core/src/reading/notebook.ts";
const [file, ...words] = process.argv.slice(2);
const { notebook } = draftNote({ path: "x.md", text: readFileSync(file!, "utf8") }, english());
for (const w of words) { const d = notebook.find(w); console.log(w, "->", d ? `${d.key} merged:${standing(d).key} generic ${d.generic}` : "none"); 
 for (const s of notebook.statements) { const t = s.content.text.slice(s.sentence.start, s.sentence.end); if (t.toLowerCase().includes(w.toLowerCase())) { console.log("   ", t.slice(0,160)); console.log("      ", s.sentence.words.map((x,i)=>`${x.text}/${x.xpos}/${x.label}>${x.head}`).join(" ").slice(0,900)); console.log("      names:", [...s.named].map(([i,d])=>`${i}:${d?.key}`).join("; ")); break; } } }
