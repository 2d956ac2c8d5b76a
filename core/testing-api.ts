/** `stoa/testing`: what a plugin's own tests may use. */
export { execute } from './execution/execute.ts'
export { buildRegistry } from './plugins/registry.ts'
