import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { Icon, later, Page, Part, State, useMay, useMe, type Row } from 'stoa/web'
import type { Column } from 'stoa/web/data-table'
import { ListCard, wholeList } from 'stoa/web/list-card'
import { registersQuery } from '../sales/sales-query.ts'
import { presenceQuery } from './presence-query.ts'
import { PresentPeople, type Present } from './present.tsx'
import { RegisterDialog } from './register-dialog.tsx'
import { registerWords } from './register-words.ts'
import css from './registers.module.css'

const DisplaysCard = later(() => import('./displays/displays-card.tsx'))

export type Register = Row<'/api/v1/pos/registers'>

/** Where sales are rung up, with who is there as it changes. */
export default function RegistersPage() {
  const words = registerWords.use()
  const asked = useQuery(registersQuery)
  const present = useQuery(presenceQuery).data?.items ?? []
  const mayEdit = useMay('register.edit')
  const maySeeDisplays = useMay('display.read')
  const [open, setOpen] = useState<{ register?: Register } | null>(null)
  const add = mayEdit && (
    <button type="button" className="button main" onClick={() => setOpen({})}>
      <Icon name="plus" />
      {words.add}
    </button>
  )
  const columns = useColumns(present, mayEdit ? register => setOpen({ register }) : null)
  return (
    <Page title={words.title} actions={(asked.data?.items.length ?? 0) > 0 && add} narrow>
      <p className="lead">{words.lead}</p>
      <ListCard
        asked={wholeList(asked)}
        name={words.title}
        columns={columns}
        small={row => (
          <div className="row">
            <span className="name">
              <bdi>{row.name}</bdi>
            </span>
            <OpenState of={row} />
            <span className="small">
              <There of={row} present={present} />
            </span>
            {mayEdit && row.kind === 'till' && (
              <span>
                <ChangeButton of={row} onChange={register => setOpen({ register })} />
              </span>
            )}
          </div>
        )}
        empty={{ icon: 'till', title: words.emptyTitle, help: words.emptyHelp, actions: add }}
      />
      {maySeeDisplays && asked.data !== undefined && (
        <Part name="displays">
          <DisplaysCard registers={asked.data.items} />
        </Part>
      )}
      {open !== null && <RegisterDialog {...open} onClose={() => setOpen(null)} />}
    </Page>
  )
}

function useColumns(
  present: readonly Present[],
  onChange: ((register: Register) => void) | null
): Array<Column<Register>> {
  const words = registerWords.use()
  const shops = useMe().companies.flatMap(company => company.shops)
  const shop: Column<Register> = {
    id: 'shop',
    title: words.shop,
    rank: 'second',
    cell: row => <bdi>{shops.find(({ id }) => id === row.shopId)?.name ?? ''}</bdi>
  }
  const change: Column<Register> = {
    id: 'act',
    title: '',
    width: '112px',
    align: 'end',
    cell: row =>
      row.kind === 'till' && onChange !== null && <ChangeButton of={row} onChange={onChange} />
  }
  return [
    {
      id: 'name',
      title: words.name,
      cell: row => (
        <b>
          <bdi>{row.name}</bdi>
        </b>
      )
    },
    ...(shops.length > 1 ? [shop] : []),
    {
      id: 'here',
      title: words.here,
      cell: row => <There of={row} present={present} />
    },
    { id: 'state', title: words.state, width: '120px', cell: row => <OpenState of={row} /> },
    ...(onChange === null ? [] : [change])
  ]
}

function There({ of, present }: { of: Register; present: readonly Present[] }) {
  const words = registerWords.use()
  if (of.kind === 'web') return <span className="muted">{words.ofWeb}</span>
  const people = present.filter(({ registerId }) => registerId === of.id)
  if (people.length === 0) return <span className="muted">{words.noOne}</span>
  return (
    <span className={css.people}>
      <PresentPeople people={people} since={words.since} />
    </span>
  )
}

function OpenState({ of }: { of: Register }) {
  const words = registerWords.use()
  return of.active ? (
    <State tone="ok">{words.open}</State>
  ) : (
    <State tone="calm">{words.closed}</State>
  )
}

function ChangeButton({ of, onChange }: { of: Register; onChange(register: Register): void }) {
  const words = registerWords.use()
  return (
    <button
      type="button"
      className="button quiet"
      aria-label={words.changeOne(of.name)}
      onClick={() => onChange(of)}
    >
      {words.change}
    </button>
  )
}
