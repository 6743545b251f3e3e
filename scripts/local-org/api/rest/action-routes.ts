import type { Route } from '../http.ts';
import {
  actionKinds,
  customActions,
  describeFlowAction,
  flowActions,
  refuseAction,
  runFlowAction,
  standardActions
} from './flow-actions.ts';

/** Invocable actions, of which the local org has flows. */
export const actionRoutes: readonly Route[] = [
  { method: 'GET', pattern: '/actions', handle: actionKinds },
  { method: 'GET', pattern: '/actions/standard', handle: standardActions },
  { method: 'GET', pattern: '/actions/custom', handle: customActions },
  { method: 'GET', pattern: '/actions/custom/flow', handle: flowActions },
  { method: 'GET', pattern: '/actions/custom/flow/:flow', handle: describeFlowAction },
  { method: 'POST', pattern: '/actions/custom/flow/:flow', handle: runFlowAction },
  { method: 'GET', pattern: '/actions/:rest*', handle: refuseAction },
  { method: 'POST', pattern: '/actions/:rest*', handle: refuseAction }
];
