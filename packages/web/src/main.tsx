import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Provider } from "urql";
import { apiUrl, createApiClient } from "./api/client.ts";
import { App } from "./App.tsx";
import { speakVisitorsLanguage } from "./controllers/LanguageSync.ts";
import { app } from "./state/app-state.ts";
import { parseView } from "./state/url.ts";
import "./styles/index.css";

app.view.set(parseView(location.search));
await speakVisitorsLanguage();
const client = createApiClient(apiUrl(), (connection) => app.connection.set(connection));
const root = document.getElementById("root");
if (root) {
  createRoot(root).render(
    <StrictMode>
      <Provider value={client}>
        <App />
      </Provider>
    </StrictMode>,
  );
}
