import { loyverse } from './loyverse.ts'
import { odoo } from './odoo.ts'
import type { Profile } from './profile.ts'
import { shopify } from './shopify.ts'
import { square } from './square.ts'
import { vend } from './vend.ts'
import { woocommerce } from './woocommerce.ts'

export const PROFILES: readonly Profile[] = [shopify, woocommerce, square, vend, loyverse, odoo]

/** Whose file has this header; null: none we know. */
export const profileOf = (header: readonly string[]): Profile | null =>
  PROFILES.find(({ signatures }) =>
    signatures.some(names => names.every(name => header.includes(name)))
  ) ?? null
