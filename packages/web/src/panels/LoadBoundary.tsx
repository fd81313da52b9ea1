import { Component, type ReactNode } from "react";
import { Failure } from "./States.tsx";

interface LoadBoundaryProps {
  children: ReactNode;
  /** Says nothing where it fails: for what is an extra. */
  silent?: boolean;
  /** The box that it says it in. */
  className?: string;
}

/**
 * Where a part that is loaded later cannot be loaded, the rest of the page stays. A failed import is kept by some browsers
 * for as long as the page lives, so trying again loads the page: all that it shows stands in the address.
 */
export class LoadBoundary extends Component<LoadBoundaryProps, { message: string | null }> {
  override state = { message: null as string | null };

  static getDerivedStateFromError(error: unknown): { message: string } {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    const { message } = this.state;
    if (message === null) return this.props.children;
    if (this.props.silent) return null;
    return (
      <div className={this.props.className ?? "panel-body"}>
        <Failure message={message} onRetry={() => location.reload()} />
      </div>
    );
  }
}
