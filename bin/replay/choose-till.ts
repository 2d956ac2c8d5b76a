import type { Client } from '../client.ts'

interface Company {
  id: string
  currency: string
  timeZone: string
}
interface Shop {
  id: string
  companyId: string
  code: string
}

/**
 * Where documents are posted: the shop of that code, or the only one, and its first open register.
 * All further requests of the client act in that shop.
 */
export async function chooseTill(
  client: Client,
  code: string | undefined
): Promise<{ company: Company; registerId: string }> {
  const { items: shops } = await client.call<{ items: Shop[] }>('GET', '/api/v1/tenants/shops')
  const fitting = code === undefined ? shops : shops.filter(shop => shop.code === code)
  const [shop] = fitting
  if (!shop || fitting.length > 1) {
    throw new Error(
      `Name the shop with --shop: ${shops.map(s => s.code).join(', ') || 'there is none you may act in'}.`
    )
  }
  client.shopId = shop.id
  const [{ items: companies }, { items: registers }] = await Promise.all([
    client.call<{ items: Company[] }>('GET', '/api/v1/tenants/companies'),
    client.call<{ items: Array<{ id: string; shopId: string; active: boolean }> }>(
      'GET',
      '/api/v1/pos/registers'
    )
  ])
  const company = companies.find(c => c.id === shop.companyId)
  const register = registers.find(r => r.active && r.shopId === shop.id)
  if (!company || !register) {
    throw new Error(`The shop ${shop.code} has no open register to post documents on.`)
  }
  return { company, registerId: register.id }
}
