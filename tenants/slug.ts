/** 'Müller & Söhne' → 'muller-sohne-1a2b': readable, and unlikely to be taken thanks to the end of the tenant's id. */
export function slugFrom (name: string, tenantId: string): string {
  const plain = name.normalize('NFKD').replace(/[\u0300-\u036f]/g, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-/, '').slice(0, 40).replace(/-$/, '')
  return `${plain || 'shop'}-${tenantId.slice(-4)}`
}
