/** Runs before each component test file: accessibility matcher, and a page that every test leaves empty. */
import { registerSa11yMatcher } from '@sa11y/jest';
registerSa11yMatcher();
afterEach(() => {
    document.body.replaceChildren();
    jest.clearAllMocks();
});
