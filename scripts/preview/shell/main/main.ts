import '@lwc/synthetic-shadow';
import { createElement } from 'lwc';
import App from 'shell/app';
import { bootstrap } from 'shell/bootstrap';

const app = createElement('shell-app', { is: App });
// Without it the design system's classes do not reach the components' templates.
if (app.shadowRoot === null || !('synthetic' in app.shadowRoot)) throw new Error('Synthetic shadow is not active.');
document.body.append(app);

if (bootstrap.watch) {
  const changes = new EventSource('/local-org/preview/changes');
  changes.addEventListener('message', () => location.reload());
}
