import { mount } from "@cairn/web/mount";
import { DataQueue } from "./data-queue.ts";
import { runScript } from "./own-script.ts";
import { createSiteClient } from "./site-client.ts";

const data = new DataQueue(runScript);
data.listen();
void mount(createSiteClient(data), { live: false });
