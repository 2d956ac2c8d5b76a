import { Count, Money, When, type Reply } from 'stoa/web/face'
import { drawerWords } from '../till/drawer/drawer-words.ts'
import { ReportCurrencies } from './report-currencies.tsx'
import { Row } from './report-row.tsx'
import css from './report-figures.module.css'

export type Report = Reply<'/api/v1/pos/sessions/{sessionId}/report'>

/** What an X or a Z report says, on the till, in the console and on paper. */
export function ReportFigures({
  report,
  tenderName
}: {
  report: Report
  tenderName(type: string): string
}) {
  const { report: words } = drawerWords.use()
  const { session, cash } = report
  const sums = [
    ['sales', words.sales],
    ['refunds', words.refunds],
    ['voids', words.voids]
  ] as const
  return (
    <div className={css.figures}>
      <dl>
        <Row label={words.opened}>
          <When at={session.openedAt} as="short" /> <bdi>{session.openedBy?.name}</bdi>
        </Row>
        <Row label={report.kind === 'X' ? words.asOf : words.closed}>
          <When at={report.asOf} as="short" /> <bdi>{session.closedBy?.name}</bdi>
        </Row>
      </dl>
      <dl>
        {sums
          .filter(([kind]) => kind === 'sales' || report[kind].count > 0)
          .map(([kind, label]) => (
            <Row
              key={kind}
              label={
                <>
                  {label} · <Count of={report[kind].count} />
                </>
              }
            >
              <Money
                amount={kind === 'sales' ? report.sales.totalMinor : -report[kind].totalMinor}
              />
            </Row>
          ))}
        {report.serviceChargeMinor !== 0 && (
          <>
            <Row label={words.goods}>
              <Money amount={report.netSalesMinor - report.serviceChargeMinor} />
            </Row>
            <Row label={words.serviceCharge}>
              <Money amount={report.serviceChargeMinor} />
            </Row>
          </>
        )}
        <Row label={words.net} strong>
          <Money amount={report.netSalesMinor} />
        </Row>
        {report.discountMinor !== 0 && (
          <Row label={words.discount}>
            <Money amount={report.discountMinor} />
          </Row>
        )}
        {report.taxes
          .filter(({ taxMinor }) => taxMinor !== 0)
          .map(({ code, ratePpm, taxMinor }) => (
            <Row key={`${code} ${ratePpm}`} label={`${words.tax} · ${code} ${ratePpm / 10_000} %`}>
              <Money amount={taxMinor} />
            </Row>
          ))}
        {report.roundingMinor !== 0 && (
          <Row label={words.rounding}>
            <Money amount={report.roundingMinor} />
          </Row>
        )}
      </dl>
      {report.tipsMinor !== 0 && (
        <>
          <h3>{words.tips}</h3>
          <dl>
            {report.cashiers
              .filter(({ tipsMinor }) => tipsMinor !== 0)
              .map(({ by, tipsMinor }) => (
                <Row key={by?.id ?? ''} label={<bdi>{by?.name}</bdi>}>
                  <Money amount={tipsMinor} />
                </Row>
              ))}
            <Row label={words.tips} strong>
              <Money amount={report.tipsMinor} />
            </Row>
          </dl>
        </>
      )}
      <h3>{words.drawer}</h3>
      <dl>
        <Row label={words.float}>
          <Money amount={cash.floatMinor} />
        </Row>
        <Row label={words.taken}>
          <Money amount={cash.takenMinor} />
        </Row>
        {(
          [
            [words.returned, -cash.returnedMinor],
            [words.cashIn, cash.inMinor],
            [words.cashOut, -cash.outMinor],
            [words.drop, -cash.dropMinor],
            [words.tipsOut, -cash.tipsMinor]
          ] as const
        )
          .filter(([, amount]) => amount !== 0)
          .map(([label, amount]) => (
            <Row key={label} label={label}>
              <Money amount={amount} />
            </Row>
          ))}
        <Row label={words.expected} strong>
          <Money amount={cash.expectedMinor} />
        </Row>
        {session.leftMinor !== null && (
          <Row label={words.left}>
            <Money amount={session.leftMinor} />
          </Row>
        )}
      </dl>
      <ReportCurrencies report={report} />
      <Tenders report={report} tenderName={tenderName} />
      {report.cashiers.length > 1 && (
        <>
          <h3>{words.cashiers}</h3>
          <dl>
            {report.cashiers.map(({ by, sales, netSalesMinor }) => (
              <Row
                key={by?.id ?? ''}
                label={
                  <>
                    <bdi>{by?.name}</bdi> · <Count of={sales} />
                  </>
                }
              >
                <Money amount={netSalesMinor} />
              </Row>
            ))}
          </dl>
        </>
      )}
    </div>
  )
}

function Tenders({ report, tenderName }: { report: Report; tenderName(type: string): string }) {
  const { report: words } = drawerWords.use()
  const isCounted = report.kind === 'Z'
  return (
    <table className={css.tenders}>
      <thead>
        <tr>
          <th scope="col">
            <span className="hidden">{words.drawer}</span>
          </th>
          <th scope="col">{words.expected}</th>
          {isCounted && <th scope="col">{words.counted}</th>}
          {isCounted && <th scope="col">{words.difference}</th>}
        </tr>
      </thead>
      <tbody>
        {report.tenders.map(({ type, expectedMinor, countedMinor, differenceMinor }) => (
          <tr key={type}>
            <th scope="row">{tenderName(type)}</th>
            <td>
              <Money amount={expectedMinor} />
            </td>
            {isCounted && <td>{countedMinor === null ? '–' : <Money amount={countedMinor} />}</td>}
            {isCounted && (
              <td
                className={
                  differenceMinor === null || differenceMinor === 0 ? undefined : css.differs
                }
              >
                {differenceMinor === null ? '–' : <Money amount={differenceMinor} signed />}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
