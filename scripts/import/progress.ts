/** A progress line on standard error: a bar that redraws itself in a terminal, one line for each tenth elsewhere. */
export class Progress {
  private label = '';
  private total = 0;
  private things = 'rows';
  private shown = -1;
  private started = 0;
  private readonly stream: NodeJS.WriteStream;

  constructor(stream: NodeJS.WriteStream = process.stderr) {
    this.stream = stream;
  }

  start(label: string, total: number, things = 'rows'): void {
    this.finish();
    this.label = label;
    this.things = things;
    this.total = total;
    this.shown = -1;
    this.started = performance.now();
    this.update(0);
  }

  update(done: number): void {
    if (this.total === 0) return;
    const percent = Math.floor((done / this.total) * 100);
    const step = this.stream.isTTY ? percent : Math.floor(percent / 10);
    if (step === this.shown) return;
    this.shown = step;
    const seconds = (performance.now() - this.started) / 1000;
    const rate =
      done > 0 && seconds > 0.5 ? ` · ${Math.round(done / seconds).toLocaleString('en')} ${this.things}/s` : '';
    const counts = `${done.toLocaleString('en')} of ${this.total.toLocaleString('en')} (${percent} %)${rate}`;
    if (!this.stream.isTTY) {
      this.stream.write(`${this.label}: ${counts}\n`);
      return;
    }
    const filled = Math.round(percent / 4);
    this.stream.write(`\r${this.label} ${'█'.repeat(filled)}${'░'.repeat(25 - filled)} ${counts}\u001b[K`);
  }

  finish(): void {
    if (this.total > 0 && this.stream.isTTY) this.stream.write('\n');
    this.total = 0;
  }
}
