// Reads notes beside the page, so that it stays alive; readings are plain data.
import { readNote } from "@cairn/graph-core";

onmessage = ({ data: notes }) => {
  for (const note of notes) postMessage(readNote(note));
};
