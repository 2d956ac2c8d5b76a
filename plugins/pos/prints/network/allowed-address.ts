import { lookup } from 'node:dns/promises'
import { BlockList, isIP, isIPv6 } from 'node:net'

/**
 * The address a printer is connected to, when it stands in a network that the operator allows:
 * what a tenant calls its printer must not lead Stoa to other machines. Whoever connects takes the
 * address found here, and asks for the name no second time.
 * @param networks CIDR, separated by commas
 * @returns null when it stands elsewhere, or nowhere
 */
export async function allowedAddress(host: string, networks: string): Promise<string | null> {
  const allowed = listOf(networks)
  for (const address of await addressesOf(host)) {
    if (allowed.check(address, isIPv6(address) ? 'ipv6' : 'ipv4')) return address
  }
  return null
}

async function addressesOf(host: string): Promise<string[]> {
  if (isIP(host) !== 0) return [host]
  const found = await lookup(host, { all: true }).catch(() => [])
  return found.map(({ address }) => address)
}

function listOf(networks: string): BlockList {
  const list = new BlockList()
  for (const network of networks.split(',').filter(text => text.trim() !== '')) {
    const [net = '', prefix] = network.trim().split('/')
    list.addSubnet(net, Number(prefix), isIPv6(net) ? 'ipv6' : 'ipv4')
  }
  return list
}
