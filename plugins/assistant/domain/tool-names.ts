/** Providers take [a-zA-Z0-9_-]{1,64}: pos.post-sale → pos__post-sale. */
export const safeName = (operation: string): string => operation.replaceAll('.', '__').slice(0, 64)

/** pos__post-sale → pos.post-sale, for what was shortened by nobody. */
export const operationOf = (safe: string): string => safe.replace('__', '.')
