import type { Context } from 'stoa/plugin'
import { storefrontErrors } from './errors.ts'
import { StorefrontSettings } from './settings.ts'

/**
 * An address among the web shop's own pages, for a mail. A token goes behind the #, which browsers send to nobody.
 * @param path begins with /
 * @returns null when the shop has told neither its pages' address nor a host
 */
export function pageLink (ctx: Context, path: string): string | null {
  const { pagesUrl, host } = ctx.settings(StorefrontSettings)
  const base = pagesUrl !== '' ? pagesUrl.replace(/\/+$/, '') : host !== '' ? `https://${host}` : null
  return base === null ? null : `${base}${path}`
}

/** @throws storefront.pages-unknown */
export function demandPages (ctx: Context): void {
  if (pageLink(ctx, '/') === null) throw storefrontErrors['pages-unknown']()
}
