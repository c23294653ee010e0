/** happy-dom has no `document.fonts`, which a textarea that grows listens to. */
Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true });
