declare module '*.module.css' {
  const names: Record<string, string>
  export default names
}
declare module '*.css'

/** One icon of Lucide: its shapes. */
declare module 'lucide/dist/esm/icons/*' {
  const shapes: Array<[tag: string, attributes: Record<string, string>]>
  export default shapes
}

/** The plugins' pages, listed when they are built (core/http/pages/made-modules.ts). */
declare module 'stoa-plugins' {
  type PluginPages = import('./contract.ts').PluginPages
  export const own: PluginPages[]
  export const partners: Array<{ plugin: string; load(): Promise<{ default: PluginPages }> }>
}

/** All catalogues of one language, put together when the pages are built. */
declare module 'stoa-words/*' {
  export const catalogs: Record<string, unknown>
}
