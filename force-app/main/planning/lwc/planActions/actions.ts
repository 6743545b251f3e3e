/** Which steps of its life a plan may take next, by its status and what the user may do. Pure. */
import type { Plan, PlanRights } from 'c/planTypes';

import { LABELS } from './labels';

/** What can be done with a plan as a whole. */
export type PlanAction = 'send' | 'takeBack' | 'approve' | 'sendBack' | 'activate' | 'close' | 'review' | 'next';

/** One button. */
export interface ActionButton {
  readonly name: PlanAction;
  readonly label: string;
  readonly variant: 'brand' | 'neutral';
}

const NAMES: Readonly<Record<PlanAction, string>> = {
  send: LABELS.send,
  takeBack: LABELS.takeBack,
  approve: LABELS.approve,
  sendBack: LABELS.sendBack,
  activate: LABELS.activate,
  close: LABELS.close,
  review: LABELS.review,
  next: LABELS.next
};

/** The buttons in their order; the one that brings the plan further is the last, and the only one in colour. */
export function actionsOf(
  plan: Pick<Plan, 'status'>,
  rights: Pick<PlanRights, 'canSubmit' | 'canApprove' | 'canClose' | 'canCreatePlan'>,
  hasReview: boolean
): readonly ActionButton[] {
  const { canSubmit, canApprove, canClose, canCreatePlan } = rights;
  const button = (name: PlanAction, isShown: boolean, variant: ActionButton['variant'] = 'neutral'): ActionButton[] =>
    isShown ? [{ name, label: NAMES[name], variant }] : [];
  switch (plan.status) {
    case 'Draft':
      return button('send', canSubmit, 'brand');
    case 'In review':
      return [
        ...button('takeBack', canSubmit),
        ...button('sendBack', canApprove),
        ...button('approve', canApprove, 'brand')
      ];
    case 'Approved':
      return [...button('sendBack', canApprove), ...button('activate', canSubmit || canApprove, 'brand')];
    case 'Active':
      return [...button('close', canClose), ...button('next', canCreatePlan), ...button('review', hasReview, 'brand')];
    case 'Closed':
      return button('next', canCreatePlan, 'brand');
    default:
      return [];
  }
}
