/** `stoa/testing`: what a plugin's own tests may use. */
export { perform } from './execute.ts'
export { buildRegistry } from './registry.ts'
