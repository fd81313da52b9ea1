/** The smallest store: a value, a way to replace it, a way to hear of it. */
export interface Store<Value> {
    get(): Value;
    set(next: Value | ((before: Value) => Value)): void;
    subscribe(listener: () => void): () => void;
}
export declare function createStore<Value>(initial: Value): Store<Value>;
export declare function useStore<Value>(store: Store<Value>): Value;
//# sourceMappingURL=store.d.ts.map