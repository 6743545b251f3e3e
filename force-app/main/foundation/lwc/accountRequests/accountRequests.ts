/** Lets a component ask the others of a page for something that only they can do, without knowing them. */

/** What may be asked: to add people to the map, to log the interview that is needed most, or to lead to the plan's review. */
export type AccountRequest = 'addPeople' | 'logInterview' | 'reviewPlan';

/** Answers true when it takes the request for this account. */
export type RequestHandler = (accountId: string, request: AccountRequest) => boolean;

const handlers = new Set<RequestHandler>();

/** Offers to take requests; call the answer to stop. */
export function takeRequests(handler: RequestHandler): () => void {
  handlers.add(handler);
  return () => {
    handlers.delete(handler);
  };
}

/** Asks the first component that takes it; false when none on the page does. */
export function request(accountId: string, what: AccountRequest): boolean {
  return [...handlers].some((handler) => handler(accountId, what));
}
