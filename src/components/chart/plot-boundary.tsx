import { Component, type ReactNode } from 'react';

interface PlotBoundaryProps {
  /** Another one means another try. */
  resetKey: unknown;
  onError: () => void;
  fallback: ReactNode;
  children: ReactNode;
}

interface PlotBoundaryState {
  hasFailed: boolean;
  resetKey: unknown;
}

/** A picture that fails takes neither its table nor the page with it. */
export class PlotBoundary extends Component<PlotBoundaryProps, PlotBoundaryState> {
  override state: PlotBoundaryState = { hasFailed: false, resetKey: this.props.resetKey };

  static getDerivedStateFromError(): Partial<PlotBoundaryState> {
    return { hasFailed: true };
  }

  static getDerivedStateFromProps(
    { resetKey }: PlotBoundaryProps,
    state: PlotBoundaryState,
  ): PlotBoundaryState | null {
    return resetKey === state.resetKey ? null : { hasFailed: false, resetKey };
  }

  override componentDidCatch(): void {
    this.props.onError();
  }

  override render(): ReactNode {
    return this.state.hasFailed ? this.props.fallback : this.props.children;
  }
}
