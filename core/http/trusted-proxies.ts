/** What STOA_TRUST_PROXY may be. */
export const TRUSTED_PROXIES = '^(true|false|[1-9]|[0-9a-fA-F.:]+(/\\d{1,3})?( *, *[0-9a-fA-F.:]+(/\\d{1,3})?)*)$'

/**
 * Which proxies are believed about whom they speak for. A proxy appends the address it sees to X-Forwarded-For, so only as
 * many addresses from the right are true as there are proxies of one's own; what stands before them anybody may have made up.
 * @param setting `false`; how many proxies stand in front, `true` meaning one; or their addresses or networks (CIDR), separated by commas
 * @returns as Fastify's trustProxy takes it
 */
export function trustedProxies (setting: string): false | number | string[] {
  if (setting === 'false') return false
  if (setting === 'true') return 1
  return /^[1-9]$/.test(setting) ? Number(setting) : setting.split(',').map(address => address.trim())
}
