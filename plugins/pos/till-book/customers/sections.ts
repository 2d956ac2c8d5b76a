import { createHash } from 'node:crypto'
import type { TillCustomer } from '../../../../contracts/customers.ts'

/** The short list is cut into so many sections; a till reads those again that are others than its own. */
export const SECTIONS = 64

export interface Section {
  section: number
  version: string
  customers: TillCustomer[]
}

/** By the end of the id, so that a customer is always in the same one. */
const sectionOf = ({ id }: TillCustomer): number => Number.parseInt(id.slice(-2), 16) % SECTIONS

const versionOf = (customers: TillCustomer[]): string =>
  createHash('sha256').update(JSON.stringify(customers)).digest('base64url').slice(0, 10)

/** All sections of a list, empty ones too: a till may have one that is empty by now. */
export function sectionsOf(list: readonly TillCustomer[]): Section[] {
  const cut = Array.from({ length: SECTIONS }, (): TillCustomer[] => [])
  for (const customer of list) cut[sectionOf(customer)]?.push(customer)
  return cut.map((customers, section) => ({ section, version: versionOf(customers), customers }))
}
