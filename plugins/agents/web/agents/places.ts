import { useQuery } from '@tanstack/react-query'
import { useMay, useMe } from 'stoa/web'
import { registersQuery, territoryChoicesQuery } from '../agents-query.ts'
import type { Assignment } from '../console.tsx'

export type PlaceKind = 'register' | 'shop' | 'territory'

/** The places of the company that may be someone's, by their names. */
export function usePlaces() {
  const { company, companies } = useMe()
  const mayRegisters = useMay('register.read')
  const mayTerritories = useMay('territory.read')
  const registers = useQuery({ ...registersQuery, enabled: mayRegisters }).data?.items ?? []
  const territories =
    useQuery({ ...territoryChoicesQuery, enabled: mayTerritories }).data?.items ?? []
  const shops = companies.find(({ id }) => id === company?.id)?.shops ?? []
  const choices = {
    register: registers.map(({ id, name }) => ({ value: id, label: name })),
    shop: shops.map(({ id, name }) => ({ value: id, label: name })),
    territory: territories
      .filter(({ active }) => active)
      .map(({ id, name }) => ({ value: id, label: name }))
  }
  const nameOf = (row: Assignment): { kind: PlaceKind; name: string } => {
    const [kind, id, all]: [PlaceKind, string | null, ReadonlyArray<{ id: string; name: string }>] =
      row.registerId !== null
        ? ['register', row.registerId, registers]
        : row.atShopId !== null
          ? ['shop', row.atShopId, shops]
          : ['territory', row.territoryId, territories]
    return { kind, name: all.find(one => one.id === id)?.name ?? '–' }
  }
  return { choices, nameOf }
}
