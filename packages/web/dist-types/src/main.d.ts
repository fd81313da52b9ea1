import "./styles/index.css";
//# sourceMappingURL=main.d.ts.map