import { Type } from 'stoa/plugin'

export const PosEnvironment = Type.Object({
  POS_PRINTER_NETWORKS: Type.String({
    description:
      'Networks (CIDR), separated by commas, in which receipt printers of registers may stand, e.g. 192.168.1.0/24. Stoa connects to no printer elsewhere; empty: to none. Name only networks in which every tenant of the instance may reach every address.',
    default: '',
    pattern: '^$|^[0-9a-fA-F.:]+/\\d{1,3}( *, *[0-9a-fA-F.:]+/\\d{1,3})*$'
  })
})
