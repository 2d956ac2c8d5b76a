import type { Profile } from 'stoa/plugin'
import { loyverse } from './loyverse.ts'
import { odoo } from './odoo.ts'
import { shopify } from './shopify.ts'
import { square } from './square.ts'
import { vend } from './vend.ts'
import { woocommerce } from './woocommerce.ts'

export const PROFILES: readonly Profile[] = [shopify, woocommerce, square, vend, loyverse, odoo]
