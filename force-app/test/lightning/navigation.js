/** The pages that components went to. */
export const visited = [];
const Navigate = Symbol('Navigate');
const GenerateUrl = Symbol('GenerateUrl');
const mixin = (base) => class extends base {
    [Navigate](page) {
        visited.push(page);
    }
    [GenerateUrl]() {
        return Promise.resolve('https://example.test/');
    }
};
export const NavigationMixin = Object.assign(mixin, { Navigate, GenerateUrl });
afterEach(() => {
    visited.length = 0;
});
