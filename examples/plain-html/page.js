const chosen = document.querySelector("#chosen");

document.querySelector("concept-map").addEventListener("select", (event) => {
  const concept = event.detail;
  chosen.textContent = concept ? `${concept.label}. ${concept.definition ?? ""}` : "the whole map";
});
