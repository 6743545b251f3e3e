/** Puts a component on the page for a test, and waits for what it draws. */
import { createElement } from 'lwc';
/** Creates a component with public values, puts it on the page and waits for the first drawing. */
export async function mount(tag, constructor, values = {}) {
    const element = createElement(tag, { is: constructor });
    Object.assign(element, values);
    document.body.append(element);
    await flush();
    return element;
}
/** Waits until everything that is already on its way has been drawn. */
export async function flush() {
    // A task, not a microtask: promises that resolve promises are all done before it.
    await new Promise((resolve) => setTimeout(resolve, 0));
}
/** The first element of a component's shadow that matches; throws when there is none. */
export function inside(element, selector) {
    const found = element.shadowRoot?.querySelector(selector) ?? null;
    if (found === null)
        throw new Error(`${element.tagName.toLowerCase()} shows no ${selector}`);
    return found;
}
/** All elements of a component's shadow that match. */
export function allInside(element, selector) {
    return [...(element.shadowRoot?.querySelectorAll(selector) ?? [])];
}
/** What a component's own template shows, without its children's shadows; blanks as one space. */
export function textOf(element) {
    return (element.shadowRoot?.textContent ?? element.textContent ?? '').replace(/\s+/g, ' ').trim();
}
/** Sends an event with a detail, as a child component would. */
export function send(element, type, detail) {
    element.dispatchEvent(new CustomEvent(type, { detail }));
}
/** Collects the details of an element's events of one kind. */
export function collect(element, type) {
    const details = [];
    element.addEventListener(type, (event) => details.push(event.detail));
    return details;
}
