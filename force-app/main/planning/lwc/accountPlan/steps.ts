/** Runs the steps of a plan's life that the buttons of the page stand for. */
import type { PlanAction } from 'c/planActions';
import { activate, approve, closePlan, sendBack, sendForApproval, takeBack } from 'c/planLifecycle';
import type { LifeSetting } from 'c/planLifecycle';

import { LABELS } from './labels';

/** Thrown when something typed is not saved, so that no step may be taken without it; carries why. */
export class UnsavedError extends Error {
  /** The reason as the server gave it; null while the user has to decide between two texts. */
  readonly errors: readonly unknown[];
  constructor(reason: unknown) {
    super(LABELS.unsaved);
    this.name = 'UnsavedError';
    this.errors = [LABELS.unsaved, ...(reason === null ? [] : [reason])];
  }
}

/** The buttons that change the plan itself. */
export type LifeAction = Exclude<PlanAction, 'review' | 'next'>;

const STEPS: Readonly<Record<LifeAction, (setting: LifeSetting) => Promise<string | null>>> = {
  send: sendForApproval,
  takeBack,
  approve,
  sendBack,
  activate,
  close: closePlan
};

/** Runs a step; answers its sentence, or null when nothing was done. */
export function runStep(action: LifeAction, setting: LifeSetting): Promise<string | null> {
  return STEPS[action](setting);
}
