// What `server-only` is inside a test: nothing.
export {}
