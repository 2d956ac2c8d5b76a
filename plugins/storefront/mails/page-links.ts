import type { Context } from 'stoa/plugin'
import { storefrontErrors } from '../errors.ts'
import { StorefrontSettings } from '../settings.ts'

/**
 * Where the pages of a shop are, without a slash at the end; null when the company has not told.
 * Only what is set for the company or above is asked: see the setting.
 * @param shopId default: the one acted in
 */
export function pagesOf(ctx: Context, shopId?: string): string | null {
  const { pagesUrl } = ctx.settings(StorefrontSettings, null)
  return pagesUrl === ''
    ? null
    : pagesUrl
        .replaceAll('{shop}', () => ctx.shop(shopId).code.toLowerCase())
        .replace(/\/{1,9}$/, '')
}

/**
 * An address among the web shop's own pages, for a mail. A token goes behind the #, which browsers
 * send to no one.
 * @param path begins with /
 * @returns null when the company has not told its pages' address
 */
export function pageLink(ctx: Context, path: string): string | null {
  const base = pagesOf(ctx)
  return base === null ? null : `${base}${path}`
}

/** @throws storefront.pages-unknown */
export function demandPages(ctx: Context): void {
  if (pageLink(ctx, '/') === null) throw storefrontErrors['pages-unknown']()
}
