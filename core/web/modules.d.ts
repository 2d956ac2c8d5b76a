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

/** The part of the encoder that draws nothing. */
declare module 'qrcode/lib/core/qrcode.js' {
  export function create(
    text: string,
    options: { errorCorrectionLevel: 'L' | 'M' | 'Q' | 'H' }
  ): { modules: { size: number; data: Uint8Array } }
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
