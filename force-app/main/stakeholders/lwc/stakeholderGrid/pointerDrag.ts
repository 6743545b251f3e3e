/**
 * One drag by mouse, pen or finger. It moves two elements by transform alone and asks for one box at each move of the
 * pointer, of which browsers send one for each frame; so it costs the same with ten people and with a thousand.
 */

interface Stage {
  readonly board: HTMLElement;
  /** Follows the pointer. */
  readonly ghost: HTMLElement;
  /** Frames the cell beneath the pointer. */
  readonly target: HTMLElement;
  readonly event: PointerEvent;
}

interface Outcome {
  /** The pointer moved or was held long enough: this is a drag, not a click. */
  readonly started: () => void;
  /** The pointer came over another cell; null outside the map. */
  readonly over: (key: string | null) => void;
  /** The card was let go over a cell; null outside the map or when the drag was cancelled. */
  readonly ended: (key: string | null) => void;
}

interface CellBox {
  readonly key: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Pixels that a mouse or pen moves before a press becomes a drag. */
const SLACK = 5;
/** Milliseconds that a finger rests before it picks a card up; a shorter touch scrolls the page. */
const HOLD = 220;
/** Pixels from the window's edge in which each move of the pointer scrolls the page. */
const EDGE = 48;
/** Pixels that the page then scrolls. */
const STEP = 12;

export class PointerDrag {
  isHolding = false;
  private readonly stage: Stage;
  private readonly outcome: Outcome;
  private boxes: readonly CellBox[] = [];
  private pointer: { x: number; y: number };
  private key: string | null = null;

  constructor(stage: Stage, outcome: Outcome) {
    this.stage = stage;
    this.outcome = outcome;
    this.pointer = { x: stage.event.clientX, y: stage.event.clientY };
  }

  /** Shows ghost and frame at a cell, for the keyboard. */
  static show(board: HTMLElement, ghost: HTMLElement, target: HTMLElement, key: string): void {
    const box = measure(board).find((cell) => cell.key === key);
    if (box === undefined) return;
    ghost.classList.add('is-keyboard');
    frameCell(target, box);
    ghost.style.visibility = 'visible';
    ghost.style.transform = `translate(${box.left + 8}px, ${box.top + 8}px)`;
  }

  /** Hides ghost and frame. */
  static hide(ghost: HTMLElement, target: HTMLElement): void {
    ghost.style.visibility = 'hidden';
    target.style.visibility = 'hidden';
    ghost.classList.remove('is-keyboard');
  }

  /** Follows the pointer. */
  move(event: PointerEvent): void {
    if (event.pointerId !== this.stage.event.pointerId) return;
    const { clientX, clientY, timeStamp } = this.stage.event;
    this.pointer = { x: event.clientX, y: event.clientY };
    if (!this.isHolding) {
      if (Math.hypot(event.clientX - clientX, event.clientY - clientY) < SLACK) return;
      const hasRested = event.timeStamp - timeStamp >= HOLD;
      // A finger that moves before it has rested wants to scroll.
      if (event.pointerType === 'touch' && !hasRested) this.stop();
      else this.start();
    }
    if (this.isHolding) this.draw();
  }

  /** Lets go; a press that never became a drag ends silently. */
  drop(event: PointerEvent): void {
    const wasHolding = this.isHolding;
    if (wasHolding) {
      this.pointer = { x: event.clientX, y: event.clientY };
      this.draw();
    }
    const { key } = this;
    this.stop();
    if (wasHolding) this.outcome.ended(key);
  }

  /** Ends without a drop. */
  cancel(): void {
    const wasHolding = this.isHolding;
    this.stop();
    if (wasHolding) this.outcome.ended(null);
  }

  /** Forgets everything and cleans up; sends nothing. */
  stop(): void {
    const { board, ghost, target, event } = this.stage;
    this.isHolding = false;
    board.classList.remove('is-dragging');
    if (board.hasPointerCapture?.(event.pointerId)) board.releasePointerCapture(event.pointerId);
    PointerDrag.hide(ghost, target);
  }

  private start(): void {
    const { board, ghost, event } = this.stage;
    this.isHolding = true;
    this.boxes = measure(board);
    board.classList.add('is-dragging');
    board.setPointerCapture?.(event.pointerId);
    ghost.style.visibility = 'visible';
    this.outcome.started();
  }

  private draw(): void {
    const { board, ghost, target } = this.stage;
    this.scrollAtEdge();
    const { left, top } = board.getBoundingClientRect();
    const x = this.pointer.x - left;
    const y = this.pointer.y - top;
    ghost.style.transform = `translate(${x - 24}px, ${y - 24}px)`;
    const box = this.boxes.find(
      (cell) => x >= cell.left && x < cell.left + cell.width && y >= cell.top && y < cell.top + cell.height
    );
    const key = box?.key ?? null;
    if (key === this.key) return;
    this.key = key;
    if (box === undefined) target.style.visibility = 'hidden';
    else frameCell(target, box);
    this.outcome.over(key);
  }

  private scrollAtEdge(): void {
    const below = window.innerHeight - this.pointer.y;
    if (this.pointer.y < EDGE) window.scrollBy(0, -STEP);
    else if (below < EDGE) window.scrollBy(0, STEP);
  }
}

// Boxes are kept relative to the board, so that scrolling does not make them wrong.
function measure(board: HTMLElement): CellBox[] {
  const { left, top } = board.getBoundingClientRect();
  return [...board.querySelectorAll<HTMLElement>('[data-cell]')].map((cell) => {
    const box = cell.getBoundingClientRect();
    const key = cell.dataset['cell'] ?? '';
    return { key, left: box.left - left, top: box.top - top, width: box.width, height: box.height };
  });
}

function frameCell(target: HTMLElement, box: CellBox): void {
  target.style.width = `${box.width}px`;
  target.style.height = `${box.height}px`;
  target.style.transform = `translate(${box.left}px, ${box.top}px)`;
  target.style.visibility = 'visible';
}
