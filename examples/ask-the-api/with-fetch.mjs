// What the notes say of a concept, with nothing but fetch.
const [url, name] = process.argv.slice(2);

const query = `query Said($name: String!) {
  concept(name: $name) {
    label
    relations(first: 3) { nodes { source { label } label target { label } evidence(first: 1) { quote note { path } } } }
  }
}`;

const response = await fetch(url, {
  method: "POST",
  headers: { "content-type": "application/json" },
  body: JSON.stringify({ query, variables: { name } }),
});
const { data, errors } = await response.json();

// An error has a sentence for people and a code for programs; some say what may have been meant.
for (const { message, extensions } of errors ?? []) {
  console.error(`${extensions.code}: ${message}`);
  process.exitCode = 1;
}
for (const { source, label, target, evidence } of data?.concept?.relations.nodes ?? []) {
  console.log(`${source.label} ${label} ${target.label} (${evidence[0].note.path}: "${evidence[0].quote}")`);
}
