export {};
//# sourceMappingURL=layout.worker.d.ts.map