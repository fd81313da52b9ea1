import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Provider, type Client } from "urql";
import { App } from "./App.tsx";
import { speakVisitorsLanguage } from "./controllers/LanguageSync.ts";
import { app } from "./state/app-state.ts";
import { parseView } from "./state/url.ts";
import "./styles/index.css";

/**
 * Shows the map in the page's `#root`, asking `client`.
 * @param live whether the notes may change while somebody looks; where not, nothing is said of it
 */
export async function mount(client: Client, { live = true }: { live?: boolean } = {}): Promise<void> {
  app.view.set(parseView(location.search));
  if (!live) app.connection.set("none");
  await speakVisitorsLanguage();
  const root = document.getElementById("root");
  if (!root) return;
  createRoot(root).render(
    <StrictMode>
      <Provider value={client}>
        <App />
      </Provider>
    </StrictMode>,
  );
}
