import '@lwc/synthetic-shadow';
import { createElement } from 'lwc';
import App from 'shell/app';
import { followChanges } from 'shell/changes';

const app = createElement('shell-app', { is: App });
// Without it the design system's classes do not reach the components' templates.
if (app.shadowRoot === null || !('synthetic' in app.shadowRoot)) throw new Error('Synthetic shadow is not active.');
document.body.append(app);

followChanges();
