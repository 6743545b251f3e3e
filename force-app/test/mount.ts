/** Puts a component on the page for a test, and waits for what it draws. */
import { createElement } from 'lwc';
import type { LightningElement } from 'lwc';

/** A component on the page; its public members are typed by the component's class. */
export type Mounted<Component> = HTMLElement & Component;

/** Creates a component with public values, puts it on the page and waits for the first drawing. */
export async function mount<Component extends LightningElement>(
  tag: string,
  constructor: new () => Component,
  values: Partial<Omit<Component, keyof LightningElement>> = {}
): Promise<Mounted<Component>> {
  const element = createElement(tag, { is: constructor as unknown as typeof LightningElement });
  Object.assign(element, values);
  document.body.append(element);
  await flush();
  return element as unknown as Mounted<Component>;
}

/** Waits until everything that is already on its way has been drawn. */
export async function flush(): Promise<void> {
  // A task, not a microtask: promises that resolve promises are all done before it.
  await new Promise<void>((resolve) => setTimeout(resolve, 0));
}

/** The first element of a component's shadow that matches; throws when there is none. */
export function inside<Found extends HTMLElement = HTMLElement>(element: HTMLElement, selector: string): Found {
  const found = element.shadowRoot?.querySelector<Found>(selector) ?? null;
  if (found === null) throw new Error(`${element.tagName.toLowerCase()} shows no ${selector}`);
  return found;
}

/** All elements of a component's shadow that match. */
export function allInside<Found extends HTMLElement = HTMLElement>(element: HTMLElement, selector: string): Found[] {
  return [...(element.shadowRoot?.querySelectorAll<Found>(selector) ?? [])];
}

/** What a component's own template shows, without its children's shadows; blanks as one space. */
export function textOf(element: HTMLElement): string {
  return (element.shadowRoot?.textContent ?? element.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** Sends an event with a detail, as a child component would. */
export function send(element: HTMLElement, type: string, detail?: unknown): void {
  element.dispatchEvent(new CustomEvent(type, { detail }));
}

/** Collects the details of an element's events of one kind. */
export function collect<Detail = unknown>(element: HTMLElement, type: string): Detail[] {
  const details: Detail[] = [];
  element.addEventListener(type, (event) => details.push((event as CustomEvent<Detail>).detail));
  return details;
}
