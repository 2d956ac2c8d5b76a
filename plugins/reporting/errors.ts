import { defineErrors } from 'stoa/plugin'

export const reportingErrors = defineErrors('reporting', {
  'range-reversed': { status: 422, message: 'The period begins on {from}, after it ends on {to}.' },
  'range-too-long': {
    status: 422,
    message: 'A report can span {most} days at most; request a shorter range.'
  },
  'table-too-long': {
    status: 422,
    message:
      'The table would have more than {most} rows; ask shop by shop, or page by page with GET /api/v1/reporting/stock.'
  }
})
