/** Stands in for `lightning/modal` in tests: the dialog is a plain component, `open` and `close` are watched. */
import { LightningElement, api } from 'lwc';
/** What the last `open` of each dialog was given; tests call its `save`. */
export const opened = [];
/** What dialogs were closed with. */
export const closed = [];
let results = [];
/** Says with what the next dialogs close, in their order. */
export function answerModals(...next) {
    results = [...next];
}
export default class LightningModal extends LightningElement {
    @api
    label = '';
    @api
    size = 'medium';
    disableClose = false;
    static open(options) {
        opened.push({ modal: this, options });
        const next = results.shift();
        return Promise.resolve(typeof next === 'function' ? next(options) : next);
    }
    close(result) {
        closed.push(result);
    }
}
afterEach(() => {
    opened.length = 0;
    closed.length = 0;
    results = [];
});
