import { createHmac } from 'node:crypto'
import ipaddr from 'ipaddr.js'
import { ActingContext } from '../../context/acting-context.ts'
import type { Context } from '../../context/context.ts'

/**
 * Of IPv6 one subscriber has a whole /64 (RFC 6177), so that is what counts as one. In groups of 16
 * bits.
 */
const GROUPS_OF_IPV6 = 4

/**
 * The network an address stands for: an IPv4 address itself, also where it is written as IPv6; of
 * IPv6 the /64. '' when it is none.
 */
export function networkOf(address: string | undefined): string {
  if (address === undefined || !ipaddr.isValid(address)) return ''
  const parsed = ipaddr.process(address)
  return parsed instanceof ipaddr.IPv6
    ? `${parsed.parts
        .slice(0, GROUPS_OF_IPV6)
        .map(group => group.toString(16))
        .join(':')}::/64`
    : parsed.toString()
}

/**
 * A mark of the network the caller comes from, to count by: the same for the same network in the
 * same tenant, and telling nothing else of it. Not of jobs and reactions, which come from nowhere.
 */
export function networkMark(ctx: Context): Buffer {
  const { instance, acting } = ActingContext.of(ctx)
  return createHmac('sha256', instance.secrets.key('networks'))
    .update(JSON.stringify([ctx.tenantId, networkOf(acting.address)]))
    .digest()
    .subarray(0, 16)
}
