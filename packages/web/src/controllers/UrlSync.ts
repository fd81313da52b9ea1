import { useEffect } from "react";
import { app, dispatch, onView } from "../state/app-state.ts";
import { formatView, parseView } from "../state/url.ts";

/** The address says what is seen, and what is seen says the address. */
export function UrlSync(): null {
  useEffect(() => {
    const stop = onView((view, navigation) => {
      const address = `${location.pathname}${formatView(view)}`;
      if (address === `${location.pathname}${location.search}`) return;
      if (navigation) history.pushState(null, "", address);
      else history.replaceState(null, "", address);
    });
    const restore = (): void => {
      const { theme, language } = app.view.get();
      dispatch({ type: "restore", view: { ...parseView(location.search), theme, language } });
    };
    window.addEventListener("popstate", restore);
    return () => {
      stop();
      window.removeEventListener("popstate", restore);
    };
  }, []);
  return null;
}
