import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Empty, Failed, Page, Refused, Waiting } from 'stoa/web'
import { CsvButton } from 'stoa/web/csv-button'
import { Sections } from 'stoa/web/sections'
import { reportingWords } from '../reporting-words.ts'
import { OwnDates } from './own-dates.tsx'
import { ReportBar } from './report-bar.tsx'
import { ReportChart } from './report-chart.tsx'
import { ReportFigures } from './report-figures.tsx'
import { groupOf, periodOf, reportQuery, reportTable, type ComparedReport } from './report-query.ts'
import { rowsOf, useNameOf } from './report-rows.ts'
import type { ReportSearch } from './report-search.ts'
import { ReportTable } from './report-table.tsx'

export default function ReportsPage() {
  const words = reportingWords.use()
  const navigate = useNavigate()
  const search: ReportSearch = useSearch({ strict: false })
  const { data, error, refetch } = useQuery(reportQuery(search))
  const change = (part: ReportSearch): void =>
    void navigate({ to: '/reports', search: { ...search, ...part }, replace: true })
  const isWrongPeriod =
    error instanceof Refused &&
    (error.problem.code.startsWith('reporting.range') || error.problem.status === 400)
  return (
    <Page title={words.reports}>
      <Sections />
      <div className="card flush edge">
        <ReportBar search={search} change={change}>
          {data && error === null && (
            <CsvButton
              name={`sales-${data.now.from}-${data.now.to}-${groupOf(search)}.csv`}
              load={() => reportTable(data.now, search)}
            />
          )}
        </ReportBar>
        {periodOf(search) === 'own' && (
          <OwnDates
            search={search}
            change={change}
            wrong={isWrongPeriod ? error.message : undefined}
          />
        )}
        {isWrongPeriod ? null : error !== null && data === undefined ? (
          <Failed error={error} again={() => void refetch()} />
        ) : data === undefined ? (
          <Waiting rows={14} />
        ) : (
          <Shown report={data} search={search} change={change} />
        )}
      </div>
    </Page>
  )
}

interface ShownProps {
  report: ComparedReport
  search: ReportSearch
  change(part: ReportSearch): void
}

function Shown({ report, search, change }: ShownProps) {
  const words = reportingWords.use()
  const group = groupOf(search)
  const nameOf = useNameOf(group)
  const { now, before } = report
  // While another grouping is on its way the old one stands there, under the old names.
  const isOther = now.groupBy !== group
  if (isOther) return <Waiting rows={14} />
  const rows = rowsOf(now, before, search, nameOf, words.others)
  const isTime = group === 'day' || group === 'hour'
  return (
    <>
      <ReportFigures report={report} shop={search.shop} />
      {isTime && <ReportChart report={report} byHour={group === 'hour'} shop={search.shop} />}
      {rows.length > 0 ? (
        <ReportTable
          group={group}
          rows={rows}
          total={now.total}
          isCompared={before !== null}
          sort={search.sort}
          onSort={sort => change({ sort })}
        />
      ) : search.find === undefined ? (
        <Empty icon="reports" title={words.emptyTitle}>
          {words.emptyHelp}
        </Empty>
      ) : (
        <Empty
          icon="search"
          title={words.nothing}
          actions={
            <Link to="/reports" search={{ ...search, find: undefined }} className="button">
              {words.clear}
            </Link>
          }
        >
          {words.nothingHelp}
        </Empty>
      )}
    </>
  )
}
