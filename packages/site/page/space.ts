export { default } from "react-force-graph-3d";
