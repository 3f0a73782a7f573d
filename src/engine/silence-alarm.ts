/** Goes off when nothing has been heard for so long; it is set from the start. */
export class SilenceAlarm {
  readonly #limitMs: number;
  readonly #onSilence: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(limitMs: number, onSilence: () => void) {
    this.#limitMs = limitMs;
    this.#onSilence = onSilence;
    this.heard();
  }

  heard(): void {
    this.stop();
    this.#timer = setTimeout(this.#onSilence, this.#limitMs);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}
