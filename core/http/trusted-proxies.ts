const ADDRESS = '(\\d+\\.[\\d.]+|[0-9a-fA-F]*:[0-9a-fA-F:.]*)(/\\d{1,3})?'
/** What STOA_TRUST_PROXY may be. */
export const TRUSTED_PROXIES = `^(true|false|[1-9]|${ADDRESS}( ?, ?${ADDRESS})*)$`

/**
 * Which proxies are believed about whom they speak for. A proxy appends the address it sees to
 * X-Forwarded-For, so only as many addresses from the right are true as there are proxies of one's
 * own; what stands before them anyone may have made up. A number says nothing about who the
 * proxies are, so no one but they may reach the process then.
 * @param setting `false`; how many proxies stand in front, `true` meaning one; or their addresses
 * or networks (CIDR), separated by commas
 * @returns as Fastify's trustProxy takes it
 */
export function trustedProxies(
  setting: string
): false | string[] | ((address: string, hop: number) => boolean) {
  if (setting === 'false') return false
  const count = setting === 'true' ? 1 : /^[1-9]$/.test(setting) ? Number(setting) : null
  return count === null
    ? setting.split(',').map(address => address.trim())
    : (_address, hop) => hop < count
}
