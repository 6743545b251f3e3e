/** What the plan page reads. */
export { PLAN_CORE } from './core';
export { PLAN_OBJECTS } from './objects';
export { PLAN_SIDE } from './side';
export { PLAN_TEXTS } from './texts';
