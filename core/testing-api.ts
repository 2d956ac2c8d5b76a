/** `stoa/testing`: what a plugin's own tests may use. */
export { perform } from './execution/execute.ts'
export { buildRegistry } from './plugins/registry.ts'
