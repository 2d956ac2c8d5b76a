import { Link } from '@tanstack/react-router'
import { State } from 'stoa/web'
import type { Column } from 'stoa/web/data-table'
import type { Customer } from '../console.tsx'
import { customersWords } from '../customers-words.ts'

export function useCustomerColumns(): Array<Column<Customer>> {
  const { fields, states } = customersWords.use()
  return [
    {
      id: 'name',
      title: fields.name,
      cell: row => (
        <span style={{ display: 'flex', gap: 8, alignItems: 'baseline', minWidth: 0 }}>
          <Link
            to="/customers/$customerId"
            params={{ customerId: row.id }}
            className="named name"
            title={row.name.length > 56 ? row.name : undefined}
          >
            <bdi>{row.name}</bdi>
          </Link>
          {row.taxExempt && <ExemptMark />}
          {!row.active && <CustomerState row={row} />}
        </span>
      )
    },
    {
      id: 'phone',
      title: fields.phone,
      width: '168px',
      cell: row => <span className="num">{row.phone}</span>
    },
    {
      id: 'email',
      title: fields.email,
      rank: 'second',
      cell: row => (
        <span className="name muted">
          <bdi>{row.email}</bdi>
        </span>
      )
    },
    {
      id: 'code',
      title: fields.code,
      rank: 'third',
      width: '120px',
      cell: row => <span className="num muted">{row.code}</span>
    },
    {
      id: 'consent',
      title: fields.whatsappConsent,
      rank: 'third',
      width: '128px',
      cell: row => (row.whatsappConsent ? states.agreed : '')
    }
  ]
}

/** That an exemption from tax is kept of them. */
function ExemptMark() {
  return <State tone="calm">{customersWords.use().exemptMark}</State>
}

export function CustomerState({ row }: { row: Pick<Customer, 'active'> }) {
  const { states } = customersWords.use()
  return row.active ? (
    <State tone="ok">{states.active}</State>
  ) : (
    <State tone="calm">{states.archived}</State>
  )
}

export const CustomerSmall = ({ row }: { row: Customer }) => (
  <Link to="/customers/$customerId" params={{ customerId: row.id }} className="row">
    <span className="name">
      <bdi>{row.name}</bdi>
      {row.taxExempt && (
        <>
          {' '}
          <ExemptMark />
        </>
      )}
    </span>
    {row.active ? <span /> : <CustomerState row={row} />}
    <span className="muted small num">{row.phone ?? row.email}</span>
    <span className="muted small num">{row.code}</span>
  </Link>
)
