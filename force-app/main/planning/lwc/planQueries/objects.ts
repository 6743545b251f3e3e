/** The objects whose permissions the planning screens ask for. */
export { PLAN_PAGE_OBJECTS as PLAN_OBJECTS } from 'c/accountObjects';
