import { createHash } from "node:crypto";
import type { GraphiQLOptions, Plugin } from "graphql-yoga";
import { graphiqlPolicy } from "./http/headers.ts";

/** The queries that GraphiQL opens with, about `concept` and on the way to `goal`. */
export function exampleQueries(concept: string, goal: string): string[] {
  const [one, two] = [JSON.stringify(concept), JSON.stringify(goal)];
  return [
    `# A concept, what the notes say of it, and where they say so.
query Concept {
  concept(name: ${one}) {
    label aliases definition
    home { note { path } line heading }
    relations(first: 10) {
      nodes {
        source { label } label target { label } confidence
        evidence(first: 1) { quote note { path } start { line } }
      }
    }
    requires { requires { label } reason }
  }
}`,
    `# Search forgives slips of the pen.
query Search {
  search(query: ${JSON.stringify(concept.slice(0, 5))}, first: 5) {
    score name ranges { start end }
    concept { slug label importance }
  }
}`,
    `# The neighbourhood of a concept, two steps out.
query Neighbourhood {
  neighbourhood(concepts: [${one}], depth: 2, first: 30) {
    concepts { label }
    distances
    relations { source { label } type target { label } }
    truncated
  }
}`,
    `# How two concepts hang together, with the words behind each step.
query Paths {
  paths(from: ${one}, to: ${two}, k: 3) {
    length
    steps {
      from { label } relation { label evidence(first: 1) { quote } } to { label } forwards
    }
  }
}`,
    `# What to learn, in which order and why.
query LearningPath {
  learningPath(to: [${two}], known: []) {
    minutes message
    steps { concept { label } reason minutes home { note { path } line } }
  }
}`,
    `# What can be learned next.
query Frontier {
  frontier(known: [${one}], first: 5) { concept { label } unlocks reason }
}`,
    `# What the notes use and never explain.
query Gaps {
  gaps(first: 5) { gaps { concept { label } reason evidence { quote note { path } start { line } } } }
}`,
    `# The whole vault as a course.
query Curriculum {
  curriculum(first: 60) { minutes stages { number minutes themes { label items { concept { label } } } } }
}`,
    `# Edit a note on disk and watch the map change.
subscription Live {
  graphChanged {
    revision notes reload
    addedConcepts { label } updatedConcepts { label } removedConcepts
    addedRelations { source { label } label target { label } } removedRelations
  }
}`,
  ];
}

/** A "<" in a name must not end the script that it stands in. */
function plain(text: string): string {
  return text.replaceAll("<", "‹");
}

function withoutTags({ title = "", defaultTabs = [] }: GraphiQLOptions): GraphiQLOptions {
  return { title: plain(title), defaultTabs: defaultTabs.map((tab) => ({ ...tab, query: plain(tab.query ?? "") })) };
}

/**
 * GraphiQL's page with all that it needs inside it, so that it works without a network. It is 9 MB of code: loaded when
 * first asked for, and kept.
 */
export class GraphiqlPage {
  #kept: { key: string; html: string; policy: string } | undefined;

  /** The page. */
  async render(options: GraphiQLOptions): Promise<string> {
    const key = JSON.stringify(options);
    if (this.#kept?.key !== key) {
      const { renderGraphiQL } = await import("@graphql-yoga/render-graphiql");
      const html = renderGraphiQL(withoutTags(options));
      const script = html.slice(html.indexOf("<script>") + "<script>".length, html.lastIndexOf("</script>"));
      const hash = createHash("sha256").update(script).digest("base64");
      this.#kept = { key, html, policy: graphiqlPolicy(`'sha256-${hash}'`) };
    }
    return this.#kept.html;
  }

  /** Lets the page run its own script, and nothing else. */
  plugin(): Plugin {
    return {
      onResponse: ({ response }) => {
        const isPage = (response.headers.get("content-type") ?? "").startsWith("text/html");
        if (!isPage || this.#kept === undefined) return;
        response.headers.set("content-security-policy", this.#kept.policy);
        response.headers.set("cache-control", "no-cache");
      },
    };
  }
}
