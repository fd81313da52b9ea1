export { plainQuote, tellingEvidence } from "./markdown.ts";
export { readingTime, sectionName, studyPlan, type StudyPlanOptions } from "./study-plan.ts";
