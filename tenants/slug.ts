/**
 * 'Müller & Söhne' → 'muller-sohne-1a2b': readable, and unlikely to be taken thanks to the end of
 * the tenant's id.
 */
export function slugFrom(name: string, tenantId: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '')
    .slice(0, 40)
    .replace(/-$/, '')
  return `${plain || 'shop'}-${tenantId.slice(-4)}`
}

/**
 * Names under which mails and pages would pass for the operator's, or for those of someone
 * everyone pays by.
 */
const RESERVED = new Set([
  'admin',
  'administrator',
  'api',
  'app',
  'assets',
  'auth',
  'billing',
  'blog',
  'cdn',
  'dashboard',
  'docs',
  'email',
  'ftp',
  'help',
  'host',
  'info',
  'login',
  'mail',
  'metrics',
  'ns1',
  'ns2',
  'operator',
  'pay',
  'payments',
  'pos',
  'root',
  'secure',
  'security',
  'shop',
  'signup',
  'smtp',
  'staff',
  'static',
  'status',
  'stoa',
  'store',
  'support',
  'system',
  'health',
  'till',
  'webhook',
  'webhooks',
  'www',
  'amazon',
  'apple',
  'facebook',
  'gemini',
  'google',
  'groq',
  'instagram',
  'mastercard',
  'meta',
  'microsoft',
  'paypal',
  'stripe',
  'visa',
  'whatsapp',
  'xendit'
])

/** Whether no company may sign up with this slug. */
export const isReserved = (slug: string): boolean => RESERVED.has(slug)
