import type { Server } from './children.ts'

/** A company with one shop, ready to sell. */
export interface Merchant {
  tenantId: string
  companyId: string
  shopId: string
  registerId: string
  token: string
  slug: string
  variants: string[]
  products: string[]
}

export async function call<T>(
  server: Server,
  method: string,
  path: string,
  token?: string,
  body?: unknown,
  type = 'application/json'
): Promise<T> {
  const response = await fetch(server.address + path, {
    method,
    headers: {
      ...(body === undefined ? {} : { 'content-type': type }),
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      'idempotency-key': crypto.randomUUID()
    },
    body: body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body)
  })
  const text = await response.text()
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`)
  return JSON.parse(text) as T
}

export interface Signed {
  tenant: string
  tenant_id: string
  company_id: string
  shop_id: string
  access_token: string
}

export const signUp = (server: Server, n: number): Promise<Signed> =>
  call<Signed>(server, 'POST', '/api/v1/bootstrap', undefined, {
    company: { name: `Merchant ${n}`, currency: 'GBP', timeZone: 'Europe/London' },
    admin: { name: 'Owner', email: `owner${n}@example.test`, password: 'a long enough passphrase' }
  })

/** Signs a company up and gives it `count` products with plenty of stock, through the API. */
export async function openMerchant(server: Server, n: number, count: number): Promise<Merchant> {
  const made = await signUp(server, n)
  const token = made.access_token
  const csv = `sku,name,price,kind\n${Array.from({ length: count }, (_, i) => `SKU${i},Thing number ${i},${1 + (i % 50)}.99,goods`).join('\n')}`
  await importProducts(server, token, csv)
  const items: Array<{ id: string; variants: Array<{ id: string }> }> = []
  for (let next: string | null = ''; next !== null;) {
    const page: { items: typeof items; next: string | null } = await call(
      server,
      'GET',
      `/api/v1/catalog/products?limit=100${next === '' ? '' : `&after=${next}`}`,
      token
    )
    items.push(...page.items)
    next = page.next
  }
  const variants = items.map(p => p.variants[0]?.id ?? '')
  for (let i = 0; i < variants.length; i += 1000) {
    await call(server, 'POST', '/api/v1/inventory/adjustments', token, {
      reason: 'opening',
      lines: variants.slice(i, i + 1000).map(variantId => ({ variantId, quantity: '10000000' }))
    })
  }
  const {
    items: [register]
  } = await call<{ items: Array<{ id: string }> }>(server, 'GET', '/api/v1/pos/registers', token)
  await openTill(server, token, register?.id ?? '')
  return {
    tenantId: made.tenant_id,
    companyId: made.company_id,
    shopId: made.shop_id,
    registerId: register?.id ?? '',
    token,
    slug: made.tenant,
    variants,
    products: items.map(p => p.id)
  }
}

/** A state of Stoa from before its tills were opened has no such route, and sells without. */
async function openTill(server: Server, token: string, registerId: string): Promise<void> {
  const opened = call(server, 'POST', '/api/v1/pos/sessions', token, {
    registerId,
    floatMinor: 10_000
  })
  await opened.catch((error: Error) => {
    if (!error.message.includes(': 404 ')) throw error
  })
}

/** A state of Stoa from before files in and out has no such route, and another one for products. */
async function importProducts(server: Server, token: string, csv: string): Promise<void> {
  const begin = (path: string): Promise<{ id: string }> =>
    call(server, 'POST', path, token, csv, 'text/csv')
  let imports = '/api/v1/files/imports'
  const { id } = await begin('/api/v1/files/kinds/catalog.products/imports').catch(
    (error: Error) => {
      if (!error.message.includes(': 404 ')) throw error
      imports = '/api/v1/catalog/imports'
      return begin('/api/v1/catalog/products/import')
    }
  )
  while (
    (await call<{ state: string }>(server, 'GET', `${imports}/${id}`, token)).state !== 'done'
  ) {
    await new Promise(resolve => setTimeout(resolve, 50))
  }
}
