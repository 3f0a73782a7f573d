import { Component, type ReactNode } from 'react';

interface PlotBoundaryProps {
  /** Another one means another try. */
  resetKey: unknown;
  onError: () => void;
  fallback: ReactNode;
  children: ReactNode;
}

/** A picture that fails takes neither its table nor the page with it. */
export class PlotBoundary extends Component<PlotBoundaryProps, { failedOn: unknown }> {
  override state: { failedOn: unknown } = { failedOn: nothing };

  static getDerivedStateFromError(): null {
    return null;
  }

  override componentDidCatch(error: Error): void {
    console.error(new Error('chart could not be drawn', { cause: error }));
    this.setState({ failedOn: this.props.resetKey });
    this.props.onError();
  }

  override render(): ReactNode {
    return this.state.failedOn === this.props.resetKey ? this.props.fallback : this.props.children;
  }
}

const nothing = Symbol('nothing failed');
