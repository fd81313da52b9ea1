import { apiUrl, createApiClient } from "./api/client.ts";
import { mount } from "./mount.tsx";
import { app } from "./state/app-state.ts";

await mount(createApiClient(apiUrl(), (connection) => app.connection.set(connection)));
