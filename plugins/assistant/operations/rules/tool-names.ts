/** Providers take [a-zA-Z0-9_-]{1,64}: pos.post-sale → pos__post-sale. */
export const safeName = (operation: string): string => operation.replaceAll('.', '__').slice(0, 64)

/** Parts of harmony, the form gpt-oss writes its messages in; none of them is a tool. */
const MARK = /<\|[^|>]{0,40}\|>/
const NO_TOOLS = new Set([
  'assistant',
  'analysis',
  'commentary',
  'final',
  'functions',
  'json',
  'default_api'
])
/** Where their makers say that a model's tools live. */
const NAMESPACE = /^(?:functions|default_api|tools)[.:]/

/**
 * The tool a model meant by a name: without what it puts around it (functions.x, default_api:x,
 * x<|channel|>commentary), and with dots, hyphens and underscores in the place of each other when
 * only one tool can be meant.
 * @param tools safe names
 * @returns one of them; else the name without its trimmings, or as it was
 */
export function meantTool(written: string, tools: readonly string[]): string {
  if (tools.includes(written)) return written
  const parts = written
    .split(MARK)
    .map(part => (part.split('to=').at(-1) as string).trim().replace(NAMESPACE, ''))
    .filter(part => part !== '' && !NO_TOOLS.has(part))
  const exact = parts.find(part => tools.includes(part))
  if (exact !== undefined) return exact
  const alike = tools.filter(tool => parts.some(part => folded(part) === folded(tool)))
  return (alike.length === 1 ? alike[0] : parts[0]) ?? written
}

const folded = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]+/g, '_')

/** pos__post-sale → pos.post-sale, for what was shortened by no one. */
export const operationOf = (safe: string): string => safe.replace('__', '.')
